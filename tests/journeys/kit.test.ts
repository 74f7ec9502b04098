import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, overflowsSideways, screenshot, seriousViolations } from "./harness.ts";
import { builtGallery, type Listening, serveFolder } from "./static-server.ts";

let browser: Browser;
let gallery: Listening;

beforeAll(async () => {
  gallery = await serveFolder(await builtGallery());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe("the kit", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`can be read by everyone and runs under the content policy (${scheme})`, async () => {
      const { page, faults } = await openPage(browser, { scheme });
      await page.goto(gallery.address);
      await page.getByRole("heading", { name: "Bộ giao diện" }).waitFor();
      await page.getByRole("button", { name: "Lưu" }).click();
      await page.getByText("Còn 3 chỗ cần sửa").waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 3000 });
      await screenshot(page, `kit-${scheme}`, { whole: true });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflowsSideways(page)).toBe(false);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }

  it("writes numbers in figures of one width, so that columns can be added by eye", async () => {
    const { page } = await openPage(browser);
    await page.goto(gallery.address);
    await page.getByRole("heading", { name: "Bộ giao diện" }).waitFor();
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      const cell = document.querySelector("td[data-numeric=true]");
      return ["1111111", "8888888", "0000000"].map((digits) => {
        const probe = document.createElement("span");
        probe.textContent = digits;
        cell?.append(probe);
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return Math.round(width * 10) / 10;
      });
    });
    expect(new Set(widths).size).toBe(1);
    await page.context().close();
  });

  it("draws only the rows that are seen, and reaches the last one by key", async () => {
    const { page } = await openPage(browser);
    await page.goto(gallery.address);
    const table = page.getByRole("table", { name: /Năm nghìn xã/ });
    await table.locator("tbody tr[data-at='0']").focus();
    expect(await table.locator("tbody tr[data-at]").count()).toBeLessThan(100);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.getByTestId("opened").textContent()).toBe("Xã Đồng Đăng 2");
    await page.keyboard.press("End");
    await table.locator("tbody tr[data-at='4999']:focus").waitFor();
    await page.keyboard.press("Enter");
    expect(await page.getByTestId("opened").textContent()).toBe("Xã Ứng Hòa 5000");
    await page.context().close();
  });

  it("sorts by a column in the order of Vietnamese letters, and says so", async () => {
    const { page } = await openPage(browser);
    await page.goto(gallery.address);
    const table = page.getByRole("table", { name: /Sáu xã/ });
    const names = () => table.locator("tbody td:first-child").allTextContents();
    await table.getByRole("button", { name: "Địa bàn" }).click();
    const rising = [
      "Xã Ba Sơn 3",
      "Xã Bình Gia 6",
      "Xã Cao Lộc 1",
      "Xã Đồng Đăng 2",
      "Xã Na Sầm 5",
      "Xã Thất Khê 4",
    ];
    expect(await names()).toEqual(rising);
    expect(await table.locator("th[aria-sort=ascending]").count()).toBe(1);
    await table.getByRole("button", { name: "Địa bàn" }).click();
    expect(await names()).toEqual([...rising].reverse());
    await page.context().close();
  });

  it("prints every row of a long table", async () => {
    const { page } = await openPage(browser);
    await page.goto(gallery.address);
    const table = page.getByRole("table", { name: /Năm nghìn xã/ });
    await table.waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await table.locator("tbody tr[data-at='4999']").waitFor({ state: "attached" });
    expect(await table.locator("tbody tr[data-at]").count()).toBe(5_000);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.context().close();
  });

  it("keeps what was typed, names each wrong entry and leads to it", async () => {
    const { page } = await openPage(browser);
    await page.goto(gallery.address);
    await page.getByLabel("Ngày sinh").fill("31/02/1950");
    await page.getByLabel("Từ tháng").fill("7/2026");
    await page.getByLabel("Mức").fill("1080000");
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByRole("button", { name: /31\/02\/1950 không tồn tại/ }).click();
    expect(await page.getByLabel("Ngày sinh").evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByLabel("Ngày sinh").inputValue()).toBe("31/02/1950");
    expect(await page.getByLabel("Mức").inputValue()).toBe("1.080.000");
    await page.getByLabel("Ngày sinh").fill("1/2/1950");
    await page.getByRole("button", { name: "Lưu" }).click();
    const sent = page.getByTestId("sent");
    await sent.getByText("1950-02-01").waitFor();
    expect(JSON.parse((await sent.textContent()) ?? "")).toEqual({
      day: "1950-02-01",
      month: "2026-07",
      amount: 1_080_000,
    });
    await page.context().close();
  });

  it("says what an act will do, to how many and how to take it back, before doing it", async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(gallery.address);
    await page.getByRole("button", { name: "Phê duyệt" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Áp dụng cho 514 người.").waitFor();
    await dialog.getByText("Cách lấy lại:").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(page, "kit-confirm");
    await dialog.getByRole("button", { name: "Phê duyệt" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Trả lại" }).click();
    await page.getByText("Hoàn tác được trong 10 giây.").waitFor();
    await screenshot(page, "kit-undo");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đã hoàn tác.").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
