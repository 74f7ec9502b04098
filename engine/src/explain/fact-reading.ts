import type { Absence, FactKind } from "../language/definition.ts";
import { anyValue, noValue } from "../language/fact-value.ts";
import type { Value } from "../values/value.ts";
import type { PreparedHousehold, PreparedPerson, PreparedRecord, Records } from "./prepare.ts";

/** Why a fact has the value it has on a day. */
export type Origin =
  | { readonly by: "record"; readonly record: PreparedRecord["record"] }
  | { readonly by: "disagreement"; readonly records: readonly PreparedRecord["record"][] }
  | { readonly by: "absence"; readonly absence: Absence; readonly listComplete: boolean };

export interface FactReading {
  readonly value: Value;
  readonly origin: Origin;
}

function sameValue(left: Value, right: Value): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  return JSON.stringify(left) === JSON.stringify(right);
}

function valid(records: readonly PreparedRecord[], day: number, implied: boolean): PreparedRecord[] {
  return records.filter(
    (item) => item.from <= day && day <= item.to && (item.record.implied === true) === implied,
  );
}

/** What is recorded for a day, or else what decisions imply for it. */
function validOn(records: readonly PreparedRecord[], day: number): PreparedRecord[] {
  const recorded = valid(records, day, false);
  return recorded.length > 0 ? recorded : valid(records, day, true);
}

export const listIsComplete = (
  list: string,
  household: PreparedHousehold,
  person: PreparedPerson | undefined,
): boolean =>
  household.input.completeLists.includes(list) || (person?.input.completeLists?.includes(list) ?? false);

function absent(kind: FactKind, household: PreparedHousehold, person: PreparedPerson): FactReading {
  const { absence } = kind;
  const listComplete =
    absence.means === "no" &&
    listIsComplete(absence.list, household, kind.subject === "person" ? person : undefined);
  const no = listComplete ? noValue(kind.value) : undefined;
  return { value: no ?? anyValue(kind.value), origin: { by: "absence", absence, listComplete } };
}

/** A fact on a day: what is recorded, else what a decision implies, else what absence means for its kind. */
export function readFact(
  kind: FactKind,
  where: { household: PreparedHousehold; person: PreparedPerson },
  day: number,
): FactReading {
  const records: Records = kind.subject === "person" ? where.person.records : where.household.records;
  const all = records.get(kind.id);
  if (!all) return absent(kind, where.household, where.person);
  const found =
    all.length === 1 ? all.filter((item) => item.from <= day && day <= item.to) : validOn(all, day);
  const [first] = found;
  if (!first) return absent(kind, where.household, where.person);
  if (found.length > 1 && found.some((item) => !sameValue(item.value, first.value)))
    return {
      value: anyValue(kind.value),
      origin: { by: "disagreement", records: found.map((item) => item.record) },
    };
  return { value: first.value, origin: { by: "record", record: first.record } };
}
