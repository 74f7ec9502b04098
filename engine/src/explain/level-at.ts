import type { Dated } from "../language/dated.ts";
import type { AmountRule } from "../language/definition.ts";
import type { Level } from "../language/levels.ts";
import { type BandsAt, bandOf, type Law, type TableAt } from "../language/policy-set.ts";
import type { Range } from "../values/value.ts";

/** Where somebody stands in bands, or the value of a table's key. */
export type Measure = number | string;

/** What an amount is a multiple of in a month: a parameter, or bands or a table. */
export interface LevelAt {
  readonly parameter: Level;
  readonly version: Dated<unknown> | undefined;
  readonly confirmed: boolean;
  /** The value; between the least and the most of bands or a table where no measure is told, or none is verified. */
  readonly range: Range;
}

/** None where what the amount names isn't in the law. Of a parameter the measure tells nothing. */
export function levelAt(rule: AmountRule, law: Law, measure?: Measure): LevelAt | undefined {
  if ("parameter" in rule) return law.parameters.get(rule.parameter);
  const at = "bands" in rule ? law.bands.get(rule.bands) : law.tables.get(rule.table);
  if (!at) return undefined;
  const { table, version, confirmed } = at;
  return { parameter: table, version, confirmed, range: widest(rangesAt(at, measure)) };
}

function rangesAt(at: BandsAt | TableAt, measure: Measure | undefined): readonly Range[] {
  if (measure === undefined) return "from" in at ? at.ranges : Object.values(at.ranges);
  const range = "from" in at ? at.ranges[bandOf(at.from, Number(measure))] : at.ranges[measure];
  return range ? [range] : [];
}

const widest = (ranges: readonly Range[]): Range => ({
  lo: Math.min(...ranges.map(({ lo }) => lo)),
  hi: Math.max(...ranges.map(({ hi }) => hi)),
});
