import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, overflowsSideways, screenshot, seriousViolations } from "./harness.ts";
import { logIn, type ServedApp, serveApp } from "./serve-app.ts";

let browser: Browser;
let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe("the shell", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`asks who is working, and shows the frame after logging in (${scheme})`, async () => {
      const { page, faults } = await openPage(browser, { scheme });
      await page.goto(app.address);
      await page.getByText("Tài khoản mẫu").waitFor();
      await screenshot(page, `login-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await logIn(page, app, "xa.canbo");
      await page.getByRole("button", { name: "Kỳ chi trả 12/2026 · hạn 24/11" }).waitFor();
      await page.getByText("dữ liệu mẫu, ngày 21/11/2026").waitFor();
      await screenshot(page, `frame-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflowsSideways(page)).toBe(false);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }

  it("lets a sample role in with one click", async () => {
    const { page } = await openPage(browser);
    await page.goto(app.address);
    await page
      .getByRole("button", { name: /Kế toán xã/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^Tài khoản của Lương Văn Mẫu/ }).waitFor();
    await page.context().close();
  });

  it("is served under a content policy without inline code or inline style elements", async () => {
    const answer = await fetch(app.address);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const rules = new Map(policy.split(";").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules.get("script-src")).toEqual(["'self'"]);
    expect(rules.get("style-src")).toEqual(["'self'"]);
    expect(policy).not.toContain("unsafe-eval");
    expect(rules.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("says in words that a login is wrong and keeps what was typed", async () => {
    const { page } = await openPage(browser);
    await page.goto(app.address);
    await page.getByLabel("Tên đăng nhập").fill("xa.canbo");
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill("sai");
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("mật khẩu");
    expect(await page.getByLabel("Tên đăng nhập").inputValue()).toBe("xa.canbo");
    await page.context().close();
  });

  it("opens the palette with Ctrl K and the keys with ?, and speaks English when asked", async () => {
    const { page, faults } = await openPage(browser);
    await logIn(page, app, "xa.canbo");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await screenshot(page, "palette");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").getByRole("combobox").waitFor({ state: "detached" });
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
    await logIn(page, app, "xa.canbo");
    await page.getByRole("button", { name: /Kỳ chi trả 12\/2026/ }).click();
    await page.getByRole("menuitem", { name: "10/2026" }).click();
    await page.getByRole("button", { name: "Kỳ chi trả 10/2026" }).waitFor();
    expect(page.url()).toContain("month=2026-10");
    await page.goto(`${app.address}/account?month=2026-10&known=2026-11-10`);
    await page.getByText("Đang xem như đã biết ngày 10/11/2026").waitFor();
    await screenshot(page, "known");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Trở về hiện tại" }).click();
    await page.getByText("Đang xem như đã biết").waitFor({ state: "detached" });
    expect(page.url()).toContain("month=2026-10");
    expect(page.url()).not.toContain("known");
    await page.context().close();
  });

  it("lets a provincial reader choose a commune, and keeps it in the address", async () => {
    const { page, faults } = await openPage(browser);
    await logIn(page, app, "lanhdao");
    await page.getByRole("button", { name: /Lạng Sơn$/ }).click();
    await page.getByRole("button", { name: "Xã Đồng Đăng" }).waitFor();
    await page.getByLabel("Gõ tên xã, phường (không cần dấu)").fill("dong dang");
    await screenshot(page, "areas");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Xã Đồng Đăng", exact: true }).waitFor();
    expect(page.url()).toMatch(/[?&]area=\d{5}(&|$)/);
    await page.reload();
    await page.getByRole("button", { name: "Xã Đồng Đăng", exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("asks for the password over the page when the session ends, and goes on where it stopped", async () => {
    const { page } = await openPage(browser);
    await logIn(page, app, "xa.canbo");
    await page.goto(`${app.address}/account`);
    await page.getByText("phiên này").waitFor();
    await page.getByLabel("Mật khẩu hiện tại").fill("dang go do");
    await app.endSessions();
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("bốn từ không liên quan");
    await page.getByLabel("Nhập lại mật khẩu mới").fill("bốn từ không liên quan");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Phiên làm việc đã hết").waitFor();
    await screenshot(page, "relogin");
    await dialog.getByLabel("Mật khẩu của xa.canbo").fill("Lang-Son-mau-2026");
    await dialog.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("alert").getByText("Mật khẩu hiện tại chưa đúng").waitFor();
    expect(await page.getByLabel("Mật khẩu hiện tại").inputValue()).toBe("dang go do");
    await page.context().close();
  });

  it("says that a page does not exist and leads back", async () => {
    const { page } = await openPage(browser);
    await logIn(page, app, "xa.canbo");
    await page.goto(`${app.address}/khong-co`);
    await page.getByRole("heading", { name: "Không có trang này" }).waitFor();
    await page.getByRole("link", { name: "Về trang đầu" }).waitFor();
    await page.context().close();
  });

  it("forgets the person after logging out", async () => {
    const { page } = await openPage(browser);
    await logIn(page, app, "xa.ketoan");
    await page.getByRole("button", { name: /^Tài khoản của/ }).click();
    await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await page.getByRole("heading", { name: "Ai đang làm việc?" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Ai đang làm việc?" }).waitFor();
    await page.context().close();
  });
});

describe("one's own account", () => {
  it("shows where it is signed in, and ends another session", async () => {
    const other = await openPage(browser);
    await logIn(other.page, app, "thanhtra");
    const { page, faults } = await openPage(browser);
    await logIn(page, app, "thanhtra");
    await page.getByRole("button", { name: /^Tài khoản của/ }).click();
    await page.getByRole("menuitem", { name: "Tài khoản của tôi" }).click();
    await page.getByText("phiên này").waitFor();
    await screenshot(page, "account");
    expect(await seriousViolations(page)).toEqual([]);
    await page
      .getByRole("button", { name: /Kết thúc phiên trên Chrome/ })
      .first()
      .click();
    await page.getByText("Đã kết thúc 1 phiên.").waitFor();
    await other.page.goto(`${app.address}/account`);
    await other.page.getByRole("heading", { name: "Ai đang làm việc?" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  it("takes a new password that is strong enough, typed twice alike, and says what is wrong otherwise", async () => {
    const { page } = await openPage(browser);
    await logIn(page, app, "phantich");
    await page.goto(`${app.address}/account`);
    await page.getByLabel("Mật khẩu hiện tại").fill("Lang-Son-mau-2026");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("123456");
    await page.getByLabel("Nhập lại mật khẩu mới").fill("1234567");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByRole("button", { name: /chưa giống nhau/ }).waitFor();
    await page.getByLabel("Nhập lại mật khẩu mới").fill("123456");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page
      .getByRole("alert")
      .getByText(/Mật khẩu chưa đủ mạnh/)
      .waitFor();
    const strong = "gò đồi chín sóng lặng 48";
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(strong);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(strong);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByText("Đã đổi mật khẩu").waitFor();
    expect(await page.getByLabel("Mật khẩu hiện tại").inputValue()).toBe("");
    await page.context().close();
  });

  it("after a reset shows this page alone until a password of one's own is chosen", async () => {
    await app.services.database.batch((tx) =>
      sql`update account set must_change_password = true where login = 'lanhdao'`.execute(tx),
    );
    const { page } = await openPage(browser);
    await logIn(page, app, "lanhdao");
    await page.getByText("Mật khẩu vừa được quản trị đặt lại").waitFor();
    await page.goto(`${app.address}/`);
    await page.getByText("Mật khẩu vừa được quản trị đặt lại").waitFor();
    const strong = "gò đồi chín sóng lặng 49";
    await page.getByLabel("Mật khẩu hiện tại").fill("Lang-Son-mau-2026");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(strong);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(strong);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByText("Phiên đang mở").waitFor();
    await page.context().close();
  });
});
