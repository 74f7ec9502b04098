import { civilDate, clausesAt, month } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
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

const open = (path: string, login = "xa.canbo", wishes: PageWishes = {}): Promise<WatchedPage> =>
  visit({ browser, app }, { login, path, ...wishes });

const finder = (page: Page) => page.getByRole("searchbox", { name: "Tìm chế độ hoặc khoản" });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

/** Every benefit of the release, and the clauses that rule the month. */
const when = { month: month("2026-12"), knownOn: civilDate("2026-11-21") };
const counted = `${releasePolicySet.definition.benefits.length} chế độ · ${clausesAt(releasePolicySet, when).length} khoản`;

describe("the list of policies", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows benefits by area, and levels with their three dates (${scheme})`, async () => {
      const watched = await open("/policy", "xa.canbo", { scheme });
      const { page } = watched;
      await heading(page, /^Trợ giúp xã hội$/).waitFor();
      await page.getByRole("status").getByText(counted).waitFor();
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
    await heading(page, /^Social assistance$/).waitFor();
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

  it("prints on A4 what stands open", async () => {
    const { page } = await open("/policy/social-assistance");
    await page.getByRole("button", { name: "Mở hết" }).click();
    await page.emulateMedia({ media: "print" });
    // A4 without the margins of the page.
    await page.setViewportSize({ width: 661, height: 971 });
    for (const law of await page.locator("tr[id^='clause-']").all()) expect(await law.isVisible()).toBe(true);
    await page.getByRole("columnheader", { name: "Phải có đủ các điều kiện" }).waitFor();
    expect(await page.getByRole("link", { name: "Mức và phiên bản" }).isVisible()).toBe(false);
    expect(await overflowsSideways(page)).toBe(false);
    await picture(page, "policy-print-rules", { whole: true });
    await page.goto(`${app.address}/policy/social-assistance?part=versions`);
    await heading(page, "Thay đổi qua các văn bản").waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    await picture(page, "policy-print-versions", { whole: true });
    await page.context().close();
  });
});

const section = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, level: 2, exact: true }) });
const result = (page: Page) => section(page, "Kết quả");
const why = (page: Page) => section(page, "Vì sao");

describe("trying a rule out on a sample person", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows outcome, trace and what would change it, and follows each change (${scheme})`, async () => {
      const watched = await open("/policy/social-pension", "xa.canbo", { scheme });
      const { page } = watched;
      await page
        .getByRole("navigation", { name: "Các phần" })
        .getByRole("link", { name: "Tính thử" })
        .click();
      await page.getByText(/không phải người thật/).waitFor();
      await page.getByLabel(/^Ví dụ/).selectOption({ label: "tròn 75 ngày 01/11 · 11/2026" });
      await result(page).getByRole("status").getByText("540.000 đ một tháng").waitFor();
      await why(page).getByText("từ đủ 75 tuổi", { exact: true }).waitFor();
      await why(page).getByRole("button", { name: "Mở: từ đủ 75 tuổi", exact: true }).click();
      await why(page).getByText("Nguồn: Ví dụ").locator("visible=true").first().waitFor();
      await screenshot(page, `policy-trial-${scheme}`, { whole: true });
      await page.getByLabel(/^Đang hưởng lương hưu/).selectOption({ label: "có" });
      await result(page).getByRole("status").getByText("Chưa đủ điều kiện").waitFor();
      await why(page).getByText("Nguồn: Sửa khi tính thử").locator("visible=true").first().waitFor();
      await page.getByText("đã sửa 1 thông tin").waitFor();
      await screenshot(page, `policy-trial-changed-${scheme}`, { whole: true });
      await page.getByRole("button", { name: /^Thử Đang hưởng lương hưu.*: không$/ }).click();
      await result(page).getByRole("status").getByText("540.000 đ một tháng").waitFor();
      await looksRight(watched);
    });
  }

  it("says when time alone changes the outcome, what can't be told, and which entry to mend", async () => {
    const watched = await open("/policy/social-assistance?part=trial");
    const { page } = watched;
    await result(page).getByRole("status").getByText("810.000 đ một tháng").waitFor();
    await page.getByText("từ tháng 05/2034: không được hưởng chế độ này.").waitFor();
    await page.getByLabel("Tình trạng của mẹ", { exact: true }).selectOption({ label: "chưa có thông tin" });
    await result(page).getByRole("status").getByText("từ 0 đ đến 810.000 đ").waitFor();
    await screenshot(page, "policy-trial-open", { whole: true });
    await page.getByLabel("Ngày sinh", { exact: true }).fill("31/02/2018");
    await page.getByText("Ngày này không tồn tại. Đề nghị kiểm tra lại.").waitFor();
    await page.getByText("Sửa các mục báo lỗi ở bên để tính lại.").waitFor();
    await page.getByRole("button", { name: "Trở lại ví dụ" }).click();
    await result(page).getByRole("status").getByText("810.000 đ một tháng").waitFor();
    await page.getByLabel("Tháng tính").fill("06/2026");
    await result(page).getByRole("status").getByText("750.000 đ một tháng").waitFor();
    await looksRight(watched);
  });

  it("keeps sealed reasons from a reader without the class, and tells them to one who holds it", async () => {
    const path = "/policy/social-assistance?part=trial";
    const lacking = await open(path);
    const holding = await open(path, "xa.hiv");
    for (const { page } of [lacking, holding]) {
      await page.getByLabel("Lọc ví dụ").fill("hiv");
      await page.getByLabel(/^Ví dụ/).selectOption({ index: 1 });
    }
    await lacking.page.getByText("1 thông tin thuộc nhóm được bảo mật không hiện ở đây").waitFor();
    await lacking.page.getByText("Kết quả dựa trên thông tin được bảo mật").waitFor();
    for (const part of [result, why]) expect(await part(lacking.page).textContent()).not.toContain("HIV");
    await why(holding.page).getByText(/HIV/).first().waitFor();
    await holding.page.getByLabel("Nhiễm HIV/AIDS", { exact: true }).waitFor();
    await lacking.page.context().close();
    await holding.page.context().close();
  });
});
