import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordJourneyTwo } from "#server/test/journey-two.ts";
import {
  openBrowser,
  overflowsSideways,
  type PageWishes,
  screenshot,
  seriousViolations,
  type WatchedPage,
} from "./harness.ts";
import { communes, type ServedApp, serveApp, visit } from "./serve-app.ts";

let browser: Browser;
let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
  await recordJourneyTwo(app.services, { tenant: 1, office: communes[0] });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Journey 2 and 3 as far as the signature, by the three people of the office. */
async function openMonth(login: string, wishes: PageWishes = {}): Promise<WatchedPage> {
  const watched = await visit({ browser, app }, { login, path: "/", ...wishes });
  const { page } = watched;
  await page.getByRole("link", { name: "Kỳ chi trả" }).click();
  await page.getByRole("heading", { level: 1, name: /^Kỳ chi trả tháng 12\/2026/ }).waitFor();
  return watched;
}

const confirm = (page: Page, verb: string) =>
  page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();

describe("the December list in the browser", () => {
  it("is made by the officer and stands to the đồng, its difference opened to its people", async () => {
    const { page, faults } = await openMonth("xa.canbo");
    await page.getByText("Chưa có danh sách tháng 12/2026").waitFor();
    await screenshot(page, "month-none");
    await page.getByRole("button", { name: "Lập danh sách" }).click();
    await page.getByText("514 người · 402.030.000 đ").waitFor({ timeout: 60_000 });
    const row = (name: string) => page.getByRole("row", { name, exact: true });
    await row("Phải chi 459.270.000 đ").waitFor();
    await row("Còn ở đơn vị chi trả 8.100.000 đ").waitFor();
    await row("Rút dự toán 451.170.000 đ").waitFor();
    await row("Tăng 9 +6.210.000 đ").waitFor();
    await row("Giảm 7 −4.860.000 đ").waitFor();
    await row("Điều chỉnh 2 +540.000 đ").waitFor();
    await page.getByRole("button", { name: "Chết" }).click();
    await page.getByRole("button", { name: "Chết", expanded: true }).waitFor();
    await page.getByText("540.000 đ → –").first().waitFor();
    expect(await page.getByText("540.000 đ → –").count()).toBe(2);
    await screenshot(page, "month-office", { whole: true });
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("opens person by person, found without diacritics, and prints", async () => {
    const { page, faults } = await openMonth("xa.canbo");
    await page.getByRole("link", { name: "Danh sách từng người" }).click();
    await page.getByText("518 dòng").waitFor();
    await page.getByLabel("Tìm theo tên hoặc số sổ").fill("nong binh");
    await page.getByRole("link", { name: "Chu Thúy Bình" }).waitFor({ state: "detached" });
    await page
      .getByRole("row", { name: /Nông .* Bình/ })
      .first()
      .waitFor();
    await screenshot(page, "month-list");
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(page)).toBe(false);
    const [pdf] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "In danh sách (PDF)" }).click(),
    ]);
    expect(pdf.suggestedFilename()).toBe(`danh-sach-${communes[0]}-2026-12.pdf`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("goes from the officer to the accountant, back with a reason, and to the chairman who signs", async () => {
    const officer = await openMonth("xa.canbo");
    await officer.page.getByRole("button", { name: "Trình", exact: true }).click();
    await screenshot(officer.page, "month-submit");
    await confirm(officer.page, "Trình");
    await officer.page.getByText("Đã trình, chờ kế toán kiểm tra").waitFor();

    const accountant = await openMonth("xa.ketoan", { scheme: "dark" });
    await accountant.page.getByRole("button", { name: "Trả lại" }).click();
    await accountant.page.getByLabel("Lý do trả lại").fill("Thiếu biên bản của thôn Nà Pài");
    await confirm(accountant.page, "Trả lại");
    await accountant.page.getByText("Bị trả lại: Thiếu biên bản của thôn Nà Pài").waitFor();

    await officer.page.reload();
    await officer.page.getByText("Bị trả lại: Thiếu biên bản của thôn Nà Pài").waitFor();
    await officer.page.getByRole("button", { name: "Trình", exact: true }).click();
    await confirm(officer.page, "Trình");
    await officer.page.getByText("Đã trình, chờ kế toán kiểm tra").waitFor();

    await accountant.page.reload();
    await accountant.page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    await confirm(accountant.page, "Kiểm tra");
    await accountant.page.getByText("Đã kiểm tra, chờ phê duyệt").waitFor();
    await screenshot(accountant.page, "month-checked-dark");
    expect(await seriousViolations(accountant.page)).toEqual([]);

    const chairman = await openMonth("xa.chutich");
    await chairman.page.getByRole("button", { name: "Phê duyệt" }).click();
    await confirm(chairman.page, "Phê duyệt");
    await chairman.page.getByText("Đã phê duyệt").waitFor();
    expect([...officer.faults, ...accountant.faults, ...chairman.faults]).toEqual([]);
    for (const { page } of [officer, accountant, chairman]) await page.context().close();
  });

  it("stands on the province's board, and what waits is ranked by money", async () => {
    const { page, faults } = await openMonth("so.theodoi");
    await page
      .getByText("1 trên 1 đơn vị đã ký danh sách tháng 12/2026")
      .or(page.getByText("402.030.000"))
      .first()
      .waitFor();
    await page.goto(`${app.address}/month?board=all`);
    await page.getByText("1 trên 1 đơn vị đã ký").waitFor();
    await screenshot(page, "month-board");
    expect(await seriousViolations(page)).toEqual([]);
    await page.goto(`${app.address}/worklist`);
    await page.getByRole("heading", { level: 1, name: "Việc cần xử lý" }).waitFor();
    await page.getByRole("table").or(page.getByText("Không còn việc nào")).first().waitFor();
    await screenshot(page, "worklist");
    expect(await seriousViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
