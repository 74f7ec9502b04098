import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { searchKey } from "#kernel/search-key.ts";
import {
  type DecisionKind,
  type DecisionToRecord,
  type EndReason,
  type GrantToRecord,
  type OpeningToRecord,
  type Recording,
  recordDecisions,
  recordGrants,
  type TermToRecord,
} from "#modules/benefits/index.ts";
import { ensureVillages } from "#modules/places/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";

/**
 * An office whose December list is known to the đồng: 512 people and 400.140.000 in November at the level of today,
 * nine more, seven fewer, two changed, four funerals, ten who did not collect.
 */
export interface JourneyTwo {
  readonly tenant: number;
  readonly office: string;
}

export const journeyTwoTotals = {
  peopleBefore: 512,
  dueBefore: 400_140_000,
  people: 514,
  due: 402_030_000,
  increase: 6_210_000,
  decrease: 4_860_000,
  adjustment: 540_000,
  arrears: 5_940_000,
  oneOff: 43_200_000,
  carried: 8_100_000,
  atPayer: 8_100_000,
  toPay: 459_270_000,
  toDraw: 451_170_000,
} as const;

const clauses = {
  single: ["social-pension", "social-pension.from-75", 540_000],
  half: ["social-assistance", "social-assistance.disability-severe.adult", 810_000],
  double: ["social-assistance", "social-assistance.disability-extremely-severe.adult", 1_080_000],
} as const;
type Level = keyof typeof clauses;

const months = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"] as const;

interface Recipient {
  readonly level: Level;
  /** First month of opening history; null: not on a list before. */
  readonly listedFrom: number | null;
  readonly listedTo?: number;
  readonly first: Change;
  readonly later?: Change;
  readonly uncollected?: boolean;
  readonly funeral?: boolean;
}

interface Change {
  readonly decision: DecisionKind;
  readonly signedOn: string;
  readonly fromMonth: string;
  readonly level?: Level;
  readonly state?: "paid" | "suspended" | "ended";
  readonly reason?: EndReason;
}

const old: Change = { decision: "grant", signedOn: "2025-06-12", fromMonth: "2025-06" };
const november = { signedOn: "2026-11-12", fromMonth: "2026-11" } as const;
const december = { signedOn: "2026-11-12", fromMonth: "2026-12" } as const;
const many = (count: number, recipient: Recipient): Recipient[] =>
  Array.from({ length: count }, () => recipient);
const running = (level: Level, more: Partial<Recipient> = {}): Recipient => ({
  level,
  listedFrom: 0,
  first: old,
  ...more,
});

function stopped(level: Level, reason: EndReason): Recipient {
  const decision: DecisionKind =
    reason === "moved_out" ? "move_out" : reason === "uncollected" ? "suspend" : "end";
  const state = reason === "uncollected" ? "suspended" : "ended";
  return running(level, { later: { decision, state, reason, ...december }, funeral: reason === "death" });
}

const fresh = (level: Level, decision: DecisionKind, when: typeof november | typeof december): Recipient => ({
  level,
  listedFrom: null,
  first: { decision, ...when },
});

/** The nine, the seven, the two, and everybody to whom nothing happened: 183, 200 and 129 at the three levels. */
const recipients: readonly Recipient[] = [
  ...many(4, fresh("single", "grant", november)),
  ...many(3, fresh("half", "grant", november)),
  // resumed: stopped in August, listed until July
  {
    level: "half",
    listedFrom: 0,
    listedTo: 0,
    first: old,
    later: { decision: "resume", ...november },
  },
  fresh("half", "move_in", december),
  ...many(2, stopped("half", "death")),
  ...many(2, stopped("single", "death")),
  stopped("half", "moved_out"),
  stopped("half", "no_longer_eligible"),
  stopped("single", "uncollected"),
  ...many(2, running("half", { later: { decision: "adjust", ...november, level: "double" } })),
  ...many(10, running("half", { uncollected: true })),
  ...many(180, running("single")),
  ...many(184, running("half")),
  ...many(129, running("double")),
];

const surnames = ["Nông", "Hoàng", "Lương", "Vi", "Triệu", "Chu", "Lý", "Hứa", "Đinh", "Bế", "Lộc", "Dương"];
const middles = ["Văn", "Thị", "Đình", "Thúy", "Minh", "Ngọc", "Quang"];
const givens = [
  "Bình",
  "Chiến",
  "Dung",
  "Hạnh",
  "Khánh",
  "Lan",
  "Mai",
  "Nga",
  "Phúc",
  "Sơn",
  "Thảo",
  "Vân",
  "Yến",
];
const villages = ["Thôn Bản Chu", "Thôn Nà Pài", "Thôn Khuổi Mươi", "Thôn Pò Lọi", "Thôn Thâm Luông"];

const nameOf = (number: number): string =>
  [
    surnames[number % surnames.length],
    middles[(number * 5) % middles.length],
    givens[(number * 3) % givens.length],
  ].join(" ");

/** Records the office's people, decisions and opening history: as a list read in would. */
export async function recordJourneyTwo(services: Services, at: JourneyTwo): Promise<void> {
  await services.database.batch(async (tx) => {
    const recording = await newBatch(tx, at);
    const villageIds = await addVillages(tx, at);
    const people = await addPeople(tx, at, { recording, villageIds });
    const decisions = await recordDecisions(tx, recording, decisionsOf(at));
    const decisionId = new Map(
      decisionsOf(at).map((decision, order) => [key(decision), decisions[order] ?? ""]),
    );
    const grants = recipients.flatMap((recipient, order) =>
      grantsOfPerson(recipient, { at, personId: people[order] ?? "", name: nameOf(order), decisionId }),
    );
    await recordGrants(tx, recording, grants);
  });
}

