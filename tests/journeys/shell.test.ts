import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser, openPage, overflowsSideways, screenshot, seriousViolations } from "./harness.ts";
import { serveShell } from "./shell-server.ts";

let browser: Browser;
let shell: Awaited<ReturnType<typeof serveShell>>;

beforeAll(async () => {
  shell = await serveShell();
  browser = await openBrowser();
});

beforeEach(() => shell.endSession());

afterAll(async () => {
  await browser?.close();
  await shell?.close();
});

async function logIn(page: Page): Promise<void> {
  await page.goto(shell.address);
  await page.getByLabel("Tên đăng nhập").fill("canbo");
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill("mau-2026");
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name: "Kỳ chi trả 12/2026 · hạn 24/11" }).waitFor();
}

describe("the shell", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`asks who is working, and shows the frame after logging in (${scheme})`, async () => {
      const { page, faults } = await openPage(browser, { scheme });
      await page.goto(shell.address);
      await page.getByText("Tài khoản mẫu").waitFor();
      await screenshot(page, `login-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await logIn(page);
      await page.getByText("dữ liệu mẫu, ngày 21/11/2026").waitFor();
      await screenshot(page, `frame-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflowsSideways(page)).toBe(false);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }

  it("says in words that a login is wrong and keeps what was typed", async () => {
    const { page } = await openPage(browser);
    await page.goto(shell.address);
    await page.getByLabel("Tên đăng nhập").fill("canbo");
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill("sai");
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.getByRole("alert").getByText("Tên đăng nhập hoặc mật khẩu chưa đúng").waitFor();
    expect(await page.getByLabel("Tên đăng nhập").inputValue()).toBe("canbo");
    await page.context().close();
  });

  it("opens the palette with Ctrl K, the keys with ?, and speaks English when asked", async () => {
    const { page, faults } = await openPage(browser);
    await logIn(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("nong mau");
    await page.getByRole("option", { name: /Nông Thị Mẫu/ }).waitFor();
    await screenshot(page, "palette");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    await page.keyboard.press("Shift+?");
    await page.getByText("Chuyển dòng trong bảng").waitFor();
    await screenshot(page, "keys");
    await page.keyboard.press("Escape");
    await page.getByText("Chuyển dòng trong bảng").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Payment month 12/2026 · due 24/11" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("keeps the month in the address, and frames a page that shows the past", async () => {
    const { page } = await openPage(browser);
    await logIn(page);
    await page.getByRole("button", { name: /Kỳ chi trả 12\/2026/ }).click();
    await page.getByRole("menuitem", { name: "10/2026" }).click();
    await page.getByRole("button", { name: "Kỳ chi trả 10/2026" }).waitFor();
    expect(page.url()).toContain("month=2026-10");
    await page.goto(`${shell.address}/?month=2026-10&known=2026-11-10`);
    await page.getByText("Đang xem như đã biết ngày 10/11/2026").waitFor();
    await screenshot(page, "known");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Trở về hiện tại" }).click();
    await page.getByText("Đang xem như đã biết").waitFor({ state: "detached" });
    expect(page.url()).toContain("month=2026-10");
    expect(page.url()).not.toContain("known");
    await page.context().close();
  });

  it("asks for the password over the page when the session ends, and goes on where it stopped", async () => {
    const { page } = await openPage(browser);
    await logIn(page);
    shell.endSession();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("nong mau");
    await page.getByText("Phiên làm việc đã hết").waitFor();
    await screenshot(page, "relogin");
    await page.getByRole("textbox", { name: /Mật khẩu của/ }).fill("mau-2026");
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("option", { name: /Nông Thị Mẫu/ }).waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("nong mau");
    await page.context().close();
  });

  it("says that a page does not exist and leads back", async () => {
    const { page } = await openPage(browser);
    await logIn(page);
    await page.goto(`${shell.address}/khong-co`);
    await page.getByRole("heading", { name: "Không có trang này" }).waitFor();
    await page.getByRole("link", { name: "Về trang đầu" }).waitFor();
    await page.context().close();
  });
});
