import { civilDate, month, parameterAt } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { type Action, perform } from "#platform/action.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import {
  changeAmendment,
  draftAmendment,
  publishAmendment,
  returnAmendment,
  submitAmendment,
} from "./actions/amendments.ts";
import { readAmendment } from "./queries/amendments.ts";
import { readParameters } from "./queries/parameters.ts";
import { policySetByHash, tenantPolicySet } from "./queries/tenant-set.ts";
import { keepPolicySet } from "./store/policy-sets.ts";

let province: TestProvince;
let maker: Actor;
let other: Actor;

beforeAll(async () => {
  province = await openTestProvince();
  maker = province.actor({ permissions: ["policy.draft", "policy.read"], areas: "*", name: "Chuyên viên" });
  other = province.actor({ permissions: ["policy.publish", "policy.read"], areas: "*", name: "Giám đốc" });
});
afterAll(() => province.close());
beforeEach(forgetAmendments);

/** The app and batch roles may not delete; only a test does, as the owner. */
async function forgetAmendments(): Promise<void> {
  const client = new pg.Client({ connectionString: province.urls.owner });
  await client.connect();
  await client.query("truncate policy_amendment, policy_set");
  await client.end();
}

const act = <I, O>(actor: Actor, action: Action<I, O>, input: unknown): Promise<O> =>
  perform(province.services, actor, { action, input });

const document = { number: "412/2026/NĐ-CP", issuedOn: "2026-11-10", issuer: "Chính phủ" };
const unverified = "assistanceStandard@2014-01@2014-01-01";

const level = (more: object = {}) => ({
  of: "parameter",
  id: "assistanceStandard",
  signed: "2026-11-10",
  inForce: "2026-11-20",
  appliesFrom: "2026-07",
  citation: { act: "412/2026/NĐ-CP", article: "4", clause: "2" },
  value: 580_000,
  ...more,
});
const entered = (content: object, more: object = {}) => ({
  id: newId(),
  label: "Mức chuẩn trợ giúp xã hội 580.000",
  document,
  content,
  ...more,
});
const levels = (...versions: object[]) => entered({ kind: "level", versions });
const local = (more: object = {}) =>
  entered({
    kind: "local",
    versions: [
      level({ signed: "2026-01-05", inForce: "2026-01-15", appliesFrom: "2026-01", value: 600_000, ...more }),
    ],
  });

async function submitted(input: object): Promise<{ id: string; revision: number }> {
  const { id, revision } = await act(maker, draftAmendment, input);
  return act(maker, submitAmendment, { id, revision });
}

async function published(input: object): Promise<string> {
  await act(other, publishAmendment, await submitted(input));
  return (input as { id: string }).id;
}

const setInForce = (publishedBy: Date | null = null) =>
  province.services.database.read(province.system, (tx) =>
    tenantPolicySet(tx, { tenant: 1, release: releasePolicySet, publishedBy }),
  );

async function standardIn(when: string, knownOn: string) {
  const set = await setInForce();
  const found = parameterAt(set, "assistanceStandard", { month: month(when), knownOn: civilDate(knownOn) });
  return found?.range.lo;
}

