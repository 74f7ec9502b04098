import {
  type Benefit,
  buildPolicySet,
  type Citation,
  type Cost,
  civilDate,
  month,
  of,
  type PolicySet,
  text,
} from "@ansinh/engine";
import type { Indicator, IndicatorOf } from "./indicator.ts";

/** A number, or a range where somebody is undetermined; shares in hundredths of a percent. */
export interface Measured {
  readonly indicator: string;
  readonly unit: "person" | "household" | "đồng" | "percent";
  readonly lo: number;
  readonly hi: number;
}

type Counted = Extract<IndicatorOf, { is: unknown }>;
const isCounted = (what: IndicatorOf): what is Counted => "is" in what;
const partsOf = ({ id, of: what, per }: Indicator): readonly (readonly [id: string, what: IndicatorOf])[] =>
  per
    ? [[`indicator.${id}`, what] as const, [`indicator.${id}.per`, per] as const]
    : [[`indicator.${id}`, what]];

/** An indicator counts in every month. */
const always = { inForce: civilDate("1900-01-01"), appliesFrom: month("1900-01") };

/** Whom or what a condition counts, as something given in kind: what determines benefits counts them too. */
const counting = (id: string, { kind, is }: Counted, citation: Citation): Benefit => ({
  id,
  label: text(id, id),
  period: "once",
  subject: kind === "people" ? "person" : "household",
  inKind: text("được đếm", "counted"),
  clauses: [
    {
      id,
      amounts: [],
      rules: [
        {
          ...always,
          citation,
          value: {
            label: text("được đếm", "counted"),
            reason: text("được đếm", "counted"),
            conditions: [
              {
                id: "is",
                label: text("được đếm", "counted"),
                refusal: text("không được đếm", "not counted"),
                reading: "lastDay",
                readingCitation: citation,
                citation,
                is,
              },
            ],
          },
        },
      ],
    },
  ],
  combination: of(id),
  details: [],
});

/** The set with what its indicators count. */
export function withIndicators(set: PolicySet, indicators: readonly Indicator[]): PolicySet {
  const counted = indicators.flatMap((indicator) =>
    partsOf(indicator).flatMap(([id, what]) =>
      isCounted(what) ? [counting(id, what, indicator.citation)] : [],
    ),
  );
  if (counted.length === 0) return set;
  return buildPolicySet({ ...set.definition, benefits: [...set.definition.benefits, ...counted] });
}

type Costs = ReadonlyMap<string, Pick<Cost, "lo" | "hi" | "granted" | "undetermined">>;
interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

function boundsOf(id: string, what: IndicatorOf, costs: Costs): Bounds {
  const parts = isCounted(what) ? [id] : what.benefits;
  const found = parts.map((part) => {
    const cost = costs.get(part);
    if (!cost) throw new Error(`nothing was determined of ${part}`);
    return what.kind === "money" ? cost : { lo: cost.granted, hi: cost.granted + cost.undetermined };
  });
  return {
    lo: found.reduce((sum, { lo }) => sum + lo, 0),
    hi: found.reduce((sum, { hi }) => sum + hi, 0),
  };
}

/** Indicators from what each benefit of `withIndicators` comes to. A share of nobody is left out. */
export function measured(indicators: readonly Indicator[], costs: Costs): readonly Measured[] {
  return indicators.flatMap((indicator) => {
    const [whole, per] = partsOf(indicator).map(([id, what]) => boundsOf(id, what, costs));
    if (!whole) return [];
    if (!per) return [{ indicator: indicator.id, unit: unitOf(indicator.of), ...whole }];
    if (per.lo === 0) return [];
    const lo = Math.floor((whole.lo * 10_000) / per.hi);
    const hi = Math.ceil((whole.hi * 10_000) / per.lo);
    return [{ indicator: indicator.id, unit: "percent" as const, lo, hi }];
  });
}

function unitOf({ kind }: IndicatorOf): Measured["unit"] {
  switch (kind) {
    case "money":
      return "đồng";
    case "households":
      return "household";
    case "due":
    case "people":
      return "person";
  }
}
