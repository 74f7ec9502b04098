import { allRates } from "./all-rates.ts";
import type { Clause } from "./clauses.ts";
import { amountNew } from "./clauses.ts";
import { findingsOf } from "./findings.ts";
import type { Grant } from "./grants.ts";
import type { Planted } from "./list.ts";
import type { MeritGrant } from "./merit.ts";
import type { Person } from "./model.ts";
import { SAMPLE_DAY } from "./model.ts";
import { PROVINCE_CODE, PROVINCE_NAME } from "./places.ts";
import type { Sample, SampleAsk } from "./sample.ts";

/** What a user would answer when importing each file, in the order to import them. */
export function manifestOf({ people, seed }: SampleAsk, sample: Sample): string {
  const files = sample.files.map(({ sheets, ...file }) => ({
    ...file,
    sheets: sheets.map((sheet) => sheet.name),
  }));
  const head = {
    synthetic: true,
    note: "Dữ liệu mẫu do máy tạo, không có người thật",
    people,
    seed,
    day: SAMPLE_DAY,
  };
  return pretty({
    ...head,
    province: { code: PROVINCE_CODE, name: PROVINCE_NAME },
    communes: sample.province.communes,
    files,
  });
}

/** The truth beside the lists: rates asked and drawn, people, grants, planted errors, sealed cases. */
export function truthFiles(sample: Sample, planted: readonly Planted[]): [string, string][] {
  const { province, grants, merit } = sample;
  return [
    ["truth/rates.json", pretty(sample.rates.map((line) => ({ ...line, ...allRates[line.code] })))],
    ["truth/people.json", lines(province.people.map(personTruth))],
    ["truth/grants.json", lines([...grants.map(grantTruth), ...merit.map(meritTruth)])],
    ["truth/planted.json", lines(planted)],
    ["truth/findings.json", lines(findingsOf(sample))],
    ["truth/hiv.json", lines(province.people.filter((person) => person.hasHiv).map(sealedTruth))],
  ];
}

function personTruth(person: Person) {
  const { household, ...own } = person;
  return {
    ...own,
    household: household.id,
    commune: household.village.commune,
    village: household.village.code,
    poverty: household.poverty,
  };
}

function grantTruth(grant: Grant) {
  return {
    code: grant.code,
    commune: grant.commune.code,
    recipient: grant.recipient.id,
    payee: grant.payee.id,
    onAccountOf: grant.onAccountOf?.id ?? null,
    benefit: grant.clause.benefit,
    ...clauseTruth(grant.clause),
    channel: grant.channel,
    decisionNumber: grant.decisionNumber,
    decidedOn: grant.decidedOn,
    monthly: grant.monthly,
    monthlyNew: amountNew(grant.adjustTo ?? grant.clause),
    adjustTo: grant.adjustTo === null ? null : clauseTruth(grant.adjustTo),
    stop: grant.stop,
    isDouble: grant.isDouble,
    payments: grant.payments,
  };
}

function clauseTruth({ id, code, category, tenths }: Clause) {
  return { clauseId: id, clause: code, category, tenths };
}

function meritTruth(grant: MeritGrant) {
  return {
    code: grant.code,
    commune: null,
    recipient: grant.recipient.id,
    payee: grant.payee.id,
    benefit: "merit",
    clause: grant.kind.code,
    category: grant.kind.category,
    channel: grant.account === null ? "post" : "bank",
    decisionNumber: grant.decisionNumber,
    decidedOn: grant.decidedOn,
    monthly: grant.monthly,
    payments: grant.payments,
  };
}

/** Whoever searches for leaks needs each name and number of a sealed case. */
function sealedTruth(person: Person) {
  return {
    id: person.id,
    name: person.name,
    number: person.number,
    commune: person.household.village.commune,
  };
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A JSON array with one item a line, so that a large file can still be read and compared. */
function lines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
