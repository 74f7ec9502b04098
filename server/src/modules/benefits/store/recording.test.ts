import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import type { Tx } from "#platform/database/pool.ts";
import { createTestDatabase, type TestDatabase } from "#test/database.ts";
import {
  type GrantToRecord,
  grantsOf,
  type Recording,
  recordDecisions,
  recordGrants,
  recordOpening,
  recordPayees,
  recordTerms,
  undoGrants,
} from "../index.ts";

const tenant = 7;
let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase(own.urls, 4);
  await database.batch((tx) =>
    sql`insert into tenant (tenant, name, province, kind, created_at)
      values (${tenant}, 'Thử', '20', 'own', now())`.execute(tx),
  );
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

async function newBatch(): Promise<Recording> {
  const batch = { tenant, batchId: newId(), at: new Date() };
  await database.batch((tx) =>
    sql`insert into recording_batch (tenant, id, kind, label, recorded_at)
      values (${tenant}, ${batch.batchId}, 'import', 'tệp', ${batch.at})`.execute(tx),
  );
  return batch;
}

async function newPerson(recording: Recording, name: string): Promise<string> {
  const id = newId();
  await database.batch((tx) =>
    sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
      values (${tenant}, ${id}, 'active', '06001', now(), ${recording.batchId}, ${name}, ${name}, ${[name]})`.execute(
      tx,
    ),
  );
  return id;
}

const decision = {
  kind: "grant",
  number: "12/QĐ-UBND",
  signedOn: "2026-11-12",
  office: "06001",
} as const;

function grantFor(personId: string, decisionId: string | null): GrantToRecord {
  return {
    personId,
    benefit: "social_assistance",
    office: "06001",
    agency: "post",
    funding: "commune",
    bookNumber: "S-01",
    terms: [{ clause: "6", fromMonth: "2026-07", state: "paid", decidedAmount: 500_000, decisionId }],
    payee: { kind: "carer", name: "Nông Thị Bích" },
    opening: [{ month: "2026-11", component: "monthly", amount: 500_000, state: "paid" }],
  };
}

const openingOf = (grantId: string) =>
  database.batch((tx) =>
    sql<{ amount: number; state: string }>`select amount, state from opening_payment
      where tenant = ${tenant} and grant_id = ${grantId} and recorded_to is null`.execute(tx),
  );

describe("recording what lists say about grants", () => {
  it("keeps grant, term, payee and opening history together and finds them again by person", async () => {
    const batch = await newBatch();
    const person = await newPerson(batch, "a");
    const [grant] = await database.batch(async (tx) => {
      const [decisionId] = await recordDecisions(tx, batch, [decision]);
      return recordGrants(tx, batch, [grantFor(person, decisionId ?? null)]);
    });
    const known = await database.batch((tx) => grantsOf(tx, tenant, [person]));
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({
      id: grant,
      benefit: "social_assistance",
      bookNumber: "S-01",
      terms: [{ clause: "6", fromMonth: "2026-07", decisionNumber: "12/QĐ-UBND" }],
    });
    expect((await openingOf(grant ?? "")).rows).toEqual([{ amount: 500_000, state: "paid" }]);
  });

  it("keeps one decision for all people of its annex, whichever list names it", async () => {
    const batch = await newBatch();
    const other = { ...decision, number: " 77/QĐ-UBND " };
    const first = await database.batch((tx) => recordDecisions(tx, batch, [other, other]));
    const again = await database.batch((tx) =>
      recordDecisions(tx, batch, [{ ...other, number: "77/QĐ-UBND" }]),
    );
    expect(new Set([...first, ...again]).size).toBe(1);
  });

  it("the same payment read twice is once, a corrected one closes the one before", async () => {
    const batch = await newBatch();
    const person = await newPerson(batch, "b");
    const [grantId = ""] = await database.batch((tx) => recordGrants(tx, batch, [grantFor(person, null)]));
    const later = await newBatch();
    const payment = { month: "2026-11", component: "monthly", amount: 500_000, state: "paid" } as const;
    await database.batch((tx) => recordOpening(tx, later, [{ grantId, opening: payment }]));
    await database.batch((tx) =>
      recordOpening(tx, later, [{ grantId, opening: { ...payment, state: "uncollected" } }]),
    );
    expect((await openingOf(grantId)).rows).toEqual([{ amount: 500_000, state: "uncollected" }]);
  });

  it("an import taken back leaves what was there before it", async () => {
    const first = await newBatch();
    const person = await newPerson(first, "c");
    const [grantId = ""] = await database.batch((tx) => recordGrants(tx, first, [grantFor(person, null)]));
    const second = await newBatch();
    await database.batch(async (tx) => {
      await recordOpening(tx, second, [
        { grantId, opening: { month: "2026-11", component: "monthly", amount: 540_000, state: "paid" } },
      ]);
      await recordPayees(tx, second, [{ grantId, payee: { kind: "self", name: "Nông Văn C" } }]);
      await recordTerms(tx, second, [
        { grantId, term: { clause: "6", fromMonth: "2026-12", state: "ended", reason: "death" } },
      ]);
    });
    await database.batch((tx) => undoGrants(tx, second));
    const [known] = await database.batch((tx) => grantsOf(tx, tenant, [person]));
    expect(known?.terms).toHaveLength(1);
    expect((await openingOf(grantId)).rows).toEqual([{ amount: 500_000, state: "paid" }]);
    const payee = await database.batch((tx) =>
      sql<{ name: string }>`select name from grant_payee
        where tenant = ${tenant} and grant_id = ${grantId} and recorded_to is null`.execute(tx),
    );
    expect(payee.rows).toEqual([{ name: "Nông Thị Bích" }]);
    await database.batch((tx) => undoGrants(tx, first));
    expect(await database.batch((tx) => grantsOf(tx, tenant, [person]))).toEqual([]);
  });

  it("an import that corrected itself leaves nothing when taken back", async () => {
    const first = await newBatch();
    const person = await newPerson(first, "c2");
    const [grantId = ""] = await database.batch((tx) => recordGrants(tx, first, [grantFor(person, null)]));
    const second = await newBatch();
    const payment = { month: "2026-10", component: "monthly", state: "paid" } as const;
    await database.batch(async (tx) => {
      await recordOpening(tx, second, [{ grantId, opening: { ...payment, amount: 500_000 } }]);
      await recordOpening(tx, second, [{ grantId, opening: { ...payment, amount: 540_000 } }]);
      await recordPayees(tx, second, [{ grantId, payee: { kind: "self", name: "Nông Văn C" } }]);
      await recordPayees(tx, second, [{ grantId, payee: { kind: "self", name: "Nông Văn D" } }]);
    });
    await database.batch((tx) => undoGrants(tx, second));
    expect((await openingOf(grantId)).rows).toEqual([{ amount: 500_000, state: "paid" }]);
    const payees = await database.batch((tx) =>
      sql<{ name: string }>`select name from grant_payee
        where tenant = ${tenant} and grant_id = ${grantId} and recorded_to is null`.execute(tx),
    );
    expect(payees.rows).toEqual([{ name: "Nông Thị Bích" }]);
  });

  it("an import of grants isn't taken back while a later import pays them, ends them or names who collects", async () => {
    const month = { month: "2026-12", component: "monthly", amount: 540_000, state: "paid" } as const;
    const end = { clause: "6", fromMonth: "2026-12", state: "ended", reason: "death" } as const;
    const additions = {
      payment: (tx: Tx, later: Recording, grantId: string) =>
        recordOpening(tx, later, [{ grantId, opening: month }]),
      end: (tx: Tx, later: Recording, grantId: string) => recordTerms(tx, later, [{ grantId, term: end }]),
      payee: (tx: Tx, later: Recording, grantId: string) =>
        recordPayees(tx, later, [{ grantId, payee: { kind: "self", name: "Nông Văn E" } }]),
    };
    for (const [what, add] of Object.entries(additions)) {
      const first = await newBatch();
      const person = await newPerson(first, what);
      const [grantId = ""] = await database.batch((tx) => recordGrants(tx, first, [grantFor(person, null)]));
      const later = await newBatch();
      await database.batch((tx) => add(tx, later, grantId));
      const refused = database.batch((tx) => undoGrants(tx, first));
      await expect(refused, what).rejects.toMatchObject({ code: "benefits.batchBuiltUpon" });
      await database.batch((tx) => undoGrants(tx, later));
      await database.batch((tx) => undoGrants(tx, first));
      expect(await database.batch((tx) => grantsOf(tx, tenant, [person])), what).toEqual([]);
    }
  });

  it("a clause whose reason is sealed stands in the sealed schema alone", async () => {
    const batch = await newBatch();
    const person = await newPerson(batch, "d");
    const grant = grantFor(person, null);
    const terms = grant.terms.map((term) => ({ ...term, clause: "8", sealedClass: "hiv" as const }));
    const [grantId] = await database.batch((tx) => recordGrants(tx, batch, [{ ...grant, terms }]));
    const open = await database.batch((tx) =>
      sql<{ clause: string; sealed: boolean }>`select t.clause, g.sealed from grant_term t
        join benefit_grant g on g.tenant = t.tenant and g.id = t.grant_id
        where t.tenant = ${tenant} and t.grant_id = ${grantId}`.execute(tx),
    );
    expect(open.rows).toEqual([{ clause: "sealed", sealed: true }]);
    const sealed = await database.batch((tx) =>
      sql<{ clause: string }>`select c.clause from sealed.grant_clause c
        join grant_term t on t.tenant = c.tenant and t.id = c.term_id where t.grant_id = ${grantId}`.execute(
        tx,
      ),
    );
    expect(sealed.rows).toEqual([{ clause: "8" }]);
  });
});
