import { Command } from "commander";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readsPage } from "#modules/access/queries/audit.ts";
import type { CommandLine } from "#platform/command.ts";
import { machineUser } from "#platform/command-reads.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#test/journey-two.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { commands } from "./index.ts";

let province: TestProvince;
const printed: { value: unknown; text: string }[] = [];

beforeAll(async () => {
  province = await openTestProvince();
  await recordJourneyTwo(province.services, { tenant: 1, office: "06001" });
});
afterAll(() => province.close());

const line: CommandLine = {
  withServices: (work) => work(province.services, province.system),
  print: (value, text) => printed.push({ value, text }),
  progress: () => undefined,
  exitWith: () => undefined,
};

async function ansinh(...given: string[]): Promise<{ value: unknown; text: string }> {
  const program = new Command("ansinh").exitOverride().configureOutput({ writeErr: () => undefined });
  for (const add of commands) add(program, line);
  await program.parseAsync(given, { from: "user" });
  const last = printed.at(-1);
  if (!last) throw new Error("nothing was printed");
  return last;
}

test("the month's lists are made and shown from the command line, to the đồng", async () => {
  expect((await ansinh("list", "make", "--month", "2026-12")).value).toEqual({ offices: 1 });
  const shown = await ansinh("list", "show", "--month", "2026-12");
  expect(shown.value).toMatchObject({ totals: { toDraw: journeyTwoTotals.toDraw } });
  expect(shown.text).toMatch(/rút dự toán 451\.170\.000 đ/);
});

const purpose = ["--purpose", "phúc tra hồ sơ 12/2026"];

test("explaining asks for a number somebody has", async () => {
  const asked = ansinh("explain", "--person", "020999999999", "--month", "2026-12", ...purpose);
  await expect(asked).rejects.toThrow(/020999999999/);
});

async function reads() {
  const found = await province.services.database.batch((tx) =>
    sql<Record<string, unknown>>`select account_id as account, reader, route, purpose, criteria, shown
      from read_log order by at, id`.execute(tx),
  );
  return found.rows;
}

test.each([[[]], [["--purpose", ""]], [["--purpose", "  x "]]])(
  "explaining without a purpose (%j) shows nobody and says how to give one",
  async (given) => {
    const before = printed.length;
    const asked = ansinh("explain", "--person", "020999999999", "--month", "2026-12", ...given);
    await expect(asked).rejects.toMatchObject({
      code: "platform.purposeMissing",
      vi: expect.stringContaining("--purpose"),
      en: expect.stringContaining("--purpose"),
    });
    expect([printed.length, await reads()]).toEqual([before, []]);
  },
);

test("a person explained at the command line is in the log of reads, with who asked and why", async () => {
  const found = await province.services.database.batch((tx) =>
    sql<{ id: string }>`select id from person order by id limit 1`.execute(tx),
  );
  const id = found.rows[0]?.id ?? "";
  const told = await ansinh("explain", "--person", id, "--month", "2026-12", ...purpose);
  expect(told.value).toMatchObject({ benefits: expect.any(Array) });
  expect(await reads()).toEqual([
    {
      account: null,
      reader: machineUser(),
      route: "ansinh explain",
      purpose: "phúc tra hồ sơ 12/2026",
      criteria: { month: "2026-12", knownOn: null },
      shown: [id],
    },
  ]);
  expect(machineUser()).not.toBe("");
  const auditor = province.actor({ permissions: "all", areas: "*" });
  const page = await province.services.database.read(auditor, (tx) =>
    readsPage(tx, 1, { page: 1, limit: 10, person: id }),
  );
  expect(page.items).toMatchObject([{ accountId: null, accountName: machineUser(), people: 1 }]);
});