describe("a level of a new decree", () => {
  it("rules nothing before somebody else publishes it; then every month from its own, once in force", async () => {
    const seen = await submitted(levels(level()));
    expect(await standardIn("2026-12", "2026-11-21")).toBe(540_000);
    await act(other, publishAmendment, seen);
    expect(await standardIn("2026-12", "2026-11-21")).toBe(580_000);
    expect(await standardIn("2026-07", "2026-11-20")).toBe(580_000);
    expect(await standardIn("2026-07", "2026-11-19")).toBe(540_000);
    expect(await standardIn("2026-06", "2026-11-21")).toBe(500_000);
  });

  it("gives a set of another hash, the same object until something else is published", async () => {
    await published(levels(level()));
    const set = await setInForce();
    expect(set.hash).not.toBe(releasePolicySet.hash);
    expect(await setInForce()).toBe(set);
  });

  it("is not known before the moment of its publication", async () => {
    const before = new Date();
    await published(levels(level()));
    expect(await setInForce(before)).toBe(releasePolicySet);
    expect((await setInForce(new Date())).hash).not.toBe(releasePolicySet.hash);
  });

  it("whose act the release doesn't know brings the act with it, cited in words", async () => {
    const id = await published(levels(level()));
    const shown = await province.services.database.read(other, (tx) =>
      readParameters(tx, 1, { month: month("2026-12"), knownOn: civilDate("2026-11-21") }),
    );
    const standard = shown.find((parameter) => parameter.id === "assistanceStandard");
    expect(standard?.versions.find(({ current }) => current)).toMatchObject({
      value: 580_000,
      amendment: id,
      citation: { vi: "khoản 2 Điều 4 Nghị định 412/2026/NĐ-CP" },
    });
  });

  it("is kept whole by the hash of its set, and built again from it", async () => {
    await published(levels(level()));
    const set = await setInForce();
    const at = new Date();
    await province.services.database.batch(async (tx) => {
      for (const _ of [1, 2]) await keepPolicySet(tx, 1, { set, at });
      const asked = { hash: set.hash, among: [releasePolicySet] };
      expect((await policySetByHash(tx, 1, asked))?.hash).toBe(set.hash);
      expect(await policySetByHash(tx, 1, { ...asked, hash: releasePolicySet.hash })).toBe(releasePolicySet);
      expect(await policySetByHash(tx, 1, { ...asked, hash: "none" })).toBeNull();
    });
  });

  it.each([
    ["an unknown parameter", level({ id: "standardOfMoon" }), "unknownParameter"],
    ["a first day instead of a month", level({ appliesFrom: "2026-07-15" }), "appliesFromNotMonth"],
    ["a signing after the day in force", level({ signed: "2026-11-21" }), "datesReversed"],
    ["a last month before the first", level({ appliesTo: "2026-06" }), "datesReversed"],
    ["a day that doesn't exist", level({ inForce: "2026-02-30", signed: "2026-02-28" }), "dateUnreadable"],
    ["no act", level({ citation: { act: "", article: "4" } }), "uncited"],
    ["no article", level({ citation: { act: "412/2026/NĐ-CP", article: " " } }), "uncited"],
    ["one đồng more than the bound", level({ value: 10_000_001 }), "outOfBounds"],
    [
      "the dates of a level that stands",
      level({ signed: "2026-08-21", inForce: "2026-10-05", appliesFrom: "2026-07" }),
      "versionsOverlap",
    ],
    [
      "the day in force of a level whose months it meets",
      level({ signed: "2026-08-21", inForce: "2026-10-05", appliesFrom: "2026-08" }),
      "setRefused",
    ],
  ])("with %s is refused", async (_, version, code) => {
    await expect(act(maker, draftAmendment, levels(version))).rejects.toMatchObject({
      code: `policy.${code}`,
    });
  });

  it("on its bound, and signed on the day it comes into force, is taken", async () => {
    await published(levels(level({ value: 10_000_000, signed: "2026-11-20" })));
    expect(await standardIn("2026-12", "2026-11-21")).toBe(10_000_000);
  });
});

