import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, Clause, PolicySetDefinition } from "../language/definition.ts";
import type { FactRecord, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import {
  anna,
  born,
  clause,
  club,
  condition,
  injured,
  isChild,
  now,
  rules,
  same,
  secret,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { ratioOf } from "../values/ratio.ts";
import { text } from "../values/text.ts";
import { subjectOf } from "./determine.ts";
import { explain, explainHousehold } from "./explain.ts";
import type { TraceNode } from "./explanation.ts";
import { traced } from "./look.ts";
import { daysToLookAt, prepareHousehold } from "./prepare.ts";
import { lookAtEnd } from "./seen.ts";

const told = (definition: PolicySetDefinition, household: HouseholdInput, id: string) => {
  const set = buildPolicySet(definition);
  const found = explain(set, { household, person: "anna", ...now }).benefits.find(
    (one) => one.benefit === id,
  );
  if (!found) throw new Error(`no benefit ${id}`);
  return found;
};
const fact = (kind: string, value: FactRecord["value"]): FactRecord => ({ kind, value });
const adult = fact("born", "1990-01-01");
const family = anna([], {
  members: [
    { id: "anna", facts: [adult] },
    { id: "ben", facts: [fact("born", "2015-01-01")] },
  ],
  relations: [{ kind: "parent", from: "anna", to: "ben" }],
});
const article3 = { words: text("Điều 3 Club rules", "Article 3, Club rules"), citation: rules("3") };

describe("a clause explained", () => {
  it("says its amount, units, level, coefficient and article", () => {
    const [, , parent] = told(club, family, "discount").clauses;
    const { conditions, ...rest } = parent ?? { conditions: [] };
    expect(rest).toEqual({
      clause: "parent",
      label: same("parent"),
      reason: same("parent"),
      applicable: true,
      truth: true,
      amount: { lo: 60, hi: 60 },
      units: { lo: 1, hi: 1 },
      unitLabel: same("children"),
      coefficient: { numerator: 1, denominator: 2 },
      level: { parameter: "fee", short: same("fee"), range: { lo: 120, hi: 120 } },
      citation: article3,
      needs: [],
    });
    expect(conditions).toMatchObject([
      { id: "has-child", label: same("has-child"), refusal: same("not has-child"), truth: true },
    ]);
  });

  it("has a class where it is sealed, and neither units nor a class where it isn't", () => {
    const [junior, , , honoured] = told(club, family, "discount").clauses;
    expect(honoured?.sensitivity).toBe("honour");
    expect(Object.keys(junior ?? {})).not.toContain("sensitivity");
    expect(Object.keys(junior ?? {})).not.toContain("unitLabel");
  });

  it("asks for nothing where it isn't met, though something in it isn't known", () => {
    const [junior] = told(club, anna([adult]), "discount").clauses;
    expect(junior).toMatchObject({ truth: false, needs: [] });
    const [open] = told(club, anna([fact("born", "2015-01-01")]), "discount").clauses;
    expect(open).toMatchObject({ truth: "unknown", needs: [{ kind: "fact", fact: "injured" }] });
  });
});

const plain = (id: string, coefficient = "1", more: Partial<Benefit> = {}): Benefit => ({
  id,
  label: text(`${id} (vi)`, `${id} (en)`),
  period: "once",
  clauses: [clause(`${id}-due`, coefficient, [])],
  combination: build.of(`${id}-due`),
  details: [],
  ...more,
});
const hurt = (id: string, coefficient: string): Clause =>
  clause(id, coefficient, [condition(`${id}-so`, build.fact(injured))]);
const withOverlap = (benefits: Benefit[], operator: typeof build.highestOf): PolicySetDefinition => ({
  ...club,
  benefits,
  overlaps: [
    {
      id: "one",
      label: same("one"),
      combination: operator(rules("7"), ...benefits.map(({ id }) => build.of(id))),
    },
  ],
});

describe("a benefit explained", () => {
  it("says all that is due and why", () => {
    const definition = { ...club, benefits: [plain("gift")], overlaps: [] };
    const { clauses, ...rest } = told(definition, anna([]), "gift");
    expect(rest).toEqual({
      benefit: "gift",
      label: text("gift (vi)", "gift (en)"),
      period: "once",
      outcome: { kind: "granted", amount: 120, clauses: ["gift-due"] },
      alone: "granted",
      aloneAmount: { lo: 120, hi: 120 },
      details: [],
      reasonSentence: text("120 đ vì: gift-due; fee 120 đ × 1", "120 đ because: gift-due; fee 120 đ × 1"),
    });
    expect(clauses).toHaveLength(1);
  });

  it("in kind or of a household says so, and pays no money", () => {
    const card = { ...clause("card-due", "1", []), amounts: [] };
    const more = {
      clauses: [card],
      combination: build.of("card-due"),
      inKind: same("card"),
      subject: "household",
    } as const;
    const found = told({ ...club, benefits: [plain("card", "1", more)], overlaps: [] }, anna([]), "card");
    expect(found).toMatchObject({
      inKind: same("card"),
      subject: "household",
      aloneAmount: { lo: 1, hi: 1 },
    });
    expect(found.outcome).toMatchObject({ kind: "granted", amount: 0 });
  });

  it("outdone by others names them with their amounts", () => {
    const three = withOverlap([plain("a"), plain("b", "2")], build.highestOf);
    expect(told(three, anna([]), "a")).toMatchObject({
      outcome: { kind: "refused", reasons: [{ kind: "overlap" }] },
      alone: "granted",
      overlap: {
        id: "one",
        words: text("chỉ hưởng mức cao nhất: b (vi) 240 đ", "only the highest is drawn: b (en) 240 đ"),
      },
    });
    expect(Object.keys(told(three, anna([]), "b"))).not.toContain("overlap");
  });

  it("waiting for others names each, and the choice that must be made", () => {
    const three = withOverlap([plain("a"), plain("b", "2"), plain("c", "3")], build.exclusive);
    expect(told(three, anna([]), "a")).toMatchObject({
      outcome: {
        kind: "undetermined",
        bounds: { lo: 0, hi: 120 },
        needs: [
          {
            kind: "choice",
            among: ["a", "b", "c"],
            label: text("chọn một chế độ", "a choice of one benefit"),
          },
        ],
      },
      overlap: {
        id: "one",
        words: text(
          "còn tùy vào: a (vi) 120 đ, b (vi) 240 đ, c (vi) 360 đ",
          "depends on: a (en) 120 đ, b (en) 240 đ, c (en) 360 đ",
        ),
      },
    });
  });

  it("waiting for another asks what that one needs, and nothing of its own that is known", () => {
    const open = plain("open", "2", { clauses: [hurt("open-due", "2")] });
    expect(told(withOverlap([plain("a"), open], build.highestOf), anna([]), "a").outcome).toEqual({
      kind: "undetermined",
      bounds: { lo: 0, hi: 120 },
      needs: [
        { kind: "fact", fact: "injured", subject: { kind: "person", id: "anna" }, label: same("injured") },
      ],
    });
  });

  it("whose rules contradict themselves names them with their articles", () => {
    const clauses = [
      clause("all", "1", []),
      hurt("x", "2"),
      clause("y", "3", [condition("honoured", build.fact(secret))], { sensitivity: "honour" }),
    ];
    const combination = build.exceptions(rules("6"), build.of("all"), ["x", "y"].map(build.of));
    const found = told(
      { ...club, benefits: [plain("gift", "1", { clauses, combination })], overlaps: [] },
      anna([fact("injured", true), fact("secret", true)]),
      "gift",
    );
    expect(found.outcome).toEqual({
      kind: "undetermined",
      bounds: { lo: 0, hi: 360 },
      needs: [
        {
          kind: "contradiction",
          among: ["x", "y"],
          label: text(
            "quy định mâu thuẫn nhau: x (Điều 3 Club rules), y (Điều 3 Club rules)",
            "rules that contradict each other: x (Article 3, Club rules), y (Article 3, Club rules)",
          ),
        },
      ],
    });
  });

  it("lacks its limit's level only while its own amount is open for that", () => {
    const at = { parameter: "fee", coefficient: ratioOf("1/2"), rounding: "down" } as const;
    const combination = build.cap(rules("6"), build.of("capped-due"), at);
    const capped = plain("capped", "1", { clauses: [hurt("capped-due", "1")], combination });
    const found = told({ ...club, benefits: [capped], overlaps: [] }, anna([]), "capped").outcome;
    expect(found).toMatchObject({ bounds: { lo: 0, hi: 60 }, needs: [{ kind: "fact", fact: "injured" }] });
    expect(found.kind === "undetermined" && found.needs).toHaveLength(1);
  });
});

describe("details in the sentence", () => {
  const details = [{ of: build.ageYears(born), words: text("{} tuổi", "aged {}") }];
  const aged = (value: FactRecord["value"], died?: string) => {
    const member = { id: "anna", facts: [fact("born", value)], ...(died ? { died: civilDate(died) } : {}) };
    const definition = { ...club, benefits: [plain("gift", "1", { details })], overlaps: [] };
    return told(definition, anna([], { members: [member] }), "gift").details;
  };

  it.each<[string, FactRecord["value"], string | undefined, string | undefined]>([
    ["known", "1990-01-01", undefined, "36"],
    ["on the last day of the month", "1990-11-30", undefined, "36"],
    ["of whoever died before the birthday in it", "1990-11-30", "2026-11-29", "35"],
    ["of whoever died on it", "1990-11-30", "2026-11-30", "36"],
    ["of whoever died before the month", "1990-01-01", "2026-10-31", undefined],
    ["one of two", "1990-12", undefined, "35"],
    ["one of many", null, undefined, undefined],
  ])("say an age %s", (_, birth, died, expected) => {
    expect(aged(birth, died)).toEqual(expected ? [text(`${expected} tuổi`, `aged ${expected}`)] : []);
  });

  it("say a range of two numbers and none that is wider", () => {
    expect(aged("1990")).toEqual([text("35 – 36 tuổi", "aged 35 – 36")]);
    expect(aged({ lo: "1989-11-30", hi: "1990-12-31" })).toEqual([]);
  });
});

describe("a question", () => {
  const set = buildPolicySet(club);

  it("is answered with the person, the law's day and the set's hash", () => {
    const { benefits, ...rest } = explain(set, { household: family, person: "ben", ...now });
    expect(rest).toEqual({
      person: "ben",
      when: lawAt(set, now).when,
      policySet: { id: "tennis-club", hash: set.hash },
      living: true,
    });
    expect(benefits.map((one) => one.benefit)).toEqual(["discount", "gift"]);
    expect(explainHousehold(set, { household: family, ...now }).map((one) => one.person)).toEqual([
      "anna",
      "ben",
    ]);
  });

  it("about somebody of another household is refused by name", () => {
    let thrown: unknown;
    try {
      explain(set, { household: family, person: "zoe", ...now });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EngineProblems);
    expect((thrown as EngineProblems).problems).toEqual([
      {
        code: "person_not_in_household",
        at: "zoe",
        message: {
          vi: "Người được hỏi không có trong hộ.",
          en: "The person asked about isn't a member of the household.",
        },
      },
    ]);
  });
});

describe("the trace over days", () => {
  const days = (facts: readonly FactRecord[]): (TraceNode["value"] | undefined)[] => {
    const junior = {
      ...club,
      benefits: [
        plain("x", "1", {
          clauses: [clause("x-due", "1", [isChild, condition("hurt", build.fact(injured))])],
          combination: build.of("x-due"),
        }),
      ],
      overlaps: [],
    };
    return told(junior, anna(facts), "x").clauses[0]?.conditions.map((one) => one.trace.value) ?? [];
  };
  const from = (value: boolean, first: number, last = 30): FactRecord => ({
    kind: "injured",
    value,
    from: civilDate(`2026-11-${String(first).padStart(2, "0")}`),
    to: civilDate(`2026-11-${last}`),
  });

  it("shows the one day on which conditions are met together", () => {
    expect(days([fact("born", "2008-11-15"), from(true, 1, 9 + 1), from(false, 11)])).toEqual([true, true]);
  });

  it("shows the best day of each where they never are", () => {
    expect(days([fact("born", "2008-11-15"), from(false, 1, 14), from(true, 15)])).toEqual([true, true]);
  });

  it("ends where a look leaves nothing", () => {
    const set = buildPolicySet(club);
    const household = prepareHousehold(set, anna([]));
    const law = lawAt(set, now);
    const person = household.members.get("anna");
    if (!person) throw new Error("anna lives there");
    const subject = subjectOf(set, law, { household, person, days: daysToLookAt(set, law, household) });
    const look = lookAtEnd(subject);
    if (!look) throw new Error("anna lives in the month");
    expect(look.day).toBe(law.lastDay);
    expect(() => traced(build.fact(injured), look, () => undefined)).toThrow(
      "a traced evaluation left no step",
    );
  });
});
