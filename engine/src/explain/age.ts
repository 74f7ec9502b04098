import type { QuantityNode } from "../language/node.ts";
import { fullMonths, fullYears } from "../values/civil-date.ts";
import type { Range } from "../values/value.ts";
import type { Look } from "./look.ts";

/** The age of whoever isn't born yet. */
export const unborn = -1;

type AgeNode = QuantityNode & { readonly op: "age" };

/** Completed years or months of somebody born between two days, on the day on which the node reads them. */
export function ageOf(node: AgeNode, birth: Range, look: Look): Range {
  const full = node.unit === "year" ? fullYears : fullMonths;
  const day = node.at === "monthEnd" ? monthEnd(node, look) : look.day;
  const lo = Math.max(unborn, full(birth.hi, day));
  return { lo, hi: birth.hi === birth.lo ? lo : Math.max(unborn, full(birth.lo, day)) };
}

/** Whoever dies in the month completes nothing after it. */
function monthEnd({ birth }: AgeNode, { set, law, person }: Look): number {
  const ofHousehold = set.facts.get(birth.fact)?.subject === "household";
  return ofHousehold ? law.lastDay : Math.min(law.lastDay, person.died);
}