const changesOf = (recipient: Recipient): Change[] => [
  recipient.first,
  ...(recipient.listedTo === undefined
    ? []
    : [{ decision: "suspend", signedOn: "2026-07-20", fromMonth: "2026-08", state: "suspended" } as const]),
  ...(recipient.later ? [recipient.later] : []),
];
const funeralDecision = { decision: "funeral", signedOn: "2026-11-12", fromMonth: "2026-11" } as const;

const key = (decision: { kind: DecisionKind; signedOn: string | null }): string =>
  `${decision.kind} ${decision.signedOn}`;

function decisionsOf({ office }: JourneyTwo): DecisionToRecord[] {
  const all = [...recipients.flatMap(changesOf), funeralDecision];
  const distinct = new Map(all.map((change) => [`${change.decision} ${change.signedOn}`, change]));
  return [...distinct.values()].map((change, order) => ({
    kind: change.decision,
    number: `${101 + order}/QĐ-UBND`,
    signedOn: change.signedOn,
    office,
    signerName: "Hoàng Văn Thành",
    signerTitle: "Chủ tịch",
  }));
}

interface GrantParts {
  readonly at: JourneyTwo;
  readonly personId: string;
  readonly name: string;
  readonly decisionId: ReadonlyMap<string, string>;
}

function grantsOfPerson(recipient: Recipient, parts: GrantParts): GrantToRecord[] {
  const { at, personId, name, decisionId } = parts;
  const idOf = (change: Change) => decisionId.get(`${change.decision} ${change.signedOn}`) ?? null;
  const place = { personId, office: at.office, agency: "Bưu điện", funding: "commune" } as const;
  const [benefit] = clauses[recipient.level];
  const terms = changesOf(recipient).map(
    (change): TermToRecord => ({
      clause: clauses[change.level ?? recipient.level][1],
      fromMonth: change.fromMonth,
      state: change.state ?? "paid",
      reason: change.reason ?? null,
      decidedAmount: clauses[change.level ?? recipient.level][2],
      decisionId: idOf(change),
    }),
  );
  const payee = { kind: "self", name } as const;
  const monthly = { ...place, benefit, terms, payee, opening: openingOf(recipient) };
  if (!recipient.funeral) return [monthly];
  const funeral: GrantToRecord = {
    ...place,
    benefit: "funeral-support",
    terms: [
      {
        clause: `funeral-support.${recipient.level === "single" ? "social-pension" : "assistance"}-receiver`,
        fromMonth: "2026-11",
        toMonth: "2026-11",
        state: "paid",
        decisionId: idOf(funeralDecision),
      },
    ],
    payee: { kind: "heir", name: `${name.split(" ")[0]} Thị Hiền` },
  };
  return [monthly, funeral];
}

function openingOf(recipient: Recipient): OpeningToRecord[] {
  if (recipient.listedFrom === null) return [];
  const [, , amount] = clauses[recipient.level];
  return months.slice(recipient.listedFrom, (recipient.listedTo ?? months.length) + 1).map((month) => ({
    month,
    component: "monthly",
    amount,
    state: recipient.uncollected && month === "2026-11" ? "uncollected" : "paid",
  }));
}

async function newBatch(tx: Tx, { tenant, office }: JourneyTwo): Promise<Recording> {
  const recording = { tenant, batchId: newId(), at: new Date() };
  await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at)
    values (${tenant}, ${recording.batchId}, 'import', 'Danh sách chi trả', ${office}, ${recording.at})`.execute(
    tx,
  );
  return recording;
}

async function addVillages(tx: Tx, { tenant, office }: JourneyTwo): Promise<string[]> {
  const wanted = { commune: office, texts: villages, from: "2025-07-01", source: "test" };
  return [...(await ensureVillages(tx, tenant, wanted)).values()];
}

async function addPeople(
  tx: Tx,
  { tenant, office }: JourneyTwo,
  given: { recording: Recording; villageIds: readonly string[] },
): Promise<string[]> {
  const people = recipients.map((recipient, order) => {
    const name = nameOf(order);
    const key = searchKey(name);
    const born = recipient.level === "single" ? 1934 + (order % 16) : 1968 + (order % 36);
    return {
      id: newId(),
      village_id: given.villageIds[order % given.villageIds.length],
      name,
      name_key: key,
      name_tokens: key.split(" "),
      birth_from: `${born}-01-01`,
      birth_to: `${born}-12-31`,
    };
  });
  await sql`insert into person (tenant, id, state, commune, village_id, created_at, batch_id, name, name_key,
      name_tokens, birth_from, birth_to)
    select ${tenant}::integer, p.id, 'active', ${office}, p.village_id, ${given.recording.at},
      ${given.recording.batchId}::uuid, p.name, p.name_key, p.name_tokens, p.birth_from, p.birth_to
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p(id uuid, village_id uuid, name text,
      name_key text, name_tokens text[], birth_from date, birth_to date)`.execute(tx);
  return people.map((person) => person.id);
}
