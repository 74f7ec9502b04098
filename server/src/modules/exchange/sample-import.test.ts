import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadUnits } from "#modules/places/index.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { type FolderImported, importFolder, jobs } from "./index.ts";
import { writeSample } from "./sample/index.ts";

interface Planted {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly kind: string;
  readonly expected: "taken" | "warned" | "returned" | "row returned";
  readonly written: string;
}

interface StoredRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly outcome: string;
  readonly problems: readonly {
    column: number | null;
    name: string;
    outcome: string;
    details: Record<string, unknown>;
  }[];
}

let province: TestProvince;
let folder = "";
let imported: FolderImported;
let rows: Map<string, StoredRow>;
let planted: Planted[];

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

beforeAll(async () => {
  province = await openTestProvince();
  await loadUnits(province.services, province.tenant);
  await province.services.jobs.start(province.services, jobs);
  folder = await mkdtemp(join(tmpdir(), "ansinh-sample-"));
  await writeSample({ people: 3_000, seed: "7", outDir: folder });
  imported = await importFolder(province.services, province.system, { folder });
  planted = JSON.parse(await readFile(join(folder, "truth", "planted.json"), "utf8")) as Planted[];
  const found = await province.services.database.batch((tx) =>
    sql<StoredRow>`select f.unit || '/' || f.name as file, s.name as sheet, r.row, r.outcome, coalesce(x.problems, r.problems) as problems
      from import_row r join import_file f on f.tenant = r.tenant and f.id = r.file_id
      join import_sheet s on s.tenant = r.tenant and s.file_id = r.file_id and s.sheet = r.sheet
      left join sealed.import_row x on x.tenant = r.tenant and x.file_id = r.file_id and x.sheet = r.sheet and x.row = r.row
      where r.tenant = 1`.execute(tx),
  );
  rows = new Map(found.rows.map((row) => [`${row.file}|${row.sheet}|${row.row}`, row]));
}, 300_000);

afterAll(async () => {
  await province.close();
  await rm(folder, { recursive: true });
});

/** Of the two rows of a person the one read later is told, naming the household of the earlier. */
function isToldInPair(plant: Planted): boolean {
  return [...rows.values()].some(({ problems }) =>
    problems.some(({ name, details }) => {
      if (name !== "memberOfTwoHouseholds") return false;
      return details.household === plant.written || details.other === plant.written;
    }),
  );
}

function outcomeAt(plant: Planted): string {
  if (plant.kind === "twoHouseholds" && isToldInPair(plant)) return "warned";
  const [place = "", name = ""] = plant.file.split("/");
  const unit = /^\d{5}/.exec(place)?.[0] ?? "20";
  const row = rows.get(`${unit}/${name}|${plant.sheet}|${plant.row}`);
  if (!row) return "no row";
  // A row goes back for one cell; what stands in its other cells is judged by itself.
  if (row.outcome === "returned" && plant.expected === "row returned") return "row returned";
  const own = row.problems.filter((each) => each.column === columnNumber(plant.column));
  if (own.some((each) => each.outcome === "returned")) return "returned";
  return own.length > 0 ? "warned" : "taken";
}

/** A lost zero comes back only where the row has a birth to compare it with. */
function expectedAt(plant: Planted): string {
  const isBeside = (other: Planted) =>
    other.file === plant.file && other.sheet === plant.sheet && other.row === plant.row && other !== plant;
  const birthReturned = planted.some(
    (other) => isBeside(other) && other.kind.startsWith("birth") && other.expected === "returned",
  );
  return plant.kind === "numberLostZero" && birthReturned ? "returned" : plant.expected;
}

describe("the sample's lists", () => {
  it("all come in", () => {
    expect(imported.refused).toEqual([]);
    expect(imported.counts.taken).toBeGreaterThan(3_000);
  });

  it("agree with the truth beside them on every planted error", () => {
    const wrong = new Map<string, number>();
    for (const plant of planted) {
      const found = outcomeAt(plant);
      const expected = expectedAt(plant);
      if (found === expected) continue;
      const key = `${plant.kind}: expected ${expected}, found ${found}, e.g. ${plant.file} ${plant.sheet} ${plant.column}${plant.row} ${plant.written}`;
      const short = `${plant.kind}: expected ${expected}, found ${found}`;
      const known = [...wrong.keys()].find((each) => each.startsWith(short)) ?? key;
      wrong.set(known, (wrong.get(known) ?? 0) + 1);
    }
    expect([...wrong].map(([key, count]) => `${count} × ${key}`)).toEqual([]);
  });
});
