import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import {
  anna,
  clause,
  club,
  condition,
  everyList,
  injured,
  now,
  rich,
  same,
} from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { explainTo } from "../what-if/explain-to.ts";
import { explain, explainHousehold } from "./explain.ts";
import type { ExplainedBenefit, TraceNode } from "./explanation.ts";
import { whyNot } from "./why-not.ts";

const set = buildPolicySet(club);
const whole = buildPolicySet(wholeClub);
const fact = (kind: string, value: FactValue, from?: string): FactRecord => ({
  kind,
  value,
  ...(from ? { from: civilDate(from) } : {}),
});

/** Park and Miller's generator. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function someHousehold(seed: number): HouseholdInput {
  const below = random(seed);
  const maybe = (kind: string, value: FactValue): FactRecord[] => {
    if (below(5) === 0) return [];
    return below(4) === 0 ? [fact(kind, value, `2026-11-${10 + below(20)}`)] : [fact(kind, value)];
  };
  const members = ["anna", "ben", "cleo", "dan"].slice(0, 1 + below(4));
  return {
    id: "home",
    facts: [...maybe("rich", below(2) === 0), ...maybe("court", ["clay", "grass", "hall"][below(3)] ?? null)],
    members: members.map((id) => ({
      id,
      facts: [
        ...maybe(
          "born",
          [`${1940 + below(87)}-11-${10 + below(20)}`, `${1940 + below(87)}`][below(2)] ?? null,
        ),
        ...maybe("injured", below(2) === 0),
        ...maybe("grade", ["gold", "silver", "none"][below(3)] ?? null),
        ...maybe("secret", below(2) === 0),
        ...maybe("income", below(1_000_000)),
      ],
      ...(below(12) === 0 ? { died: civilDate("2026-11-09") } : {}),
    })),
    relations: members.slice(1).map((to) => ({ kind: "parent", from: "anna", to })),
    completeLists: below(3) === 0 ? [] : everyList,
  };
}
const homes = Array.from({ length: 60 }, (_, at) => someHousehold(7919 * (at + 1)));

describe("a household explained at once", () => {
  it("says of each member what explain says of them, in their order", () => {
    for (const household of homes.slice(0, 20)) {
      const told = explainHousehold(whole, { household, ...now });
      const each = household.members.map(({ id }) => explain(whole, { household, person: id, ...now }));
      expect(JSON.stringify(told)).toBe(JSON.stringify(each));
    }
  }, 30_000);

  it("the law of a month is resolved once, and not confused with what another day knows", () => {
    expect(lawAt(set, now)).toBe(lawAt(set, { ...now }));
    expect(lawAt(set, { ...now, knownOn: civilDate("2026-10-04") })).not.toBe(lawAt(set, now));
    expect(lawAt(set, { ...now, forecast: true })).not.toBe(lawAt(set, now));
    expect(lawAt(whole, now)).not.toBe(lawAt(set, now));
  });
});

function* nodesOf(node: TraceNode): Generator<TraceNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

describe("the trace", () => {
  const clauses = () =>
    homes.flatMap((household) =>
      explainHousehold(whole, { household, ...now }).flatMap(({ benefits }) =>
        benefits.flatMap((item) => item.clauses),
      ),
    );

  it("shows of each condition what it was found to be", () => {
    const conditions = clauses().flatMap((item) => item.conditions.map((one) => ({ clause: item, one })));
    expect(conditions.length).toBeGreaterThan(1000);
    const decided = conditions.filter(({ clause: of }) => of.truth !== "unknown");
    expect(decided.filter(({ clause: of, one }) => one.trace.value !== (of.truth || one.truth))).toEqual([]);
  });

  it("shows every operand, also of what one of them already decides", () => {
    const notRich = clauses()
      .flatMap((item) => item.conditions)
      .filter((item) => item.id === "not-rich");
    const listed = notRich.flatMap(({ trace }) => trace.children).filter((node) => node.op === "any");
    expect(listed.length).toBeGreaterThan(0);
    for (const node of listed) expect(node.children).toHaveLength(2);
  });

  it("says everything in both languages", () => {
    const nodes = clauses().flatMap((item) => item.conditions.flatMap((one) => [...nodesOf(one.trace)]));
    const ops = new Set(nodes.map((node) => node.op));
    expect(ops.size).toBeGreaterThan(18);
    const broken = nodes.filter(({ label, valueWords }) =>
      [label.vi, label.en, valueWords.vi, valueWords.en].some(
        (words) => !words || /undefined|\[object|NaN/.test(words),
      ),
    );
    expect(broken).toEqual([]);
  });
});

const discount = (household: HouseholdInput): ExplainedBenefit => {
  const [found] = explain(set, { household, person: "anna", ...now }).benefits;
  if (!found) throw new Error("the club has a discount");
  return found;
};
const adult = fact("born", "1990-01-01");
const child = fact("born", "2015-05-01");

describe("why not", () => {
  it("names the nearest clause with exactly what is missing", () => {
    expect(whyNot(discount(anna([child, fact("injured", false)])))).toMatchObject([
      {
        clause: "junior",
        missing: [{ condition: "injured", words: same("not injured"), met: false }],
        apart: false,
      },
      { clause: "level", missing: [{ condition: "gold" }] },
      { clause: "parent", missing: [{ condition: "has-child" }] },
      { clause: "honoured", missing: [{ condition: "honour" }] },
    ]);
    expect(whyNot(discount(anna([adult, fact("injured", false)]))).map((near) => near.clause)).not.toContain(
      "junior",
    );
  });

  it("prefers a clause that only needs something to become known", () => {
    expect(whyNot(discount(anna([child])))).toMatchObject([
      {
        clause: "junior",
        missing: [{ condition: "injured", words: same("injured"), met: "unknown" }],
        needs: [{ kind: "fact", fact: "injured" }],
      },
    ]);
  });

  it("has nothing to say of what is granted, nor of whoever doesn't live", () => {
    expect(whyNot(discount(anna([child, fact("injured", true)])))).toEqual([]);
    const dead = { ...anna([]), members: [{ id: "anna", facts: [child], died: civilDate("2026-10-31") }] };
    expect(whyNot(discount(dead))).toEqual([]);
    expect(discount(dead).outcome).toMatchObject({ kind: "refused", reasons: [{ kind: "not-living" }] });
  });

  it("names no sealed clause to whoever doesn't hold its class", () => {
    const question = { household: anna([adult, fact("injured", false)]), person: "anna", ...now };
    const [shown] = explainTo(set, question, new Set()).benefits;
    expect(shown && whyNot(shown).map((near) => near.clause)).toEqual(["level", "parent"]);
  });
});

describe("refusals that no single condition explains", () => {
  const halves = buildPolicySet({
    ...club,
    overlaps: [],
    benefits: [
      {
        id: "discount",
        label: same("discount"),
        period: "monthly",
        details: [],
        combination: build.of("both"),
        clauses: [
          clause("both", "1", [
            condition("injured", build.fact(injured)),
            condition("rich", build.fact(rich)),
          ]),
        ],
      },
    ],
  });

  it("conditions met on different days are said to be apart", () => {
    const household: HouseholdInput = {
      ...anna([
        fact("injured", false, "2026-11-10"),
        { ...fact("injured", true), to: civilDate("2026-11-09") },
      ]),
      facts: [fact("rich", true, "2026-11-10"), { ...fact("rich", false), to: civilDate("2026-11-09") }],
    };
    const [found] = explain(halves, { household, person: "anna", ...now }).benefits;
    expect(found?.outcome).toMatchObject({ kind: "refused", reasons: [{ kind: "apart", clause: "both" }] });
    expect(found?.reasonSentence.vi).toContain("không trong cùng một ngày: injured; rich");
    expect(found && whyNot(found)).toMatchObject([{ clause: "both", missing: [], apart: true }]);
  });

  it("a clause that is met but counts nobody has nothing due", () => {
    const nobody = clause("both", "1", [condition("not-rich", build.not(build.fact(rich)))], {
      units: { count: build.countMembers({}, build.fact(injured)), label: same("injured") },
    });
    const counting = buildPolicySet({
      ...halves.definition,
      benefits: halves.definition.benefits.map((item) => ({ ...item, clauses: [nobody] })),
    });
    const household = anna([fact("injured", false)]);
    expect(explain(counting, { household, person: "anna", ...now }).benefits[0]?.outcome).toMatchObject({
      kind: "refused",
      reasons: [{ kind: "nothing-due" }],
    });
  });
});
