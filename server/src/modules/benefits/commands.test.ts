import { Command } from "commander";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CommandLine } from "#platform/command.ts";
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

test("explaining asks for a number somebody has", async () => {
  await expect(ansinh("explain", "--person", "020999999999", "--month", "2026-12")).rejects.toThrow(
    /020999999999/,
  );
});
