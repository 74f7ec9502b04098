import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openBrowser,
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
  app = await serveApp(["06220", "06613"]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function openPlaces(login: string, wishes: PageWishes = {}): Promise<WatchedPage> {
  const watched = await visit({ browser, app }, { login, path: "/places", ...wishes });
  const { page } = watched;
  await page.getByRole("heading", { name: "Địa bàn", level: 1 }).waitFor();
  await page.getByRole("treeitem", { name: /Phường Kỳ Lừa/ }).waitFor();
  return watched;
}

const find = (page: Page) => page.getByRole("searchbox", { name: "Tìm xã, phường, tỉnh" });
const unitName = (page: Page, name: string) => page.getByRole("heading", { name, level: 2, exact: true });

describe("places", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`shows what became of an old commune, and the new one's history (${scheme})`, async () => {
      const { page, faults } = await openPlaces("xa.canbo", { scheme });
      await screenshot(page, `places-tree-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await find(page).fill("hoa cu, cao loc");
      const found = page.getByRole("link", { name: /Xã Hòa Cư Huyện Cao Lộc/ });
      await found.getByText("→ nay là Xã Công Sơn").waitFor();
      await screenshot(page, `places-search-${scheme}`);
      await found.click();
      await unitName(page, "Xã Hòa Cư").waitFor();
      await page.getByText("Đơn vị này kết thúc ngày 30/06/2025.").waitFor();
      await page
        .getByRole("list", { name: "Trở thành" })
        .first()
        .getByRole("link", { name: "Xã Công Sơn" })
        .click();
      await unitName(page, "Xã Công Sơn").waitFor();
      const history = page.getByRole("list", { name: "Được lập từ" });
      await history.getByRole("link", { name: "Xã Hòa Cư" }).waitFor();
      await history.getByText("toàn bộ · Huyện Cao Lộc, Tỉnh Lạng Sơn · 06223").waitFor();
      await page.getByText("Lập ngày 01/07/2025 theo Nghị quyết 1672/NQ-UBTVQH15, từ:").waitFor();
      await screenshot(page, `places-unit-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflowsSideways(page)).toBe(false);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }

  it("says that a divided commune needs a village or an address", async () => {
    const { page } = await openPlaces("xa.canbo");
    await find(page).fill("bính xá");
    await page.getByText("→ nay thuộc một trong Xã Đình Lập, Xã Kiên Mộc").waitFor();
    await page.getByRole("link", { name: /Xã Bính Xá/ }).click();
    await page.getByText("cần thôn hoặc địa chỉ để biết").waitFor();
    await page.context().close();
  });

  it("is worked with the keyboard alone: search, down, open; tree, fold and unfold", async () => {
    const { page } = await openPlaces("xa.canbo");
    await find(page).focus();
    await page.keyboard.type("ky lua");
    await page.getByRole("link", { name: /Phường Kỳ Lừa/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await unitName(page, "Phường Kỳ Lừa").waitFor();
    await find(page).fill("");
    const home = page.getByRole("treeitem", { name: /Tỉnh Lạng Sơn/ });
    await home.waitFor();
    await find(page).focus();
    await page.keyboard.press("ArrowDown");
    expect(await home.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    expect(await home.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("treeitem", { name: /Phường Đông Kinh/ }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await unitName(page, "Phường Đông Kinh").waitFor();
    expect(page.url()).toContain("unit=");
    await page.context().close();
  });

  it("shows the country as it was on another day", async () => {
    const { page } = await openPlaces("xa.canbo");
    expect(await page.getByRole("treeitem", { name: /Tỉnh Bắc Giang/ }).count()).toBe(0);
    await page.getByLabel("Xem ngày").fill("30062025");
    await page.keyboard.press("Enter");
    await page.getByRole("treeitem", { name: /Tỉnh Bắc Giang/ }).waitFor();
    expect(page.url()).toContain("on=2025-06-30");
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.getByRole("treeitem", { name: /Tỉnh Bắc Giang/ }).waitFor({ state: "detached" });
    await page.context().close();
  });

  it("finds nothing in words, and says what to try", async () => {
    const { page } = await openPlaces("xa.canbo");
    await find(page).fill("zzzz");
    await page.getByText("Không có đơn vị nào khớp với “zzzz”").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("No unit matches “zzzz”").waitFor();
    await page.context().close();
  });

  it("lets whoever may add, rename and merge villages and classify, and nobody else", async () => {
    const officer = await openPlaces("xa.canbo");
    await officer.page.goto(`${app.address}/places?unit=06220`);
    await officer.page.getByText("Chưa có thôn nào được ghi nhận").waitFor();
    expect(await officer.page.getByRole("button", { name: "Thêm thôn" }).count()).toBe(0);
    await officer.page.context().close();

    const { page, faults } = await openPlaces("quantri");
    await page.goto(`${app.address}/places?unit=06220`);
    const add = async (name: string) => {
      await page.getByRole("button", { name: "Thêm thôn" }).click();
      const dialog = page.getByRole("dialog", { name: "Thêm thôn" });
      await dialog.getByLabel("Tên, không ghi chữ thôn").fill(name);
      await dialog.getByLabel("Từ ngày").fill("01/07/2025");
      await dialog.getByLabel("Số nghị quyết, quyết định").fill("Nghị quyết 12/NQ-HĐND");
      await dialog.getByRole("button", { name: "Lưu" }).click();
      return dialog;
    };
    await (await add("Nà Kéo")).waitFor({ state: "detached" });
    await page.getByRole("cell", { name: "Thôn Nà Kéo", exact: true }).waitFor();
    const again = await add("nà kéo");
    await again.getByRole("alert").getByText("Trong xã đã có thôn cùng loại và cùng tên").waitFor();
    expect(await again.getByLabel("Tên, không ghi chữ thôn").inputValue()).toBe("nà kéo");
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, "places-village-form");
    await again.getByLabel("Tên, không ghi chữ thôn").fill("Pò Mạch");
    await again.getByRole("button", { name: "Lưu" }).click();
    await again.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Sáp nhập, chia tách" }).click();
    const merge = page.getByRole("dialog", { name: "Sáp nhập, chia tách" });
    await merge.getByRole("button", { name: "Lưu" }).click();
    await merge
      .getByRole("alert")
      .getByText(/Đề nghị chọn ít nhất một thôn/)
      .waitFor();
    await merge.getByLabel("Thôn Nà Kéo").check();
    await merge.getByLabel("Thôn Pò Mạch").check();
    await merge.getByLabel("Thành các thôn, mỗi dòng một thôn").fill("Thôn Nà Mạch");
    await merge.getByLabel("Từ ngày").fill("01/11/2026");
    await merge.getByLabel("Số nghị quyết, quyết định").fill("Nghị quyết 20/NQ-HĐND");
    await merge.getByRole("button", { name: "Lưu" }).click();
    await merge.waitFor({ state: "detached" });
    await page.getByRole("cell", { name: "sáp nhập từ Thôn Nà Kéo, Thôn Pò Mạch" }).waitFor();

    await page.getByRole("button", { name: "Đổi tên Thôn Nà Mạch" }).click();
    const rename = page.getByRole("dialog", { name: "Đổi tên Thôn Nà Mạch" });
    await rename.getByLabel("Tên mới").fill("Nà Mạch 1");
    await rename.getByLabel("Số nghị quyết, quyết định").fill("Nghị quyết 21/NQ-HĐND");
    await rename.getByRole("button", { name: "Lưu" }).click();
    await rename.waitFor({ state: "detached" });
    await page.getByRole("cell", { name: /trước là Thôn Nà Mạch/ }).waitFor();

    await page.getByRole("button", { name: "Thêm phân loại" }).click();
    const classify = page.getByRole("dialog", { name: "Thêm phân loại" });
    await classify.getByLabel("Phân loại").selectOption("border");
    await classify.getByLabel("Từ ngày").fill("31/02/2026");
    await classify.getByLabel("Số nghị quyết, quyết định").fill("Quyết định 5/QĐ-TTg");
    await classify.getByRole("button", { name: "Lưu" }).click();
    await classify
      .getByText(/31\/02\/2026/)
      .first()
      .waitFor();
    await classify.getByLabel("Từ ngày").fill("01/02/2026");
    await classify.getByRole("button", { name: "Lưu" }).click();
    await classify.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Kết thúc phân loại Biên giới" }).click();
    const end = page.getByRole("dialog", { name: "Kết thúc phân loại Biên giới" });
    await end.getByLabel("Số nghị quyết, quyết định").fill("Quyết định 9/QĐ-TTg");
    await end.getByRole("button", { name: "Kết thúc" }).click();
    await end.waitFor({ state: "detached" });
    await page.getByRole("cell", { name: "Quyết định 5/QĐ-TTg; Quyết định 9/QĐ-TTg" }).waitFor();
    await screenshot(page, "places-villages");
    expect(await seriousViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
