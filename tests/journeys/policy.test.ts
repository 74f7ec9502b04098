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
import { logIn, type ServedApp, serveApp } from "./serve-app.ts";

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

async function open(path: string, login = "xa.canbo", wishes: PageWishes = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, wishes);
  await logIn(watched.page, app, login);
  await watched.page.goto(app.address + path);
  return watched;
}

async function looksRight({ page, faults }: WatchedPage): Promise<void> {
  expect(await seriousViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflowsSideways(page)).toBe(false);
  expect(await seriousViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}

const finder = (page: Page) => page.getByRole("searchbox", { name: "Tìm chế độ hoặc khoản" });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

describe("the list of policies", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows benefits by area, and levels with their three dates (${scheme})`, async () => {
      const watched = await open("/policy", "xa.canbo", { scheme });
      const { page } = watched;
      await heading(page, "Trợ giúp xã hội").waitFor();
      await page.getByRole("status").getByText("4 chế độ · 51 khoản").waitFor();
      const level = page.getByRole("row", { name: /540\.000 đ 21\/08\/2026 05\/10\/2026 từ 07\/2026/ });
      await level.first().getByText("đang áp dụng").waitFor();
      await screenshot(page, `policy-list-${scheme}`, { whole: true });
      await looksRight(watched);
    });
  }

  it("finds without diacritics in any order and goes on by keys alone", async () => {
    const { page } = await open("/policy");
    await finder(page).fill("nang khuyet tat");
    await page
      .getByRole("link", { name: /khuyết tật nặng/i })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Hỗ trợ chi phí mai táng" }).waitFor({ state: "detached" });
    await screenshot(page, "policy-found");
    await finder(page).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("tr[data-open='true']").first().waitFor();
    await page.goBack();
    expect(await finder(page).inputValue()).toBe("nang khuyet tat");
    await page.context().close();
  });

  it("says in both languages that nothing was found, and shows all again", async () => {
    const watched = await open("/policy?q=xyz");
    const { page } = watched;
    await page.getByText("Không có chế độ, khoản nào khớp với “xyz”").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("No benefit or clause matches “xyz”").waitFor();
    await page.getByRole("link", { name: "Show all" }).click();
    await heading(page, "Social assistance").waitFor();
    await looksRight(watched);
  });
});

describe("the page of a benefit", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows the decision table, each row opened to its conditions and articles (${scheme})`, async () => {
      const watched = await open("/policy/social-pension", "xa.canbo", { scheme });
      const { page } = watched;
      await page.getByText(/^Dành cho từng người, hằng tháng, bằng tiền; 2 khoản áp dụng/).waitFor();
      const opener = page.getByRole("button", { name: "người từ đủ 75 tuổi không có lương hưu" });
      await opener.click();
      const law = page.locator("tr[data-open='true'] + tr");
      await law
        .getByText(/Điều 21 Luật Bảo hiểm xã hội 41\/2024\/QH15/)
        .first()
        .waitFor();
      await law.getByText("Cách xét tháng").first().waitFor();
      await screenshot(page, `policy-pension-${scheme}`, { whole: true });
      await looksRight(watched);
    });
  }

  it("puts together what each act changed, and amounts beside what was paid before", async () => {
    const watched = await open("/policy/social-assistance");
    const { page } = watched;
    await heading(page, "Bảng quyết định").waitFor();
    await screenshot(page, "policy-assistance");
    await page.getByRole("link", { name: "Mức và phiên bản" }).click();
    const turn = page.locator("article article").filter({ has: heading(page, "Từ tháng 10/2026") });
    await turn.getByText("ký 21/08/2026 · hiệu lực 05/10/2026 · áp dụng cho tháng từ 10/2026").waitFor();
    await turn
      .getByText(/người còn lại bị tuyên bố mất tích/)
      .first()
      .waitFor();
    await turn.getByText("22 khoản giữ nguyên nội dung, chỉ đổi căn cứ").waitFor();
    await page.getByText("đến hết 04/10/2026: 500.000 đ × 1,5 = 750.000 đ").first().waitFor();
    await screenshot(page, "policy-versions", { whole: true });
    await looksRight(watched);
  });

  it("reads the month of the head: in 06/2026 the earlier standard, in 2020 nothing", async () => {
    const { page } = await open("/policy/social-pension?month=2026-06");
    await page.getByText(/mỗi khoản 500\.000\sđ\.$/).waitFor();
    await page.goto(`${app.address}/policy/social-pension?month=2020-01`);
    await page.getByText("Không khoản nào áp dụng cho tháng 01/2020.").waitFor();
    await page.goto(`${app.address}/policy/nothing`);
    await page.getByText("Không có chế độ này").first().waitFor();
    await page.context().close();
  });

  it("prints rules and versions whole, whichever part stands on screen", async () => {
    const { page } = await open("/policy/social-pension");
    await heading(page, "Bảng quyết định").waitFor();
    await page.emulateMedia({ media: "print" });
    await heading(page, "Thay đổi qua các văn bản").waitFor();
    for (const law of await page.locator("tr[id^='clause-']").all()) expect(await law.isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Mức và phiên bản" }).isVisible()).toBe(false);
    await page.setViewportSize({ width: 718, height: 1040 });
    expect(await overflowsSideways(page)).toBe(false);
    await screenshot(page, "policy-print", { whole: true });
    await page.context().close();
  });
});
