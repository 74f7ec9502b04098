import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "#server/main/serve.ts";
import { createSampleAccounts, samplePassword } from "#server/modules/access/index.ts";
import { openTestProvince, type TestProvince } from "#server/test/province.ts";
import { createReadyDatabase } from "#server/test/ready-database.ts";
import { openBrowser, openPage, overflowsSideways, screenshot, seriousViolations } from "./harness.ts";
import { built } from "./static-server.ts";

let province: TestProvince;
let serving: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let path = "";

beforeAll(async () => {
  built("dist");
  province = await openTestProvince(createReadyDatabase());
  await createSampleAccounts(province.services, province.system, ["06220", "06613"]);
  serving = await serve({ services: province.services, host: "127.0.0.1", port: 0, secureCookies: false });
  browser = await openBrowser();
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Thôn Nà Pàn");
  sheet.addRow(["DANH SÁCH NHÂN KHẨU THÔN NÀ PÀN"]);
  sheet.addRow(["STT", "Số hộ khẩu", "Quan hệ với chủ hộ", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD"]);
  sheet.addRow([1, "H1", "Chủ hộ", "Nông Văn An", "05/09/1950", "Nam", "020050001234"]);
  sheet.addRow([2, "H1", "Con", "Nông Văn Cường", "31/02/1980", "Nam", "080123456"]);
  sheet.addRow([3, "H2", "Chủ hộ", "Lý Thị Dung, Lý Văn Én", "1970", "Nữ", null]);
  // So many that the next error stands on another page.
  for (let n = 4; n <= 70; n += 1)
    sheet.addRow([
      n,
      `H${n}`,
      "Chủ hộ",
      `Nông Văn ${letters(n)}`,
      n === 66 ? "30/02/1960" : "05/09/1960",
      "Nam",
    ]);
  path = join(await mkdtemp(join(tmpdir(), "ansinh-list-")), "nhân khẩu Nà Pàn.xlsx");
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
});

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
  await province?.close();
});

function letters(n: number): string {
  return `${String.fromCharCode(65 + (n % 26))}${n > 29 ? "a" : "o"}`;
}

/** The file's own rows: each error at its cell, gone to by keys over pages, and shown alone. */
async function lookThroughGrid(page: Page): Promise<void> {
  const grid = page.getByRole("region", { name: "Trong tệp gốc" });
  const table = grid.getByRole("table");
  await table.getByRole("cell", { name: "Nông Văn An" }).waitFor();
  expect(await table.getByRole("columnheader").allInnerTexts()).toContain("E\nNgày sinh");
  const next = grid.getByRole("button", { name: "Lỗi tiếp theo" });
  await next.focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/^31\/02\/1980\. Cột Ngày sinh \(E\): 31\/02\/1980 không tồn tại/);
  await grid.getByText("Dòng 4, cột Ngày sinh (E)").waitFor();
  await screenshot(page, "import-rows", { whole: true });
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toMatch(/^Lý Thị Dung, Lý Văn Én\. Cột Họ và tên \(D\)/);
  await next.click();
  await grid.getByText("Dòng 68, cột Ngày sinh (E)").waitFor();
  expect(await focused(page)).toMatch(/^30\/02\/1960\. /);
  await grid.getByRole("button", { name: "Trang trước" }).click();
  await table.getByRole("cell", { name: "Nông Văn An" }).waitFor();
  await grid.getByLabel("Chỉ dòng có lưu ý (3)").check();
  await table.getByRole("cell", { name: "Nông Văn An" }).waitFor({ state: "detached" });
  expect(await table.getByRole("rowheader").allInnerTexts()).toEqual(["4", "5", "68"]);
  expect(await seriousViolations(page)).toEqual([]);
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}

describe("a list is brought in", () => {
  it("from the file to the result of its rows, on one page", async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${serving.address}/import`);
    await page.getByLabel("Tên đăng nhập").fill("xa.canbo");
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill(samplePassword);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.getByRole("heading", { name: "Nhập từ Excel", level: 1 }).waitFor();
    await page.getByText("Chưa có tệp nào").waitFor();
    await screenshot(page, "import-empty");
    expect(await seriousViolations(page)).toEqual([]);

    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByRole("heading", { name: "2. Cột", level: 2 }).waitFor();
    const columns = page.getByRole("table", { name: "Các cột của sheet Thôn Nà Pàn" });
    await columns.getByText("Nông Văn An · Nông Văn Cường", { exact: false }).waitFor();
    await screenshot(page, "import-columns");
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole("button", { name: "Thử trước" }).click();
    await page.getByText("Kết quả thử: chưa ghi gì vào hệ thống.").waitFor();
    await page.getByRole("button", { name: "Nhập", exact: true }).click();
    await page.getByText("Đã nhập", { exact: true }).waitFor();
    await page.getByText("70 dòng: 1 vào, 0 vào có lưu ý, 68 chờ đối chiếu, 1 trả lại").waitFor();
    await page.getByText("31/02/1980 không tồn tại. Đề nghị kiểm tra", { exact: false }).waitFor();
    await lookThroughGrid(page);
    await screenshot(page, "import-result", { whole: true });
    expect(await seriousViolations(page)).toEqual([]);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải tệp kết quả" }).click();
    expect((await download).suggestedFilename()).toBe("nhân khẩu Nà Pàn - kết quả nhập.xlsx");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(page)).toBe(false);
    await screenshot(page, "import-result-390");
    expect(faults).toEqual([]);
  });
});
