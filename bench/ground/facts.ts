import { lists } from "@ansinh/policies";
import { sql } from "kysely";
import { newId } from "#server/kernel/id.ts";
import type { Person } from "#server/modules/exchange/sample/model.ts";
import { age } from "#server/modules/exchange/sample/model.ts";
import { createRandom, type Random } from "#server/modules/exchange/sample/random.ts";
import type { Services } from "#server/platform/services.ts";
import { copyInto, type Field } from "./copy.ts";
import { say } from "./figures.ts";
import { type Recorded, tenant } from "./province.ts";

/** Of a hundred facts so many were recorded wrongly first; of a hundred people so many lack one that the law asks. */
const corrected = 10;
const unknown = 5;

const factColumns = `fact (tenant, id, subject_kind, subject_id, kind, value, valid_from, recorded_from, recorded_to,
  source, batch_id)`;

export interface FactsRecorded {
  /** Known now, of people. */
  readonly facts: number;
  /** Earlier recordings that a correction closed. */
  readonly corrected: number;
  /** People of whom a fact that the law asks for is explicitly not known. */
  readonly unknown: number;
}

/** Facts of everybody, `each` said of every person and what else is true; every list complete. */
export async function recordFactsOf(
  services: Services,
  recorded: Recorded,
  each: number,
): Promise<FactsRecorded> {
  const { province, batchId, at } = recorded;
  const count = { facts: 0, corrected: 0, unknown: 0 };
  await copyInto(services.database, factColumns, factRows(recorded, each, count));
  await copyInto(services.database, factColumns, await povertyRows(services, recorded));
  function* coverage(): Generator<Field[]> {
    for (const { code } of province.communes)
      for (const { id } of lists) yield [tenant, newId(), code, id, true, "2026-11-01", at, batchId];
  }
  const columns = "list_coverage (tenant, id, commune, list, complete, as_of, recorded_from, batch_id)";
  await copyInto(services.database, columns, coverage());
  say(`${count.facts} facts of people recorded, ${count.corrected} corrected`);
  return count;
}

function* factRows(
  recorded: Recorded,
  each: number,
  count: { facts: number; corrected: number; unknown: number },
): Generator<Field[]> {
  const { batchId, at } = recorded;
  const random = createRandom("bench facts");
  const before = new Date(at.getTime() - 30 * 86_400_000);
  for (const [person, id] of recorded.idOf) {
    const lacking = random.chance(unknown, 100) ? neededOf(person, random) : null;
    if (lacking !== null) count.unknown += 1;
    for (const [kind, said, from] of factsOf(person, { each, lacking })) {
      const row = (value: unknown, since: Date, until: Date | null): Field[] => {
        const of = [tenant, newId(), "person", id, kind, JSON.stringify(value), from ?? null];
        return [...of, since, until, "bench", batchId];
      };
      count.facts += 1;
      if (random.chance(corrected, 100)) {
        count.corrected += 1;
        yield row(otherThan(kind, said), before, at);
      }
      yield row(said, at, null);
    }
  }
}

type Fact = readonly [kind: string, value: unknown, from?: string];

const degrees = { extremelySevere: "extremely-severe", severe: "severe", mild: "mild" } as const;

/** A fact on which an answer hangs at this age. */
function neededOf(person: Person, random: Random): string {
  if (person.disability) return "disabilityDegree";
  if (age(person) >= 75) return "receivesPension";
  if (age(person) < 16) return random.pick(["fatherSituation", "motherSituation", "abandoned"]);
  return random.pick(["hasStableIncome", "maritalStatus", "supporter", "studying"]);
}

function factsOf(person: Person, { each, lacking }: { each: number; lacking: string | null }): Fact[] {
  const alone = person.household.members.length === 1;
  const said: Fact[] = [
    ["studying", person.isStudying],
    ["hasStableIncome", person.isInLabourForce || person.pension !== null],
    ["maritalStatus", alone ? "widowed" : "married"],
    ["supporter", alone ? "none" : "able"],
    ["fatherSituation", "present"],
    ["motherSituation", "present"],
    ["abandoned", false],
    ["pregnant", false],
    ["receivesWage", person.isInLabourForce],
  ];
  const { disability, pension, diedOn } = person;
  const facts: Fact[] = [
    ...said.slice(0, each),
    ...(disability
      ? [["disabilityDegree", degrees[disability.degree], disability.certifiedOn] as const]
      : []),
    ...(pension === null && lacking !== "receivesPension" ? [] : [["receivesPension", true] as const]),
    ...(diedOn === null ? [] : [["death", diedOn, diedOn] as const]),
  ];
  return facts.map(([kind, value, from]) =>
    kind === lacking ? [kind, null] : [kind, value, ...since(from)],
  );
}

const since = (from: string | undefined): [] | [string] => (from === undefined ? [] : [from]);

/** What was recorded before it was corrected. */
function otherThan(kind: string, value: unknown): unknown {
  switch (kind) {
    case "maritalStatus":
      return "divorced";
    case "supporter":
      return value === "none" ? "able" : "none";
    case "fatherSituation":
    case "motherSituation":
      return "dead";
    case "disabilityDegree":
      return value === "mild" ? "severe" : "mild";
    case "death":
      return "2026-07-15";
    default:
      return value !== true;
  }
}

async function povertyRows(services: Services, { province, batchId, at }: Recorded): Promise<Field[][]> {
  const found = await services.database.batch((tx) =>
    sql<{ id: string; number: string }>`select id, number from household where tenant = ${tenant}`.execute(
      tx,
    ),
  );
  const ids = new Map(found.rows.map((row) => [row.number, row.id]));
  return province.households
    .filter(({ poverty }) => poverty !== "none")
    .map(({ id, poverty }) => {
      const value = JSON.stringify(poverty === "poor" ? "poor" : "near-poor");
      const of = [tenant, newId(), "household", ids.get(id) ?? null, "poverty", value, "2026-01-01"];
      return [...of, at, null, "bench", batchId];
    });
}
