import type { Rate } from "../rates.ts";
import { assumption, OFFICE_RANGE, rateBases } from "../rates.ts";

type BaseName = keyof typeof rateBases;

/** A rate of errors: part in ten thousand of the cells named; always an assumption, with the range it is from. */
export function dirtRate(
  label: Rate["label"],
  partIn10000: number,
  ask: { base: BaseName; range?: string },
): Rate {
  const basis = ask.range === undefined ? `${OFFICE_RANGE}; đặt đủ để thử` : `${OFFICE_RANGE}: ${ask.range}`;
  return { label, part: partIn10000, whole: 10_000, base: rateBases[ask.base], origin: assumption(basis) };
}
