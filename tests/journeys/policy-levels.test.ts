import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { looksRight, openBrowser, overflowsSideways, type PageWishes, screenshot } from "./harness.ts";
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

const [maker, publisher] = ["so.theodoi", "so.giamdoc"];
const open = (path: string, login = maker, wishes: PageWishes = {}) =>
  visit({ browser, app }, { login, path, ...wishes });
const level = (page: Page, name: string) => page.getByRole("region", { name });

describe("levels and their versions", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`stand by area with their line of time, and say what nobody has confirmed (${scheme})`, async () => {
      const watched = await open("/policy/levels?q=muc%20chuan%20tro%20giup", maker, { scheme });
      const { page } = watched;
      const standard = level(page, "Mức chuẩn trợ giúp xã hội");
      await standard.getByRole("img", { name: /từ tháng 07\/2026 \(đang áp dụng\)/ }).waitFor();
      await standard.getByText("540.000 đ").first().waitFor();
      await standard.getByText("chưa xác nhận: các tháng của mức này chưa xác định").first().waitFor();
      await screenshot(page, `policy-levels-${scheme}`, { whole: true });
      await looksRight(watched);
    });
  }

  it("are compared two by two", async () => {
    const { page } = await open("/policy/levels?q=muc%20chuan%20tro%20giup");
    const standard = level(page, "Mức chuẩn trợ giúp xã hội");
    await standard.getByRole("checkbox", { name: /07\/2024/ }).check();
    await standard.getByRole("checkbox", { name: /07\/2026/ }).check();
    const difference = standard.getByRole("status");
    await difference.getByText("Từ phiên bản 07/2024 sang 07/2026").waitFor();
    await difference.getByText("500.000 đ").waitFor();
    await difference.getByText("540.000 đ").waitFor();
    await screenshot(page, "policy-levels-compared");
    await page.context().close();
  });

  it("fit a phone", async () => {
    const watched = await open("/policy/levels?show=unconfirmed", maker, { width: "narrow" });
    const { page } = watched;
    await page.getByText("chưa xác nhận: các tháng của mức này chưa xác định").first().waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    await screenshot(page, "policy-levels-390");
    await looksRight(watched);
  });
});

describe("an unverified level", () => {
  it("is confirmed by one with the document and published by another, and counts from then on", async () => {
    const { page } = await open("/policy/levels?q=can%20ngheo&show=unconfirmed");
    const support = level(page, "Ngân sách hỗ trợ đóng BHYT người thuộc hộ cận nghèo");
    await support.getByRole("checkbox", { name: /07\/2026/ }).check();
    await page.getByRole("button", { name: "Xác nhận 1 phiên bản" }).click();
    const dialog = page.getByRole("dialog", { name: "Xác nhận mức" });
    await dialog.getByRole("button", { name: "Lưu và trình" }).click();
    await dialog.getByRole("alert").first().waitFor();
    await screenshot(page, "policy-confirm-faults");
    await dialog.getByLabel("Trích yếu").fill("Xác nhận mức hỗ trợ BHYT hộ cận nghèo");
    await dialog.getByLabel("Số, ký hiệu văn bản").fill("188/2025/NĐ-CP");
    await dialog.getByLabel("Ngày ban hành").fill("01/07/2025");
    await dialog.getByLabel("Cơ quan ban hành").fill("Chính phủ");
    await dialog.getByRole("button", { name: "Lưu và trình" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Quyết định của tỉnh về mức" }).click();
    await page.getByText("Xác nhận mức hỗ trợ BHYT hộ cận nghèo").waitFor();
    await page.getByText("đã trình").waitFor();
    await page.context().close();

    const watched = await open("/policy/amendments", publisher);
    await watched.page.getByText("Xác nhận mức hỗ trợ BHYT hộ cận nghèo").dblclick();
    await watched.page.getByRole("heading", { name: "Văn bản làm căn cứ" }).waitFor();
    await screenshot(watched.page, "policy-amendment");
    await watched.page.getByRole("button", { name: "Ban hành" }).click();
    await watched.page.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
    await watched.page.getByText("đã ban hành").first().waitFor();
    await watched.page.getByText(/^Ban hành: /).waitFor();
    await looksRight(watched);

    const { page: again } = await open("/policy/levels?q=can%20ngheo");
    await level(again, "Ngân sách hỗ trợ đóng BHYT người thuộc hộ cận nghèo")
      .getByText("tỉnh đã xác nhận")
      .waitFor();
    await again.context().close();
  });
});
