import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { looksRight, openBrowser, type PageWishes, screenshot, type WatchedPage } from "./harness.ts";
import { type Recorded, recordNeighbours } from "./people-recorded.ts";
import { communes, type ServedApp, serveApp, visit } from "./serve-app.ts";

let app: ServedApp;
let browser: Browser;
let people: Recorded;

beforeAll(async () => {
  app = await serveApp();
  people = await recordNeighbours(app.services, communes[0]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const open = (path: string, login = "xa.canbo", wishes: PageWishes = {}): Promise<WatchedPage> =>
  visit({ browser, app }, { login, path, ...wishes });

const finder = (page: Page) => page.getByRole("searchbox", { name: "Tìm người" });
const named = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
const section = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, level: 2, exact: true }) });

describe("finding people", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`says what can be typed, then finds without diacritics in any order (${scheme})`, async () => {
      const watched = await open("/people", "xa.canbo", { scheme });
      const { page } = watched;
      await page.getByText("Gõ ít nhất 2 chữ để tìm").waitFor();
      await screenshot(page, `people-start-${scheme}`);
      await finder(page).fill("gia nong 1950");
      const row = page.getByRole("row", { name: /Nông Thị Già/ });
      await row.waitFor();
      for (const shown of ["Nữ", "02/03/1950", "020150000001", "Thôn Nà Lốc"]) {
        await row.getByRole("cell", { name: shown }).waitFor();
      }
      await finder(page).fill("020150000001");
      await page.getByRole("row", { name: /Nông Thị Già/ }).waitFor();
      await finder(page).fill("khac luong");
      await page
        .getByRole("row", { name: /Lương Thị Khác/ })
        .getByText("chưa đối chiếu")
        .waitFor();
      await finder(page).fill("trieu van");
      await page.getByText("Trang 1").waitFor();
      await screenshot(page, `people-found-${scheme}`);
      await looksRight(watched);
    });
  }

  it("is worked with the keyboard, page by page, and comes back to the same search", async () => {
    const { page } = await open("/people");
    await finder(page).waitFor();
    await page.keyboard.type("trieu van");
    await page.getByRole("button", { name: "Trang sau" }).click();
    await page.getByText("Trang 2").waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(5);
    await page.getByRole("button", { name: "Trang trước" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(20);
    await finder(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Triệu Văn/, level: 1 }).waitFor();
    await page.goBack();
    expect(await finder(page).inputValue()).toBe("trieu van");
    await page.context().close();
  });

  it("finds nobody in words, in both languages, and nobody of another commune", async () => {
    const { page } = await open("/people?q=nong+thi+gia", "xa2.canbo");
    await page.getByText("Không thấy ai khớp với “nong thi gia”").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Nobody matches “nong thi gia”").waitFor();
    await page.context().close();
  });
});

describe("people waiting to be matched", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`stand in a list, one of them with whom it may be (${scheme})`, async () => {
      const watched = await open("/people", "xa.canbo", { scheme });
      const { page } = watched;
      await page.getByRole("link", { name: "Chờ đối chiếu" }).click();
      await page.getByText("1 người chờ đối chiếu").waitFor();
      await page.getByRole("link", { name: /Lương Thị Khác · 1999/ }).click();
      const compared = page.getByRole("region", { name: "So sánh" });
      await compared.getByText("số định danh đang ghi cho người khác tên và năm sinh").waitFor();
      await compared.getByRole("columnheader", { name: "Có thể là" }).waitFor();
      await compared.getByRole("row", { name: /^Họ và tên.*Nông Thị Già.*khác/ }).waitFor();
      await screenshot(page, `people-queue-${scheme}`);
      await looksRight(watched);
    });
  }
});

