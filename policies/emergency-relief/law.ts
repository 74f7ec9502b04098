import type { BooleanNode, Citation, ClauseCondition, ClauseRule, Dated, Text } from "@ansinh/engine";
import { text } from "@ansinh/engine";
import { type CitePlace, decree20, decree335, reading } from "../kit/index.ts";
import { from2021, groupsOf2026 } from "../social-assistance/law.ts";

const monthOfEvent = text(
  "Xét trong tháng xảy ra sự việc: có ít nhất một ngày trong tháng.",
  "By the month of the event: on at least one of its days.",
);

interface Wanted {
  readonly label: Text;
  readonly refusal: Text;
  readonly is: BooleanNode;
}

/** Holds on a day of the month in which it happened. */
export const happened = (id: string, wanted: Wanted, citation: Citation): ClauseCondition => ({
  id,
  ...wanted,
  reading: "anyDay",
  readingCitation: reading(citation, monthOfEvent),
  citation,
});

export interface Places {
  readonly of2021: string;
  readonly of2026: string;
}

/** A relief that the successor keeps, each version citing its own decree. */
export const reliefRules = (
  { of2021, of2026 }: Places,
  write: (here: Citation, at: CitePlace) => ClauseRule,
): readonly Dated<ClauseRule>[] => [
  { ...from2021, citation: decree20(of2021), value: write(decree20(of2021), decree20) },
  { ...groupsOf2026, citation: decree335(of2026), value: write(decree335(of2026), decree335) },
];
