import {
  type CivilDate,
  checkFactValue,
  dateRange,
  type FactKind,
  type FactRecord,
  type FactValue,
  type PolicySet,
  text,
} from "@ansinh/engine";
import {
  birthElsewhere,
  datesReversed,
  nameUnknown,
  notAllowed,
  otherSubject,
  recordsDisagree,
} from "./faults.ts";
import { nearestTo } from "./nearest.ts";
import {
  complain,
  day,
  entriesOf,
  fieldsOf,
  itemsOf,
  type Located,
  type Reader,
  readValue,
} from "./pieces.ts";
import { plainOf } from "./read-json.ts";

/** Says in the trace where the value came from. */
export const fromCase = { kind: "case", label: text("Hồ sơ gia đình", "Case file") } as const;

type Subject = FactKind["subject"];

/** Facts by id: of a kind of the release, about this subject, within bounds, no two of one day that disagree. */
export function readFacts(reader: Reader, located: Located | undefined, subject: Subject): FactRecord[] {
  const entries = located && entriesOf(reader, located);
  return [...(entries ?? [])].flatMap(([id, field]) => {
    const kind = reader.set.facts.get(id);
    if (kind === undefined) complain(reader, field, factUnknown(reader.set, id, subject));
    else if (id === reader.set.definition.birth) complain(reader, field, birthElsewhere);
    else if (kind.subject !== subject) complain(reader, field, otherSubject(kind.label, kind.subject));
    else return readRecords(reader, field, kind);
    return [];
  });
}

const factUnknown = (set: PolicySet, id: string, subject: Subject) =>
  nameUnknown({
    what: text("loại thông tin", "fact"),
    id,
    near: nearestTo(
      id,
      [...set.facts.values()].filter((kind) => kind.subject === subject).map((kind) => kind.id),
    ),
  });

interface Dated {
  readonly field: Located;
  readonly record: FactRecord;
}

function readRecords(reader: Reader, field: Located, kind: FactKind): FactRecord[] {
  if (field.piece.kind !== "array") {
    const record = recordOf(reader, field, kind);
    return record === undefined ? [] : [record];
  }
  const dated = itemsOf(reader, field).flatMap((item): Dated[] => {
    const record = readDated(reader, item, kind);
    return record === undefined ? [] : [{ field: item, record }];
  });
  if (dated.length === 0 && field.piece.items.length === 0)
    complain(reader, field, notAllowed([], text("ít nhất một giá trị có ngày", "at least one dated value")));
  sayDisagreements(reader, dated, kind);
  return dated.map(({ record }) => record);
}

function readDated(reader: Reader, item: Located, kind: FactKind): FactRecord | undefined {
  const fields = fieldsOf(reader, item, { required: ["value"], optional: ["from", "to"] });
  const value = fields?.get("value");
  if (!fields || !value) return undefined;
  const record = recordOf(reader, value, kind);
  const from = readValue(reader, fields.get("from"), day);
  const to = readValue(reader, fields.get("to"), day);
  if (from && to && from > to) complain(reader, item, datesReversed(from, to));
  return record && { ...record, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function recordOf(reader: Reader, field: Located, kind: FactKind): FactRecord | undefined {
  const value = plainOf(field.piece);
  if (isAllowed(kind, value)) return { kind: kind.id, value, source: fromCase };
  complain(reader, field, { ...notAllowed(value, allowedWords(kind)), code: "case_fact_not_allowed" });
  return undefined;
}

export const isAllowed = (kind: FactKind, value: unknown): value is FactValue =>
  isFactValue(value) && checkFactValue(kind, value) === undefined;

/** Of the forms that the engine knows; whether it is allowed for a kind, the engine says. */
function isFactValue(value: unknown): value is FactValue {
  if (value === null || ["boolean", "number", "string"].includes(typeof value)) return true;
  const keys = Object.keys(value as object)
    .sort()
    .join(" ");
  if (keys === "oneOf") {
    const { oneOf } = value as { oneOf: unknown };
    return Array.isArray(oneOf) && oneOf.every((item) => typeof item === "string");
  }
  if (keys !== "hi lo") return false;
  const { lo, hi } = value as { lo: unknown; hi: unknown };
  return (
    (typeof lo === "number" && typeof hi === "number") || (typeof lo === "string" && typeof hi === "string")
  );
}

/** What may be given, named by the fact: `“Giới tính”: female (nữ), male (nam), hoặc null`. */
export function allowedWords({ label, value: schema }: FactKind) {
  const of = (vi: string, en: string) =>
    text(
      `“${label.vi}”: ${vi}, hoặc null nếu chưa có thông tin`,
      `“${label.en}”: ${en}, or null for no information`,
    );
  switch (schema.type) {
    case "boolean":
      return of("true (có) hoặc false (không)", "true or false");
    case "number":
    case "money": {
      const unit = schema.type === "money" ? " đồng" : "";
      return of(
        `số nguyên từ ${schema.min} đến ${schema.max}${unit}`,
        `a whole number from ${schema.min} to ${schema.max}${unit}`,
      );
    }
    case "date":
      return of(
        `ngày có thật từ ${schema.min} đến ${schema.max}, ví dụ "1950-03-02"; chỉ biết tháng hoặc năm: "1950-03", "1950"`,
        `a date from ${schema.min} to ${schema.max} such as "1950-03-02", or "1950-03", "1950"`,
      );
    case "enum":
      return of(
        schema.values.map((item) => `"${item.id}" (${item.label.vi})`).join(", "),
        schema.values.map((item) => `"${item.id}" (${item.label.en})`).join(", "),
      );
  }
}

/** A pair that disagrees is said once, at the later one in the file. */
function sayDisagreements(reader: Reader, dated: readonly Dated[], kind: FactKind): void {
  dated.forEach((item, index) => {
    const other = dated
      .slice(0, index)
      .find(({ record }) => meet(record, item.record) && !sameValue(kind, record.value, item.record.value));
    if (other) complain(reader, item.field, recordsDisagree(kind.label, other.field.pointer));
  });
}

const meet = (one: FactRecord, other: FactRecord): boolean =>
  startsBy(one.from, other.to) && startsBy(other.from, one.to);

/** Whether a stretch begins before another ends; open ends reach everything. */
const startsBy = (from: CivilDate | undefined, to: CivilDate | undefined): boolean =>
  from === undefined || to === undefined || from <= to;

function sameValue({ value: schema }: FactKind, one: FactValue, other: FactValue): boolean {
  if (schema.type === "date" && typeof one === "string" && typeof other === "string")
    return JSON.stringify(dateRange(one)) === JSON.stringify(dateRange(other));
  return JSON.stringify(one) === JSON.stringify(other);
}

/** First and last day on which somebody may have been born; undefined where it isn't known. */
export function birthOf(facts: readonly FactRecord[], birth: string): { lo: number; hi: number } | undefined {
  const value = facts.find(({ kind }) => kind === birth)?.value;
  if (typeof value === "string") return dateRange(value);
  if (typeof value !== "object" || value === null || !("lo" in value)) return undefined;
  const [lo, hi] = [dateRange(String(value.lo)), dateRange(String(value.hi))];
  return lo && hi ? { lo: lo.lo, hi: hi.hi } : undefined;
}
