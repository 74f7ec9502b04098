import { addMonths, type Month } from "../values/month.ts";
import { type Answer, isChanged } from "./answer.ts";
import type { Case } from "./case.ts";

/** The first month after the one asked about in which the same facts, under the law known today, give another outcome. */
export function monthOfChange(
  of: Case,
  now: Answer,
  monthsMax: number,
): { readonly month: Month; readonly due: Answer } | undefined {
  for (let ahead = 1; ahead <= monthsMax; ahead++) {
    const month = addMonths(of.law.when.month, ahead);
    const due = of.answer({ law: of.lawOf(month) });
    if (isChanged(now, due)) return { month, due };
  }
  return undefined;
}
