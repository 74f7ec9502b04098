import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordJourneyTwo } from "#server/test/journey-two.ts";
import { looksRight, openBrowser, overflowsSideways, screenshot } from "./harness.ts";
import { communes, type ServedApp, serveApp, visit } from "./serve-app.ts";

let app: ServedApp;
let browser: Browser;

const inForce = "2026-11-20";
const board = `/policy/changes/${inForce}`;
const open = (login: string, path: string, wishes = {}) =>
  visit({ browser, app }, { login, path, ...wishes });

beforeAll(async () => {
  app = await serveApp();
  await recordJourneyTwo(app.services, { tenant: 1, office: communes[0] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What the decree of journey 8 does: 40.000 more for a coefficient of one, from July, in force in November. */
const decree = {
  id: "01990000-0000-7000-8000-000000000008",
  label: "Mức chuẩn trợ giúp xã hội, trợ cấp hưu trí xã hội 580.000",
  document: { number: "412/2026/NĐ-CP", issuedOn: "2026-11-10", issuer: "Chính phủ" },
  content: {
    kind: "level",
    versions: ["assistanceStandard", "socialPensionLevel"].map((id) => ({
      ...{ of: "parameter", id, signed: "2026-11-10", inForce, appliesFrom: "2026-07", value: 580_000 },
      citation: { act: "412/2026/NĐ-CP", article: "4" },
    })),
  },
};

/** As the pages of levels send it, which have a journey of their own. */
async function send(login: string, path: string, body: unknown): Promise<{ id: string; revision: number }> {
  const { page } = await open(login, "/policy");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const answer = await page.evaluate(
    async ([address, text]) => {
      const { csrf } = await (await fetch("/api/session")).json();
      const sent = await fetch(address as string, {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": csrf },
        body: text as string,
      });
      return { status: sent.status, body: await sent.json() };
    },
    [path, JSON.stringify(body)],
  );
  await page.context().close();
  expect(answer.status).toBe(200);
  return answer.body;
}

const dialogButton = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

describe("a decree tonight, decisions tomorrow", () => {
  it("nothing stands on the page before a level is published", async () => {
    const watched = await open("so.theodoi", "/policy/changes");
    await watched.page.getByText("Chưa có mức mới nào cần quyết định điều chỉnh").waitFor();
    await screenshot(watched.page, "changes-none");
    await looksRight(watched);
  });

  it("once it is published the officer drafts, and the board counts what is made", async () => {
    const watched = await open("so.theodoi", board);
    await watched.page.getByText("0/1 đã lập").waitFor();
    await watched.page.getByText("chưa lập", { exact: true }).waitFor();
    const drafted = await send("so.theodoi", "/api/policy/amendments", decree);
    const seen = await send("so.theodoi", "/api/policy/amendments/submit", drafted);
    await send("so.giamdoc", "/api/policy/amendments/publish", seen);
    await watched.page.getByText("1/1 đã lập").waitFor();
    await watched.page.getByText("chưa nhập dự toán", { exact: true }).waitFor();
    await screenshot(watched.page, "changes-board");
    await looksRight(watched);
  });

  for (const scheme of ["light", "dark"] as const)
    it(`is a board by state with a way to each decision (${scheme})`, async () => {
      const watched = await open("so.theodoi", "/policy/changes", { scheme });
      const { page } = watched;
      await page.getByRole("link", { name: "20/11/2026" }).click();
      await page.getByText("1/1 đã lập").waitFor();
      await page.getByLabel("Trạng thái").selectOption("signed");
      await page.getByText("Không có đơn vị nào ở trạng thái này").waitFor();
      await page.getByLabel("Trạng thái").selectOption("draft");
      await page.getByRole("cell", { name: "đã lập" }).waitFor();
      await screenshot(page, `changes-board-${scheme}`);
      await looksRight(watched);
    });

  it("gets its budget, is submitted, and signed by another, with its annex and Word document", async () => {
    const accountant = await open("xa.ketoan", board);
    await accountant.page
      .getByRole("link", { name: /Lương Văn Tri/ })
      .first()
      .click();
    await accountant.page.getByRole("button", { name: "Nhập dự toán" }).first().click();
    await accountant.page.getByLabel("Số tiền còn lại").fill("1.000.000");
    await accountant.page.getByLabel("Văn bản").fill("Công văn 15/TCKH");
    await dialogButton(accountant.page, "Lưu");
    await accountant.page
      .getByText(/^thiếu /)
      .first()
      .waitFor();
    await screenshot(accountant.page, "changes-budget");
    await looksRight(accountant);

    const officer = await open("xa.canbo", board);
    const { page } = officer;
    await page
      .getByRole("link", { name: /Lương Văn Tri/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Phụ lục: người được điều chỉnh" }).waitFor();
    await page.getByRole("cell", { name: "580.000" }).first().waitFor();
    const [word] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Quyết định và phụ lục (Word)" }).click(),
    ]);
    expect(word.suggestedFilename()).toBe(`quyet-dinh-dieu-chinh-${communes[0]}-${inForce}.docx`);
    await page.getByRole("button", { name: "Trình", exact: true }).click();
    await dialogButton(page, "Trình");
    await page.getByText("đã trình", { exact: true }).waitFor();
    await screenshot(page, "changes-decision");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(page)).toBe(false);
    await looksRight(officer);

    const chairman = await open("xa.chutich", board);
    await chairman.page
      .getByRole("link", { name: /Lương Văn Tri/ })
      .first()
      .click();
    await chairman.page.getByRole("button", { name: "Ghi đã ký" }).click();
    await dialogButton(chairman.page, "Ghi đã ký");
    await chairman.page.getByRole("dialog").getByRole("alert").first().waitFor();
    await chairman.page.getByLabel("Số quyết định").fill("215/QĐ-UBND");
    await chairman.page.getByLabel("Ngày ký").fill("21/11/2026");
    await dialogButton(chairman.page, "Ghi đã ký");
    await chairman.page.getByText(/^Đã ký: số 215\/QĐ-UBND, ngày 21\/11\/2026/).waitFor();
    await looksRight(chairman);
  });
});