describe("a person's page", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows what is received, since which decision, who collects, and why (${scheme})`, async () => {
      const watched = await open(`/people/${people.son}`, "xa.canbo", { scheme });
      const { page } = watched;
      await named(page, "Nông Văn Hưởng").waitFor();
      await page.getByText(/^46 tuổi · sinh 17\/05\/1980 · Nam · 020080000002 · Thôn Nà Lốc/).waitFor();
      const badges = page.getByRole("list", { name: "Tình trạng hiện nay" });
      await badges.getByText("Khuyết tật nặng, từ 11/03/2024").waitFor();
      await badges.getByText("Hộ cận nghèo, từ 01/01/2026").waitFor();
      const received = section(page, "Đang hưởng");
      await received.getByText("810.000 đ").first().waitFor();
      await received
        .getByText("Hưởng từ tháng 07/2025, Quyết định hưởng số 12/QĐ-UBND, ký ngày 12/06/2025.")
        .waitFor();
      await received.getByText(/Người nhận: Nông Thị Già \(người chăm sóc\) · Bưu điện/).waitFor();
      await received.getByText(/Kỳ gần nhất 11\/2026: 750\.000 đ; \+60\.000 đ tăng/).waitFor();
      await screenshot(page, `person-${scheme}`, { whole: true });
      await received.getByRole("button", { name: "Vì sao: Trợ cấp xã hội hàng tháng" }).click();
      await received.getByText(/^810\.000 đ vì: /).waitFor();
      await received
        .getByText(/Điều 5 Nghị định/)
        .first()
        .waitFor();
      await screenshot(page, `person-why-${scheme}`, { whole: true });
      await received.getByRole("button", { name: "Lịch sử chi trả" }).click();
      const history = page.getByRole("dialog", { name: /^Lịch sử chi trả/ });
      await history.getByRole("row", { name: /11\/2026.*chưa nhận/ }).waitFor();
      await history.getByRole("row", { name: /08\/2026.*đã nhận/ }).waitFor();
      await page.keyboard.press("Escape");
      await history.waitFor({ state: "detached" });
      await looksRight(watched);
    });
  }

  it("shows the household with what each member is and receives, and leads to them", async () => {
    const { page } = await open(`/people/${people.son}`);
    const tree = page.getByRole("list", { name: /^Thành viên: Hộ cư trú số 17/ });
    const lines = tree.getByRole("listitem");
    await lines
      .filter({ hasText: "Nông Văn Hưởng" })
      .getByText("Trợ cấp xã hội hàng tháng 810.000 đ")
      .waitFor();
    await lines.filter({ hasText: "Nông Minh Nhỏ" }).getByText("cháu, 7–8 tuổi").waitFor();
    await lines.filter({ hasText: "Nông Thị Già" }).getByText("không hưởng gì").waitFor();
    await tree.getByRole("link", { name: "Nông Thị Già" }).click();
    await named(page, "Nông Thị Già").waitFor();
    const may = section(page, "Có thể đủ điều kiện (chưa có quyết định)");
    await may.getByText("Trợ cấp hưu trí xã hội").first().waitFor();
    await may.getByText("540.000 đ", { exact: true }).waitFor();
    await may.getByRole("button", { name: "Vì sao: Trợ cấp hưu trí xã hội" }).click();
    await may
      .getByText(/từ đủ 75 tuổi/)
      .first()
      .waitFor();
    await page.getByText(/^Chưa đủ điều kiện: /).click();
    await screenshot(page, "person-may-be", { whole: true });
    await page.context().close();
  });

  it("tells its story newest first, each line with its source", async () => {
    const { page } = await open(`/people/${people.son}`);
    const story = section(page, "Dòng thời gian");
    await story.getByText("Kỳ 11/2026: 750.000 đ").waitFor();
    await story.getByText("Danh sách của xã, dòng 4").waitFor();
    await story.getByText("Quyết định hưởng số 12/QĐ-UBND").waitFor();
    const months = await story
      .locator("time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect(months[0]).toBe("2026-11");
    expect(months).toEqual([...months].sort().reverse());
    await page.context().close();
  });

  it("keeps a sealed reason from who doesn't hold its class, and shows it to who does", async () => {
    const plain = await open(`/people/${people.hidden}`);
    await section(plain.page, "Đang hưởng").getByText("lý do được bảo mật").first().waitFor();
    await plain.page
      .getByRole("button", { name: /^Vì sao/ })
      .first()
      .click();
    expect(await plain.page.locator("main").textContent()).not.toMatch(/HIV/i);
    await screenshot(plain.page, "person-sealed", { whole: true });
    await plain.page.context().close();

    const held = await open(`/people/${people.hidden}`, "xa.hiv");
    await section(held.page, "Đang hưởng").getByText(/HIV/).first().waitFor();
    await held.page.context().close();
  });

  it("says that months after a death are held", async () => {
    const { page } = await open(`/people/${people.dead}`);
    await page.getByText("Đã chết ngày 02/11/2026").waitFor();
    await page.getByText(/^mất năm 78 tuổi/).waitFor();
    await section(page, "Đang hưởng")
      .getByText(/các tháng sau được giữ lại/)
      .waitFor();
    await screenshot(page, "person-dead", { whole: true });
    await page.context().close();
  });

  it("is framed when it shows what was known on a day, and comes back", async () => {
    const watched = await open(`/people/${people.son}`);
    const { page } = watched;
    await page.getByText("Khuyết tật nặng, từ 11/03/2024").waitFor();
    await page.getByRole("button", { name: "Xem lại, in" }).click();
    await page.getByRole("menuitem", { name: "Xem như đã biết ngày…" }).click();
    const dialog = page.getByRole("dialog", { name: "Xem như đã biết ngày" });
    await dialog.getByLabel("Ngày").fill("15102026");
    await dialog.getByRole("button", { name: "Xem" }).click();
    await page.getByText("Đang xem như đã biết ngày 15/10/2026.").waitFor();
    expect(page.url()).toContain("known=2026-10-15");
    await page.getByText("Khuyết tật nặng, từ 11/03/2024").waitFor({ state: "detached" });
    await page.getByText("Quyết định và các kỳ chi trả chưa xem lại theo ngày được").waitFor();
    await screenshot(page, "person-known");
    await page.getByRole("button", { name: "Trở về hiện tại" }).click();
    await page.getByText("Khuyết tật nặng, từ 11/03/2024").waitFor();
    await looksRight(watched);
  });

  it("sends whoever isn't matched yet to the queue", async () => {
    const { page } = await open(`/people/${people.doubtful}`);
    await page.getByRole("link", { name: "Xem trong danh sách chờ đối chiếu" }).click();
    await page.getByRole("region", { name: "So sánh" }).waitFor();
    await page.context().close();
  });

  it("is not shown to another commune, and reads are logged for the person", async () => {
    const { page } = await open(`/people/${people.son}`, "xa2.canbo");
    await page.getByRole("alert").waitFor();
    expect(await page.locator("main").textContent()).not.toContain("Hưởng");
    await page.context().close();
    const reads = await app.services.database.batch((tx) =>
      sql<{ n: number }>`select count(*) as n from read_log where tenant = 1
        and purpose = ${`person:${people.son}`}`.execute(tx),
    );
    expect(reads.rows[0]?.n).toBeGreaterThan(0);
  });
});

describe("the sample", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`every rate of the sample says where it comes from (${scheme})`, async () => {
      const watched = await open("/sample", "xa.canbo", { scheme });
      const { page } = watched;
      await page.getByText(/7,89% vào cuối năm 2020/).waitFor();
      await page.getByRole("heading", { name: "Mượn từ tài liệu của tỉnh khác" }).waitFor();
      await page.getByRole("heading", { name: "Giả định" }).waitFor();
      await screenshot(page, `sample-${scheme}`);
      await looksRight(watched);
    });
  }
});
