import { sql } from "kysely";
import type { Actor } from "#server/kernel/actor.ts";
import { newId } from "#server/kernel/id.ts";
import { permissions } from "#server/kernel/permission.ts";
import { searchPeople } from "#server/modules/registry/queries/search.ts";
import type { Services } from "#server/platform/services.ts";
import {
  type Figure,
  numberAsked,
  peakMegabytes,
  quantile,
  round,
  say,
  show,
  timed,
} from "./ground/figures.ts";
import { type Ground, type Part, runBench } from "./ground/parts.ts";
import { recordProvince, tenant } from "./ground/province.ts";

/**
 * Claim: among 1,000,000 people a full name in any order, its last word unfinished or not, is found within 100 ms.
 * `node scripts/bench.mjs search [--json] [--persons N] [--rounds N]`
 */
const persons = numberAsked("persons", 1_000_000);
const rounds = numberAsked("rounds", 5);

const make: Part = async (services) => {
  await recordProvince(services, persons);
  // What the database does by itself a minute after such a load.
  return null;
};

interface Asked {
  readonly kind: string;
  readonly q: string;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Whole, without its last letter, its first letter alone: how it looks while somebody types. */
function questionsOf(row: { name: string; number: string | null; year: number }): Asked[] {
  const names = permutations(row.name.split(" ")).flatMap((words): Asked[] => {
    const last = words.at(-1) ?? "";
    const typed = (end: string) => [...words.slice(0, -1), end].join(" ");
    return [
      { kind: "whole name", q: typed(last) },
      { kind: "last word unfinished", q: typed(last.slice(0, Math.max(1, last.length - 1))) },
      { kind: "last word one letter", q: typed(last.slice(0, 1)) },
      { kind: "name and birth year", q: `${typed(last)} ${row.year}` },
    ];
  });
  const first = row.name.split(" ")[0] ?? "";
  return [
    ...names,
    { kind: "surname alone", q: first },
    ...(row.number === null ? [] : [{ kind: "number", q: row.number }]),
  ];
}

async function commonest(services: Services): Promise<{ asked: Asked[]; names: number; most: number }> {
  const found = await services.database.batch((tx) =>
    sql<{ name: string; people: number; number: string | null; year: number; names: number }>`
      select min(name) as name, count(*) as people, min(number) as number,
        min(extract(year from birth_from))::integer as year, count(*) over () as names
      from person where tenant = ${tenant} group by name_key order by count(*) desc, name_key limit 50`.execute(
      tx,
    ),
  );
  const most = found.rows[0];
  return { asked: found.rows.flatMap(questionsOf), names: most?.names ?? 0, most: most?.people ?? 0 };
}

function reader(areas: Actor["areas"]): Actor {
  return { tenant, accountId: newId(), name: "bench", permissions: new Set(permissions), areas, classes: [] };
}

const search: Part = async (services, { areas }) => {
  const actor = reader(areas as Actor["areas"]);
  const { asked, names, most } = await commonest(services);
  const times: { kind: string; ms: number; q: string }[] = [];
  let found = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const { kind, q } of asked) {
      const { ms, result } = await timed(() =>
        services.database.read(actor, (tx) => searchPeople(tx, actor, { q, after: 0, limit: 20 })),
      );
      found += result.items.length;
      // The first round warms the caches.
      if (round > 0) times.push({ kind, ms, q });
    }
  }
  if (found === 0) throw new Error("nobody was found: nothing was measured");
  const slowest = times.reduce((worst, time) => (time.ms > worst.ms ? time : worst));
  say(`slowest: "${slowest.q}" (${slowest.kind}) ${round(slowest.ms, 1)} ms`);
  return { times: times.map(({ kind, ms }) => ({ kind, ms })), names, most, peak: peakMegabytes() };
};

interface Searched {
  readonly times: readonly { readonly kind: string; readonly ms: number }[];
  readonly names: number;
  readonly most: number;
  readonly peak: number;
}

function figuresOf(role: string, searched: Searched): Figure[] {
  const shares = [
    ["p50", 0.5],
    ["p95", 0.95],
    ["max", 1],
  ] as const;
  const all = searched.times.map(({ ms }) => ms);
  const kinds = [...new Set(searched.times.map(({ kind }) => kind))];
  const unit = "ms";
  return [
    { name: `search_${role}_questions`, value: all.length, unit: "questions" },
    ...shares.map(([name, share]) => ({
      name: `search_${role}_${name}`,
      value: round(quantile(all, share), 1),
      unit,
    })),
    ...kinds.flatMap((kind) => {
      const own = searched.times.filter((time) => time.kind === kind).map(({ ms }) => ms);
      const value = round(quantile(own, 0.95), 1);
      return [{ name: `search_${role}_${kind.replaceAll(" ", "_")}_p95`, value, unit }];
    }),
    { name: `search_${role}_memory_peak`, value: searched.peak, unit: "MB" },
  ];
}

async function measure({ run, services }: Ground): Promise<void> {
  await run("make");
  const { rows } = await services.database.batch((tx) =>
    sql<{ commune: string }>`select commune from person where tenant = ${tenant} group by commune
      order by count(*) limit 1`.execute(tx),
  );
  const province = await run<Searched>("search", { areas: "*" });
  const commune = await run<Searched>("search", { areas: rows.map((row) => row.commune) });
  show([
    { name: "search_people", value: persons, unit: "people" },
    { name: "search_names_distinct", value: province.names, unit: "names" },
    { name: "search_commonest_name", value: province.most, unit: "people" },
    ...figuresOf("province", province),
    ...figuresOf("commune", commune),
  ]);
}

await runBench({ parts: { make, search }, measure });
