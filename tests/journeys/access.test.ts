import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openBrowser,
  openPage,
  overflowsSideways,
  type PageWishes,
  screenshot,
  seriousViolations,
  type WatchedPage,
} from "./harness.ts";
import { type ServedApp, serveApp, visit } from "./serve-app.ts";

let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp(["06001", "06040"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

async function open(login: string, path: string, wishes: PageWishes = {}): Promise<WatchedPage> {
  const watched = await visit({ browser, app }, { login, path, ...wishes });
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const sizes = [
  { name: "1440", wishes: { width: "wide" } },
  { name: "390", wishes: { width: "narrow" } },
] as const;

describe("an administrator", () => {
  for (const { name, wishes } of sizes) {
    it(`finds an account and reads what it may do, at ${name} px`, async () => {
      const { page, faults } = await open("quantri", "/accounts", wishes);
      await page.getByText("Hoàng Thị Mẫu").waitFor();
      if (name === "1440") await screenshot(page, "accounts");
      expect(await seriousViolations(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      await page
        .getByRole("searchbox", { name: "Tìm theo tên, tên đăng nhập, đơn vị" })
        .fill("that khe chutich");
      await page.getByText("Hoàng Thị Mẫu").waitFor({ state: "detached" });
      await page.getByText("Lý Văn Mẫu").dblclick();
      await page.getByRole("heading", { name: "Lý Văn Mẫu", level: 1 }).waitFor();
      await page.getByText("Chủ tịch UBND xã").first().waitFor();
      if (name === "1440") await screenshot(page, "account");
      expect(await seriousViolations(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }

  it("adds an officer, who must choose a password before anything else; then locks the account", async () => {
    const { page, faults } = await open("quantri", "/accounts");
    await page.getByRole("button", { name: "Thêm tài khoản" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel("Họ và tên").fill("Lộc Thị Thử");
    await dialog.getByLabel("Tên đăng nhập").fill("xa.moi");
    await dialog.getByLabel("Đơn vị").selectOption({ label: "Xã Đoàn Kết" });
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Lưu" }).click();
    const secret = (await page.locator("code").textContent()) ?? "";
    expect(secret).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();

    const officer = await openPage(browser);
    await officer.page.goto(`${app.address}/places`);
    await enter(officer.page, "xa.moi", secret);
    await officer.page.getByRole("heading", { name: "Tài khoản của tôi" }).waitFor();

    await page.goto(`${app.address}/accounts?q=xa.moi`);
    await page.getByText("Lộc Thị Thử").dblclick();
    await page.getByRole("button", { name: "Khóa", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Khóa", exact: true }).click();
    await page.getByRole("button", { name: "Mở khóa" }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe("an inspector", () => {
  for (const { name, wishes } of sizes) {
    it(`reads in Vietnamese who did what, and that the chain is whole, at ${name} px`, async () => {
      const { page, faults } = await open("thanhtra", "/audit", wishes);
      await page.getByText(/Nguyên vẹn: \d+ mục/).waitFor();
      const entries = page.getByRole("main").getByRole("listitem");
      await entries.filter({ hasText: "Lê Thị Mẫu đăng nhập" }).first().waitFor();
      if (name === "1440") await screenshot(page, "audit");
      expect(await seriousViolations(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      await page.getByLabel("Việc", { exact: true }).selectOption("access.addSampleAccounts");
      await page.getByRole("button", { name: "Xem", exact: true }).click();
      await entries.filter({ hasText: "An Sinh tạo tài khoản mẫu" }).waitFor();
      await entries.filter({ hasText: "đăng nhập" }).first().waitFor({ state: "detached" });
      expect(await entries.count()).toBe(1);
      await page.goto(`${app.address}/audit?view=reads`);
      await page.getByRole("heading", { name: "Nhật ký" }).waitFor();
      await page.reload();
      const read = entries.filter({ hasText: /Lê Thị Mẫu đã xem \d+ người.*kiểm tra nhật ký/ });
      await read.first().waitFor();
      expect(faults).toEqual([]);
    });
  }
});

it("a commune's officer finds neither page in the menu, nor behind its address", async () => {
  const { page } = await open("xa.canbo", "/accounts");
  await page.getByText(/chưa được giao quyền/).waitFor();
  expect(await page.getByRole("link", { name: "Tài khoản" }).count()).toBe(0);
});
