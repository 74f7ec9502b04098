import {
  type BooleanNode,
  type Clause,
  type ClauseCondition,
  compare,
  type FactKind,
  fact,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { livesAloneByDecision } from "./facts.ts";
import type { Level, Words } from "./law.ts";
import * as law from "./law.ts";

/** A monthly allowance of a category of people with merit, as a row of an appendix states it. */
export interface Allowance extends Words {
  readonly id: string;
  /** Where it stands in Decree 75/2021: `PL I/1.1`. */
  readonly place: string;
  readonly amounts: Level;
  readonly conditions: readonly ClauseCondition[];
  readonly units?: Clause["units"];
  /** Phụ cấp: comes on top of an allowance. */
  readonly supplement?: true;
}

/** Recognised in the category by decision: its name is the condition. */
export const recognised = (place: string, words: Words, is: BooleanNode): ClauseCondition =>
  law.status("recognised", law.decree75(place), { ...words, is });

export const livesAlone = (place: string): ClauseCondition =>
  law.met("lives-alone", law.decree75(place), {
    label: text("sống cô đơn hoặc mồ côi", "lives alone or is an orphan"),
    refusal: text("không sống cô đơn, không mồ côi", "neither lives alone nor is an orphan"),
    is: fact(livesAloneByDecision),
  });

/** Whose rate decides: that of the person, of the deceased, of the parent. */
export interface Rate extends Words {
  readonly place: string;
  readonly percent: FactKind<Extract<ValueSchema, { type: "number" }>>;
}

/** No rate is recorded of whoever isn't recognised: then it is below. */
export const fromPercent = ({ place, percent, vi, en }: Rate, from: number): ClauseCondition =>
  law.met(`from-${from}-percent`, law.decree75(place), {
    label: text(`${vi}: tỷ lệ từ ${from} %`, `${en}: rate from ${from} %`),
    refusal: text(`${vi}: không có tỷ lệ từ ${from} %`, `${en}: no rate from ${from} %`),
    is: compare(fact(percent), ">=", law.percent(from)),
  });

export const belowPercent = ({ place, percent, vi, en }: Rate, below: number): ClauseCondition =>
  law.met(`below-${below}-percent`, law.decree75(place), {
    label: text(`${vi}: tỷ lệ dưới ${below} %`, `${en}: rate below ${below} %`),
    refusal: text(`${vi}: tỷ lệ từ ${below} %`, `${en}: rate from ${below} %`),
    is: compare(fact(percent), "<", law.percent(below)),
  });
