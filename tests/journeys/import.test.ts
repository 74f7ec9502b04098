import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "#server/main/serve.ts";
import { createSampleAccounts, samplePassword } from "#server/modules/access/index.ts";
import { loadUnits } from "#server/modules/places/index.ts";
import { openTestProvince, type TestProvince } from "#server/test/province.ts";
import { openBrowser, openPage, overflowsSideways, screenshot, seriousViolations } from "./harness.ts";
import { built } from "./static-server.ts";

let province: TestProvince;
let serving: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let path = "";

beforeAll(async () => {
  built("dist");
  province = await openTestProvince();
  await loadUnits(province.services, province.tenant);
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
  path = join(await mkdtemp(join(tmpdir(), "ansinh-list-")), "nhân khẩu Nà Pàn.xlsx");
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
});

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
  await province?.close();
});

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
    await page.getByText("3 dòng: 1 vào, 0 vào có lưu ý, 1 chờ đối chiếu, 1 trả lại").waitFor();
    await page.getByText("31/02/1980 không tồn tại. Đề nghị kiểm tra", { exact: false }).waitFor();
    await screenshot(page, "import-result");
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
