import { lists } from "@ansinh/policies";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import {
  openBatch,
  type Recording,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
  undoBatch,
} from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";

/** Communes in which people of the test live. */
export const communesAtWork = ["06040", "06043", "06046"] as const;

/** The same numbers every time. */
function draws(seed: number) {
  let state = seed;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, of: <T>(items: readonly T[]): T => items[below(items.length)] as T };
}
type Draw = ReturnType<typeof draws>;

const relations = ["head", "spouse", "child", "child", "grandchild", "parent", "other"];
const said: readonly (readonly [string, readonly unknown[]])[] = [
  ["studying", [true, false, null]],
  ["hasStableIncome", [true, false]],
  ["maritalStatus", ["married", "widowed", { oneOf: ["married", "divorced"] }]],
  ["disabilityDegree", ["severe", "mild", "none", null]],
  ["receivesPension", [true, false]],
  ["death", ["2026-11-02"]],
  ["poverty", ["poor", "near-poor"]],
];
const kindsDrawn = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5];

/** Days of work between which months pass, some beside a month's first and last. */
function dayNear(draw: Draw): string | null {
  if (draw.below(3) === 0) return null;
  return draw.of(["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01", "2027-01-17", "2027-02-28"]);
}

/** A registry of tenant 1 at work: every way in which something becomes known, is corrected, taken back, or goes elsewhere. */
export class RegistryAtWork {
  readonly draw: Draw;
  #people: string[] = [];
  #households: string[] = [];
  readonly #imports: Recording[] = [];

  constructor(seed: number) {
    this.draw = draws(seed);
  }

  get #person(): string {
    return this.draw.of(this.#people);
  }

  get #household(): string {
    return this.draw.of(this.#households);
  }

  open(tx: Tx): Promise<Recording> {
    const batch = {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "thử",
      unit: null,
      accountId: null,
    } as const;
    return openBatch(tx, { ...batch, at: new Date() });
  }

  /** People in homes, some alone, some in a review household too, some of whom a sealed fact is known. */
  async arrive(tx: Tx, count: number): Promise<void> {
    const { draw } = this;
    const recording = await this.open(tx);
    this.#imports.push(recording);
    const people = await recordPeople(
      tx,
      recording,
      Array.from({ length: count }, () => ({
        name: "Lê Văn Thử",
        nameRaw: "Lê Văn Thử",
        sex: draw.of(["male", "female", null] as const),
        birth: draw.of([
          { from: "1948-01-01", to: "1948-12-31" },
          { from: "2010-12-31", to: "2010-12-31" },
          { from: "2026-12-05", to: "2026-12-05" },
          null,
        ]),
        number: null,
        commune: draw.of(communesAtWork),
        source: "thử",
      })),
    );
    const households = await recordHouseholds(
      tx,
      recording,
      Array.from({ length: Math.ceil(count / 3) }, () => ({
        kind: draw.of(["residence", "residence", "residence", "review", "eating"] as const),
        commune: draw.of(communesAtWork),
        number: newId(),
      })),
    );
    this.#people.push(...people.map(({ personId }) => personId));
    this.#households.push(...households);
    for (const { personId } of people) {
      if (draw.below(6) > 0) await this.#join(tx, recording, personId);
      await this.say(tx, recording, personId);
    }
  }

  async #join(tx: Tx, recording: Recording, personId: string): Promise<void> {
    const relation = this.draw.of(relations);
    await recordMemberships(tx, recording, [
      { householdId: this.#household, personId, relation, source: "thử" },
    ]);
  }

  async say(tx: Tx, recording: Recording, subjectId: string): Promise<void> {
    const { draw } = this;
    const [kind, values] = said[draw.of(kindsDrawn)] ?? ["studying", [true]];
    const [one, other] = [dayNear(draw), dayNear(draw)];
    const [validFrom, validTo] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    const fact = { subjectKind: "person", subjectId, kind, value: draw.of(values), source: "thử" } as const;
    await recordFacts(tx, recording, [{ ...fact, validFrom, validTo }]);
    if (draw.below(9) === 0)
      await recordFacts(tx, recording, [
        { ...fact, kind: "hiv", value: true, sealedClass: draw.of(["hiv", "hiv", null] as const) },
      ]);
    if (draw.below(20) === 0)
      await recordFacts(tx, recording, [{ ...fact, kind: "studying", value: true, sealedClass: "hiv" }]);
  }

  /** One of all that may happen between two runs. */
  async happen(tx: Tx): Promise<void> {
    const { draw } = this;
    const recording = await this.open(tx);
    const [person, household] = [this.#person, this.#household];
    const happenings: readonly (() => Promise<unknown>)[] = [
      () => this.arrive(tx, 1 + draw.below(4)),
      () => this.say(tx, recording, person),
      () => this.#correct(tx, recording, person),
      () => this.#sayOfHousehold(tx, recording, household),
      () => this.#join(tx, recording, person),
      () => this.#leave(tx, person),
      async () => {
        await this.#leave(tx, person);
        await this.#join(tx, recording, person);
      },
      () => sql`update person set commune = ${draw.of(communesAtWork)} where id = ${person}`.execute(tx),
      () =>
        sql`update person set birth_from = '1990-02-03', birth_to = '1990-02-03' where id = ${person}`.execute(
          tx,
        ),
      () => sql`update person set state = ${draw.of(["alias", "active"])} where id = ${person}`.execute(tx),
      () =>
        sql`update household set commune = ${draw.of(communesAtWork)} where id = ${household}`.execute(tx),
      () => sql`update household set recorded_to = now() where id = ${household}`.execute(tx),
      () =>
        sql`update household set kind = ${draw.of(["residence", "review"])}, recorded_to = null
        where id = ${household}`.execute(tx),
      () => this.#undo(tx),
      () =>
        recordCoverage(tx, recording, {
          commune: draw.of(communesAtWork),
          list: draw.of(lists).id,
          complete: draw.below(2) === 0,
          asOf: "2026-11-01",
        }),
      () =>
        sql`insert into unit_classification (tenant, id, commune, class, valid_from, decision, recorded_at)
        values (1, ${newId()}, ${draw.of(communesAtWork)}, 'specially_difficult', '2020-01-01', '1/QD', now())`.execute(
          tx,
        ),
    ];
    await draw.of(happenings)();
  }

  async #correct(tx: Tx, recording: Recording, person: string): Promise<void> {
    await sql`update fact set recorded_to = now() where id = (select id from fact where subject_id = ${person}
      and recorded_to is null order by id limit 1)`.execute(tx);
    if (this.draw.below(2) === 0) await this.say(tx, recording, person);
  }

  async #sayOfHousehold(tx: Tx, recording: Recording, household: string): Promise<void> {
    const { draw } = this;
    const fact = { subjectKind: "household", subjectId: household, kind: "poverty", source: "thử" } as const;
    await recordFacts(tx, recording, [
      { ...fact, value: draw.of(["poor", "near-poor"]), validFrom: dayNear(draw) },
    ]);
  }

  async #leave(tx: Tx, person: string): Promise<void> {
    await sql`update membership set recorded_to = now() where person_id = ${person} and recorded_to is null`.execute(
      tx,
    );
  }

  /** An import is taken back where nothing was built upon it since. */
  async #undo(tx: Tx): Promise<void> {
    const last = this.#imports.splice(this.draw.below(this.#imports.length), 1)[0];
    if (!last) return;
    await sql`savepoint taken_back`.execute(tx);
    try {
      await undoBatch(tx, last);
    } catch {
      await sql`rollback to savepoint taken_back`.execute(tx);
    }
  }
}
