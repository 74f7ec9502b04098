import { generateKeyPairSync, sign } from "node:crypto";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { type AuditEntry, canonicalJson, chainStart, linkHash } from "./chain.ts";
import { checkpointFile, readKeptCheckpoints } from "./checkpoint.ts";
import { checkpointAll, keepLost } from "./hourly.ts";
import { verifyAudit } from "./verify.ts";
import { appendAudit } from "./writer.ts";

let province: TestProvince;
let owner: pg.Client;
beforeEach(async () => {
  province = await openTestProvince();
  owner = new pg.Client({ connectionString: province.urls.owner });
  await owner.connect();
  for (let n = 1; n <= 10; n += 1) await act(n);
});
afterEach(async () => {
  await owner.end();
  await province.close();
});

function act(n: number, details: Record<string, unknown> = { n, paid: 540_000 }) {
  const { services, system, tenant } = province;
  return services.database.write({ ...system, tenant }, (tx) =>
    appendAudit(tx, system, {
      action: "test.act",
      at: new Date(Date.UTC(2026, 10, 21, 3, 0, n, n)),
      facts: { subjectKind: "grant", subjectId: `g${n}`, details },
    }),
  );
}

async function verify() {
  const { services, tenant } = province;
  const checkpoints = await readKeptCheckpoints(services.dataDir);
  const { publicKey } = services.checkpoints;
  const report = await verifyAudit(services.database, tenant, { checkpoints, publicKey });
  return { ...report, found: report.findings.map((item) => `${item.kind} ${item.seq}`) };
}

/** What somebody with the database in hand, but not the key, would do to hide a change: hash all anew. */
async function rebuildChain(): Promise<void> {
  const { rows } = await owner.query(`select tenant, seq::int, at, account_id as "accountId",
    account_name as "accountName", action, subject_kind as "subjectKind", subject_id as "subjectId", unit, details
    from audit_entry order by seq`);
  let previous: Buffer = chainStart;
  let seq = 0;
  for (const row of rows) {
    seq += 1;
    const entry: AuditEntry = { ...row, seq, at: row.at.toISOString() };
    const hash = linkHash(previous, entry);
    await owner.query(
      "update audit_entry set seq = $1, previous_hash = $2, hash = $3 where seq = $4 and tenant = 1",
      [seq, previous, hash, row.seq],
    );
    previous = hash;
  }
  await owner.query("update audit_head set seq = $1, hash = $2", [seq, previous]);
}

const copyOf = (seq: number, from: number) =>
  owner.query(
    `insert into audit_entry select tenant, $1, at, account_id, account_name, action, subject_kind, 'added',
      unit, details, previous_hash, hash from audit_entry where seq = $2`,
    [seq, from],
  );

describe("a chain nobody touched", () => {
  test("has nothing to find, before and after a checkpoint", async () => {
    expect((await verify()).found).toEqual([]);
    await checkpointAll(province.services);
    expect(await verify()).toMatchObject({ entries: 10, checkpoints: 1, found: [] });
  });

  test("is signed once an hour only where it has grown", async () => {
    expect(await checkpointAll(province.services)).toHaveLength(1);
    expect(await checkpointAll(province.services)).toHaveLength(0);
    await act(11);
    expect(await checkpointAll(province.services)).toMatchObject([{ seq: 11, reason: "hourly" }]);
  });

  test("gets its checkpoint kept outside later where a kill came between, and a forged one never", async () => {
    await checkpointAll(province.services);
    const { dataDir } = province.services;
    const [kept] = await readKeptCheckpoints(dataDir);
    expect(await keepLost(province.services)).toEqual([]);
    await rm(checkpointFile(dataDir));
    await owner.query(`insert into audit_checkpoint select tenant, 3, at, hash, 'forged', key_id, signature
      from audit_checkpoint`);
    expect(await keepLost(province.services)).toEqual([kept]);
    expect(await readKeptCheckpoints(dataDir)).toEqual([kept]);
    expect(await verify()).toMatchObject({ checkpoints: 1, found: [] });
  });

  test("holds whatever an act says of itself", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), async (details) => {
        fc.pre(!JSON.stringify(details).includes("\\u0000"));
        await act(11, details);
        await act(12, { at: new Date(0), none: undefined, list: [undefined, Number.NaN] });
      }),
      { numRuns: 40 },
    );
    expect((await verify()).found).toEqual([]);
  });

  test("stays whole under thirty acts at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => act(20 + n)));
    expect(await verify()).toMatchObject({ entries: 40, found: [] });
  });

  test("shows no fault while acts go on", async () => {
    const acts = Promise.all(Array.from({ length: 30 }, (_, n) => act(20 + n)));
    for (let n = 0; n < 5; n += 1) expect((await verify()).found).toEqual([]);
    await acts;
  });
});

