import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  looksRight,
  openBrowser,
  overflowsSideways,
  type PageWishes,
  picture,
  screenshot,
  type WatchedPage,
} from "./harness.ts";
import { type ServedApp, serveApp, visit } from "./serve-app.ts";

let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const open = (wishes: PageWishes = {}, login = "xa.canbo"): Promise<WatchedPage> =>
  visit({ browser, app }, { login, path: "/calculator?month=2026-11&known=2026-11-21", ...wishes });

const section = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, level: 2, exact: true }) });
const example = readFileSync(new URL("../../docs/case-example.json", import.meta.url));
const openFile = (page: Page, name: string, buffer: Buffer) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });

describe("the officer's calculator", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`begins with a birth and goes on with what has to be asked (${scheme})`, async () => {
      const watched = await open({ scheme });
      const { page } = watched;
      await page.getByRole("link", { name: "Tính thử" }).waitFor();
      await page.getByText("Ghi ngày sinh hoặc năm sinh để bắt đầu").waitFor();
      await screenshot(page, `calculator-empty-${scheme}`);
      await page.getByLabel("Họ và tên (không bắt buộc)").fill("Nông Thị Bà");
      await page.getByLabel("Ngày sinh hoặc năm sinh").fill("1945");
      const person = section(page, "Nông Thị Bà");
      await person.getByRole("heading", { name: "Trợ cấp hưu trí xã hội" }).waitFor();
      await screenshot(page, `calculator-asked-${scheme}`, { whole: true });
      await page.getByLabel("Tất cả đã đủ").check();
      await person.getByText("540.000 đ vì:").waitFor();
      await page.getByLabel("Thêm thông tin của hộ").fill("phan loai ho");
      await page.getByRole("button", { name: "Phân loại hộ (quyết định của xã)", exact: true }).click();
      await page.getByLabel(/^Hộ: Phân loại hộ/).selectOption({ label: "hộ nghèo" });
      const asked = section(page, "Cần biết thêm");
      const supporter = asked.getByLabel(/^Người có nghĩa vụ và quyền phụng dưỡng/);
      await supporter.selectOption({ label: "có" });
      await person.getByText("540.000 đ vì:").waitFor();
      await person.getByText("Vì sao").first().click();
      await person.getByText("từ đủ 75 tuổi").first().waitFor();
      await screenshot(page, `calculator-answered-${scheme}`, { whole: true });
      await looksRight(watched);
    });
  }

  it("opens a case file, saves the same family again, and prints it", async () => {
    const watched = await open();
    const { page } = watched;
    await openFile(page, "ho.json", example);
    await page.getByText("Đã mở ho.json").waitFor();
    await section(page, "Nông Thị Bà").getByText("540.000 đ vì:").waitFor();
    await section(page, "Nông Thị Mẹ").getByRole("heading", { name: "Trợ cấp xã hội hàng tháng" }).waitFor();
    await screenshot(page, "calculator-file", { whole: true });
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu tệp" }).click(),
    ]);
    const path = await saved.path();
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(example.toString()));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 661, height: 971 });
    expect(await page.getByRole("button", { name: "Lưu tệp" }).isVisible()).toBe(false);
    expect(await overflowsSideways(page)).toBe(false);
    await picture(page, "calculator-print", { whole: true });
    await page.context().close();
  });

  it("refuses a file by line and mend, and names what contradicts itself in the form", async () => {
    const watched = await open();
    const { page } = watched;
    await openFile(
      page,
      "sai.json",
      Buffer.from('{ "month": "2026-11", "persons": [\n { "id": "a", "facts": { "gender": 1 } } ] }'),
    );
    await page.getByText("sai.json: tệp có 1 chỗ cần sửa, chưa mở.").waitFor();
    await page.getByText(/dòng 2, cột \d+ \/persons\/0\/facts\/gender/).waitFor();
    await openFile(page, "ho.json", example);
    await page.getByText("Đã mở ho.json").waitFor();
    await page.getByLabel("Ngày sinh hoặc năm sinh").nth(2).fill("1980");
    await page.getByText("Hồ sơ có chỗ mâu thuẫn").waitFor();
    await page.getByText(/Nông Thị Mẹ là cha, mẹ của Nông Văn Con/).waitFor();
    await screenshot(page, "calculator-contradiction");
    await looksRight(watched);
  });

  it("adds and removes persons and relations by keys alone, and takes each step back", async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole("button", { name: "Thêm người" }).press("Enter");
    // the name of whoever was added takes the keys
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("Con trai");
    await page.getByRole("group", { name: "Con trai" }).waitFor();
    await page.getByRole("button", { name: "Thêm quan hệ" }).press("Enter");
    await page.getByLabel("là", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Bỏ Con trai" }).press("Enter");
    await page.getByRole("group", { name: "Con trai" }).waitFor({ state: "detached" });
    expect(await page.getByLabel("là", { exact: true }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await page.getByRole("group", { name: "Con trai" }).waitFor();
    await page.getByLabel("là", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByLabel("là", { exact: true }).waitFor({ state: "detached" });
    await looksRight(watched);
  });

  it("starts from a worked example, and keeps sealed reasons from who lacks the class", async () => {
    const lacking = await open();
    const holding = await open({}, "xa.hiv");
    for (const { page } of [lacking, holding]) {
      await page.getByText("Bắt đầu từ ví dụ").click();
      await page.getByLabel("Lọc ví dụ").fill("hiv");
      await page.getByLabel(/^Ví dụ/).selectOption({ index: 1 });
      await page.getByRole("button", { name: "Dùng ví dụ này" }).click();
      await section(page, "Người 1").getByRole("heading", { name: "Trợ cấp xã hội hàng tháng" }).waitFor();
    }
    await lacking.page.getByText("1 thông tin thuộc nhóm được bảo mật không hiện ở đây").waitFor();
    for (const part of ["Người 1", "Cần biết thêm"])
      expect(await section(lacking.page, part).textContent()).not.toMatch(/HIV/);
    await section(holding.page, "Người 1").getByText(/HIV/).first().waitFor();
    await lacking.page.context().close();
    await holding.page.context().close();
  });
});
