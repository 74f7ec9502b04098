import type { Cell } from "#kernel/sheet.ts";
import { readAmount, readCount } from "./amounts.ts";
import { readCoefficient, type Tenths } from "./coefficients.ts";
import { type FieldName, fields, type Reader } from "./data/fields.ts";
import { type DateReading, type DaySpan, readDate } from "./dates.ts";
import { type PersonName, readName } from "./names.ts";
import { absent, type Taken } from "./outcome.ts";
import { type NumberContext, type PersonalNumber, readPersonalNumber } from "./personal-numbers.ts";
import { readText } from "./texts.ts";
import {
  type DisabilityDegree,
  type DisabilityType,
  type HouseholdRelation,
  type PensionKind,
  type PovertyClass,
  readMark,
  readWord,
  type Sex,
  vocabularies,
} from "./words.ts";

interface ReaderValue {
  ignored: never;
  text: string;
  name: PersonName;
  birth: DaySpan;
  event: DaySpan;
  date: DaySpan;
  number: PersonalNumber;
  amount: number;
  count: number;
  coefficient: Tenths;
  sex: Sex;
  relation: HouseholdRelation;
  degree: DisabilityDegree;
  disabilityType: DisabilityType;
  poverty: PovertyClass;
  pension: PensionKind;
  mark: boolean;
  note: string;
  month: DaySpan;
}

type ReaderOf<F extends FieldName> = (typeof fields)[F]["reader"];

/** What was safely read in a row, by field. */
export type RowValues = { readonly [F in FieldName]?: ReaderValue[ReaderOf<F>] };

export interface ValueContext {
  readonly today: string;
  readonly century?: DateReading["century"];
  readonly number: NumberContext;
}

type AnyValue = ReaderValue[Reader];

function dateBy(purpose: DateReading["purpose"]) {
  return (cell: Cell, context: ValueContext) =>
    readDate(cell, {
      purpose,
      today: context.today,
      ...(context.century ? { century: context.century } : {}),
    });
}

const readers: Readonly<Record<Reader, (cell: Cell, context: ValueContext) => Taken<AnyValue>>> = {
  ignored: () => absent,
  text: readText,
  note: readText,
  name: readName,
  birth: dateBy("birth"),
  event: dateBy("event"),
  date: dateBy("any"),
  month: dateBy("any"),
  number: (cell, context) => readPersonalNumber(cell, context.number),
  amount: readAmount,
  count: readCount,
  coefficient: readCoefficient,
  sex: (cell) => readWord(cell, vocabularies.sexes),
  relation: (cell) => readWord(cell, vocabularies.relations),
  degree: (cell) => readWord(cell, vocabularies.degrees),
  disabilityType: (cell) => readWord(cell, vocabularies.types),
  poverty: (cell) => readWord(cell, vocabularies.poverty),
  pension: (cell) => readWord(cell, vocabularies.pensions),
  mark: readMark,
};

export function readField(name: FieldName, cell: Cell, context: ValueContext): Taken<AnyValue> {
  return readers[fields[name].reader](cell, context);
}
