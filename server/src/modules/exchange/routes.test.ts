import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { perform } from "#platform/action.ts";
import { systemActor } from "#platform/tenant.ts";
import { communes, type Office, openOffice, signedIn } from "#test/access.ts";
import { giveFile, importFileDetail, jobs, settleFile, startImport } from "./index.ts";
import { returnedImport } from "./queries/returning.ts";

const [unit] = communes;
let province: Office;

beforeAll(async () => {
  province = await openOffice();
  await province.services.jobs.start(province.services, jobs);
});
afterAll(async () => {
  await province.services.jobs.stop();
  await province.close();
});

async function quiet(id: string) {
  for (let turn = 0; turn < 400; turn += 1) {
    const file = await importFileDetail(province.services, systemActor(1), id);
    if (file.job === null || !["waiting", "running"].includes(file.job.state)) return file;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the work did not end");
}

async function imported(text: string): Promise<string> {
  const officer = systemActor(1);
  const given = { name: "khai tu.csv", unit, bytes: Buffer.from(text), again: false };
  const { id } = await perform(province.services, officer, { action: giveFile, input: given });
  const { sheets } = await quiet(id);
  const settled = sheets.map(({ sheet, layout, mapping, options }) => ({ sheet, layout, mapping, options }));
  const settings = { kind: "full", complete: false, agency: null, funding: null, sheets: settled } as const;
  await perform(province.services, officer, { action: settleFile, input: { id, unit, settings } });
  await perform(province.services, officer, { action: startImport, input: { id, unit } });
  expect(await quiet(id)).toMatchObject({ state: "imported", counts: { taken: 1 } });
  return id;
}

it("a whole file fetched is in the read log with everybody in it, and stays in no cache", async () => {
  const id = await imported(
    [
      "DANH SÁCH KHAI TỬ,,,,,",
      "STT,Họ và tên,Năm sinh,Số CCCD,Ngày chết,Số khai tử",
      "1,Nông Văn An,1950,020050001234,03/11/2026,15/2026",
    ].join("\n"),
  );
  const browser = await signedIn(province, "xa.canbo");
  const answer = await browser.get(`/api/imports/${id}/file?language=vi`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.body).toContain("Nông Văn An");
  const logged = await province.services.database.batch((tx) =>
    sql<{ own: boolean }>`select l.shown = array(select id from person where name = 'Nông Văn An') as own
      from read_log l where l.criteria ->> 'file' = ${id} and l.route like '%/file'`.execute(tx),
  );
  expect(logged.rows).toEqual([{ own: true }]);
});

it("a download that is broken off leaves no copy of the list behind", async () => {
  const id = await imported(
    [
      "DANH SÁCH KHAI TỬ,,,,,",
      "STT,Họ và tên,Năm sinh,Số CCCD,Ngày chết,Số khai tử",
      "1,Nông Văn Bình,1951,020051001235,04/11/2026,16/2026",
    ].join("\n"),
  );
  const { bytes } = await returnedImport(province.services, systemActor(1), { id, language: "vi" });
  const folder = join(province.services.dataDir, "reading");
  for await (const chunk of bytes) {
    expect(chunk.length).toBeGreaterThan(0);
    expect(await readdir(folder)).toHaveLength(1);
    break;
  }
  expect(await readdir(folder)).toEqual([]);
});