describe("an unverified version", () => {
  const confirming = (keys: string[], more: object = {}) => entered({ kind: "confirmation", keys }, more);

  it("is undetermined until somebody confirms it with a document and another publishes that", async () => {
    const when = { month: month("2020-01"), knownOn: civilDate("2026-11-21") };
    expect(parameterAt(releasePolicySet, "assistanceStandard", when)?.confirmed).toBe(false);
    await published(confirming([unverified]));
    expect(parameterAt(await setInForce(), "assistanceStandard", when)).toMatchObject({
      confirmed: true,
      range: { lo: 270_000, hi: 270_000 },
    });
  });

  it.each([
    ["without the document's number", { document: { ...document, number: " " } }, "documentMissing"],
    ["without its date", { document: { ...document, issuedOn: "" } }, "documentMissing"],
    ["without its issuer", { document: { ...document, issuer: "" } }, "documentMissing"],
    ["with a date that is none", { document: { ...document, issuedOn: "31/02/2026" } }, "documentDate"],
  ])("is not confirmed %s", async (_, more, code) => {
    await expect(act(maker, draftAmendment, confirming([unverified], more))).rejects.toMatchObject({
      code: `policy.${code}`,
    });
  });

  it("is confirmed once, and only where it waits for it", async () => {
    await published(confirming([unverified]));
    const verified = "assistanceStandard@2026-07@2026-10-05";
    for (const key of [unverified, verified])
      await expect(act(maker, draftAmendment, confirming([key]))).rejects.toMatchObject({
        code: "policy.nothingToConfirm",
      });
    await expect(act(maker, draftAmendment, confirming(["x@2026-07@2026-10-05"]))).rejects.toMatchObject({
      code: "policy.unknownVersion",
    });
  });

  it("gives way to what the document says where that is another amount", async () => {
    const dates = { signed: "2014-01-01", inForce: "2014-01-01", appliesFrom: "2014-01" };
    await published(levels(level({ ...dates, value: 271_000 })));
    expect(await standardIn("2020-01", "2026-11-21")).toBe(271_000);
  });
});

describe("a local level", () => {
  it("holds where the national one is lower, also past a national one that comes into force later", async () => {
    await published(local());
    expect(await standardIn("2025-12", "2026-11-21")).toBe(500_000);
    expect(await standardIn("2026-01", "2026-11-21")).toBe(600_000);
    expect(await standardIn("2026-12", "2026-11-21")).toBe(600_000);
    await published(levels(level()));
    expect(await standardIn("2026-12", "2026-11-21")).toBe(600_000);
  });

  it("ends where the national level passes it", async () => {
    await published(local());
    await published(levels(level({ value: 600_001 })));
    expect(await standardIn("2026-12", "2026-11-19")).toBe(600_000);
    expect(await standardIn("2026-12", "2026-11-20")).toBe(600_001);
    expect(await standardIn("2026-06", "2026-11-20")).toBe(600_000);
  });

  it("that begins within the months of a later national one leaves the months before to that one", async () => {
    await published(local({ appliesFrom: "2026-09", appliesTo: "2026-10" }));
    const standards = await Promise.all(
      ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"].map((at) => standardIn(at, "2026-11-21")),
    );
    expect(standards).toEqual([540_000, 540_000, 600_000, 600_000, 540_000]);
  });

  it("equal to the national one is taken, a đồng below is refused, with the month and the mend", async () => {
    await act(maker, draftAmendment, local({ value: 540_000 }));
    await expect(act(maker, draftAmendment, local({ value: 539_999 }))).rejects.toMatchObject({
      code: "policy.belowNational",
      vi: expect.stringContaining("từ tháng 07/2026. Đề nghị nâng mức, hoặc ghi tháng cuối trước tháng đó"),
    });
    await act(maker, draftAmendment, local({ value: 539_999, appliesTo: "2026-06" }));
  });

  it("is compared with the national level, not with an earlier one of the province", async () => {
    await published(local());
    await act(maker, draftAmendment, local({ signed: "2026-11-01", inForce: "2026-11-02", value: 550_000 }));
  });
});