describe("without a checkpoint, verification finds", () => {
  test.each([
    [
      "an edited amount",
      `update audit_entry set details = '{"n":4,"paid":5400000}' where seq = 4`,
      ["edited 4"],
    ],
    ["an edited name", "update audit_entry set account_name = 'Người khác' where seq = 4", ["edited 4"]],
    [
      "an edited moment",
      "update audit_entry set at = at + interval '1 microsecond' where seq = 4",
      ["edited 4"],
    ],
    ["a deleted entry", "delete from audit_entry where seq = 4", ["missing 5"]],
    ["a cut tail", "delete from audit_entry where seq > 7", ["head 7"]],
    ["a deleted head", "delete from audit_head", ["head 10"]],
  ])("%s", async (_what, change, found) => {
    await owner.query(change);
    expect((await verify()).found).toEqual(found);
  });

  test("an entry put in at the end", async () => {
    await copyOf(11, 10);
    expect((await verify()).found).toEqual(["inserted 11", "edited 11", "head 11"]);
  });

  test("an entry put in between, the others moved on", async () => {
    await owner.query("update audit_entry set seq = seq + 100 where seq > 4");
    await owner.query("update audit_entry set seq = seq - 99 where seq > 100");
    await copyOf(5, 4);
    const { found } = await verify();
    expect(found).toContain("inserted 5");
    expect(found).toContain("head 11");
  });
});

describe("against a checkpoint kept outside, verification finds even a chain that was hashed anew:", () => {
  beforeEach(async () => {
    await checkpointAll(province.services);
  });

  test("an edit", async () => {
    await owner.query("update audit_entry set details = '{}' where seq = 4");
    await rebuildChain();
    expect((await verify()).found).toEqual(["edited 10"]);
  });

  test("a deletion", async () => {
    await owner.query("delete from audit_entry where seq = 4");
    await rebuildChain();
    expect((await verify()).found).toEqual(["cut 10"]);
  });

  test("a deletion covered up by later acts", async () => {
    await owner.query("delete from audit_entry where seq = 4");
    await rebuildChain();
    await act(11);
    await checkpointAll(province.services);
    expect((await verify()).found).toEqual(["edited 10"]);
  });

  test("an insertion", async () => {
    await owner.query("update audit_entry set seq = seq + 100 where seq > 4");
    await owner.query("update audit_entry set seq = seq - 99 where seq > 100");
    await copyOf(5, 4);
    await rebuildChain();
    expect((await verify()).found).toEqual(["edited 10"]);
  });

  test("a cut tail with its head put right", async () => {
    await owner.query("delete from audit_entry where seq > 7");
    await rebuildChain();
    expect((await verify()).found).toEqual(["cut 10"]);
  });

  test("a whole log emptied", async () => {
    await owner.query("delete from audit_entry");
    await owner.query("delete from audit_head");
    expect((await verify()).found).toEqual(["cut 10"]);
  });
});

describe("a checkpoint", () => {
  test("signed with another key is forged", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const unsigned = {
      tenant: 1,
      seq: 10,
      at: "2026-11-21T03:00:00.000Z",
      hash: "00",
      reason: "x",
      keyId: "k",
    };
    const signature = sign(null, Buffer.from(canonicalJson(unsigned)), privateKey).toString("hex");
    const line = JSON.stringify({ ...unsigned, signature });
    await checkpointAll(province.services);
    await appendFile(checkpointFile(province.services.dataDir), `${line}\n`);
    expect((await verify()).found).toEqual(["forged_checkpoint 10"]);
  });

  test("whose hash was exchanged is forged, and does not excuse the chain", async () => {
    await checkpointAll(province.services);
    await owner.query("update audit_entry set details = '{}' where seq = 4");
    await rebuildChain();
    const head = await owner.query<{ hash: Buffer }>("select hash from audit_head");
    const file = checkpointFile(province.services.dataDir);
    const kept = JSON.parse(await readFile(file, "utf8"));
    await appendFile(file, `${JSON.stringify({ ...kept, hash: head.rows[0]?.hash.toString("hex") })}\n`);
    expect((await verify()).found).toEqual(["forged_checkpoint 10", "edited 10"]);
  });

  test("file with a line that is none says which line", async () => {
    await checkpointAll(province.services);
    const file = checkpointFile(province.services.dataDir);
    await writeFile(file, `${await readFile(file, "utf8")}{"seq":"x"}\n`);
    await expect(verify()).rejects.toThrow(/line 2: not a checkpoint/);
  });
});

describe("the app role", () => {
  test.each([
    "update audit_entry set details = '{}' where seq = 1",
    "delete from audit_entry where seq = 1",
    "delete from audit_checkpoint",
    "delete from audit_head",
    "update read_log set purpose = 'x'",
    "truncate audit_entry",
  ])("may not: %s", async (statement) => {
    const { services, system } = province;
    const tried = services.database.write(system, (tx) => sql.raw(statement).execute(tx));
    await expect(tried).rejects.toThrow(/permission denied/);
  });
});