describe("two people", () => {
  it("whoever made or submitted it may not publish it, nor may the system", async () => {
    const both = province.actor({ permissions: ["policy.draft", "policy.publish"], areas: "*" });
    const { id, revision } = await act(both, draftAmendment, levels(level()));
    const seen = await act(maker, submitAmendment, { id, revision });
    await expect(act(both, publishAmendment, seen)).rejects.toMatchObject({ code: "policy.samePerson" });
    await expect(act(province.system, publishAmendment, seen)).rejects.toMatchObject({
      code: "policy.accountNeeded",
    });
    await act(other, publishAmendment, seen);
  });

  it("each step takes its own right: the maker neither publishes nor returns, the publisher enters nothing", async () => {
    const seen = await submitted(levels(level()));
    const refused = [
      act(maker, publishAmendment, seen),
      act(maker, returnAmendment, { ...seen, reason: "sai mức" }),
      act(other, draftAmendment, levels(level())),
      act(other, submitAmendment, seen),
      act(other, changeAmendment, { ...levels(level()), ...seen }),
    ];
    for (const step of refused) await expect(step).rejects.toMatchObject({ code: "platform.notPermitted" });
  });

  it("what is returned goes back to its maker with the reason, is changed by them alone and published", async () => {
    const input = levels(level({ value: 590_000 }));
    const returned = await act(other, returnAmendment, { ...(await submitted(input)), reason: "Sai mức" });
    const colleague = province.actor({ permissions: ["policy.draft"], areas: "*" });
    const mended = { ...levels(level()), ...returned, details: undefined };
    await expect(act(colleague, changeAmendment, mended)).rejects.toMatchObject({
      code: "policy.notItsMaker",
    });
    const { id, revision } = await act(maker, changeAmendment, mended);
    await act(other, publishAmendment, await act(maker, submitAmendment, { id, revision }));
    expect(await standardIn("2026-12", "2026-11-21")).toBe(580_000);
  });

  it("what is published is changed by nobody, also not past the actions", async () => {
    const id = await published(levels(level()));
    const change = act(maker, changeAmendment, { ...levels(level()), id, revision: 3 });
    await expect(change).rejects.toMatchObject({ code: "policy.wrongState" });
    await province.services.database.write(province.system, (tx) =>
      sql`update policy_amendment set label = 'x' where tenant = 1`.execute(tx),
    );
    const read = await province.services.database.read(maker, (tx) => readAmendment(tx, maker, id));
    expect(read).toMatchObject({ label: "Mức chuẩn trợ giúp xã hội 580.000", steps: ["withdraw"] });
  });

  it("every step is in the log with document and set", async () => {
    const id = await published(levels(level()));
    const log = await province.services.database.batch((tx) =>
      sql<{ action: string; account_name: string; details: object }>`select action, account_name, details
        from audit_entry where tenant = 1 and subject_id = ${id} order by seq`.execute(tx),
    );
    expect(log.rows).toMatchObject([
      { action: "policy.draft", account_name: "Chuyên viên", details: { document: "412/2026/NĐ-CP" } },
      { action: "policy.submit", account_name: "Chuyên viên" },
      {
        action: "policy.publish",
        account_name: "Giám đốc",
        details: { policySet: (await setInForce()).hash },
      },
    ]);
  });

  it("sent twice, a draft is one", async () => {
    const input = levels(level());
    await act(maker, draftAmendment, input);
    await expect(act(maker, draftAmendment, input)).rejects.toMatchObject({ code: "policy.amendmentExists" });
  });
});

describe("a withdrawal", () => {
  const withdrawing = (withdraws: string) => entered({ kind: "withdrawal", withdraws });

  it("takes the level out again; what was known before stays known as it was", async () => {
    const id = await published(levels(level()));
    const between = new Date();
    await published(withdrawing(id));
    expect(await setInForce()).toBe(releasePolicySet);
    expect((await setInForce(between)).hash).not.toBe(releasePolicySet.hash);
  });

  it("is refused of a draft, of a withdrawal, and a second time", async () => {
    const draft = await act(maker, draftAmendment, levels(level()));
    const id = await published(levels(level({ inForce: "2026-11-21" })));
    const withdrawal = await published(withdrawing(id));
    for (const target of [draft.id, id, withdrawal, newId()])
      await expect(act(maker, draftAmendment, withdrawing(target))).rejects.toMatchObject({
        code: "policy.notWithdrawable",
      });
  });
});

describe("two publishers at once", () => {
  it("of the same amendment: one publishes it, the others are told to look again", async () => {
    const seen = await submitted(levels(level()));
    const leader = province.actor({ permissions: ["policy.publish"], areas: "*" });
    const answers = await Promise.allSettled(
      [other, leader, other].map((actor) => act(actor, publishAmendment, seen)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason.code).toBe("policy.amendmentChanged");
  });

  it("of two amendments that overlap: the second is refused, because the first stands by then", async () => {
    const both = [await submitted(levels(level())), await submitted(levels(level({ value: 590_000 })))];
    const answers = await Promise.allSettled(both.map((seen) => act(other, publishAmendment, seen)));
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["policy.versionsOverlap"]);
  });
});
