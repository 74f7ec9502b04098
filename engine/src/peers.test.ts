import { afterEach, describe, expect, it, vi } from "vitest";
import { batch, outcomeAt } from "./compile/batch.ts";
import { explain } from "./explain/explain.ts";
import * as build from "./language/build.ts";
import type { Clause, PolicySetDefinition } from "./language/definition.ts";
import { checkFactValue } from "./language/fact-value.ts";
import type { FactRecord, HouseholdInput } from "./language/facts.ts";
import type { BooleanNode } from "./language/node.ts";
import { applyOverlay, type Overlay } from "./language/overlay.ts";
import { buildPolicySet, confirmParameters } from "./language/policy-set.ts";
import { EngineProblems } from "./language/problem.ts";
import {
  anna,
  clause,
  club,
  condition,
  everyList,
  grade,
  income,
  injured,
  now,
  rules,
  same,
} from "./test/tennis-club.fixture.ts";
import { wholeClub } from "./test/whole-club.fixture.ts";
import { type Money, money, sumMoney } from "./values/money.ts";

/** What users of other policy engines lost money or days to, each a test of this one. */
const most = Number.MAX_SAFE_INTEGER;
const set = buildPolicySet(club);
const whole = buildPolicySet(wholeClub);

const [fee] = club.parameters;
const [feeOf2020] = fee?.versions ?? [];
if (!fee || !feeOf2020) throw new Error("the club has a fee");

/** The club with one benefit that pays these clauses together, at this fee. */
const paying = (value: number, ...clauses: readonly Clause[]): PolicySetDefinition => ({
  ...club,
  parameters: [{ ...fee, max: value, versions: [{ ...feeOf2020, value }] }],
  facts: club.facts.map((kind) =>
    kind.id === income.id ? { ...income, value: { ...income.value, max: 400_000_000_000_000 } } : kind,
  ),
  benefits: [
    {
      id: "one",
      label: same("one"),
      period: "monthly",
      clauses,
      combination: build.stack(rules("6"), ...clauses.map((item) => build.of(item.id))),
      details: [],
    },
  ],
  overlaps: [],
});
const asked = (id: string, is: BooleanNode, coefficient = "1") =>
  clause(id, coefficient, [condition(id, is)]);

/** Anna's first benefit, by explain and by compiled code. */
function both(definition: PolicySetDefinition, home: HouseholdInput) {
  const built = buildPolicySet(definition);
  const outcome = explain(built, { household: home, person: "anna", ...now }).benefits[0]?.outcome;
  const [column] = batch(built, [home], now).benefits;
  return {
    explained: outcome?.kind === "granted" ? outcome.amount : outcome?.kind,
    batched: column && outcomeAt(column, 0) === "granted" ? column.lo[0] : column && outcomeAt(column, 0),
  };
}
const alike = (answer: unknown) => ({ explained: answer, batched: answer });
const hurt: FactRecord = { kind: "injured", value: true };
const injuredNode = build.fact(injured);

describe("money is exact", () => {
  it.each([
    ["2^24 + 1", 2 ** 24 + 1],
    ["2^31 + 1", 2 ** 31 + 1],
    ["2^32 + 1", 2 ** 32 + 1],
    ["2^48 + 1", 2 ** 48 + 1],
  ])("at %s đồng, explained and in a batch", (_, value) => {
    expect(both(paying(value, asked("hurt", injuredNode)), anna([hurt]))).toEqual(alike(value));
  });

  it("in totals beyond 2^31 of several clauses", () => {
    const clauses = ["a", "b", "c"].map((id) => asked(id, injuredNode));
    expect(both(paying(1_500_000_001, ...clauses), anna([hurt]))).toEqual(alike(4_500_000_003));
  });

  it("in totals over members beyond 2^53 less one đồng, on the threshold and beside it", () => {
    const sum = build.sumMembers({ among: {}, where: build.always(true), of: build.fact(income) });
    const each = 400_000_000_000_000;
    const rich = (last: number): HouseholdInput => ({
      id: "home",
      facts: [],
      members: [{ id: "anna", facts: [{ kind: "income", value: last }] }].concat(
        Array.from({ length: 19 }, (_, index) => ({
          id: `p${index}`,
          facts: [{ kind: "income", value: each }],
        })),
      ),
      completeLists: everyList,
    });
    const limit = each * 20 - 1;
    const limited = paying(100, asked("limit", build.compare(sum, ">=", build.amount(limit))));
    expect(both(limited, rich(each))).toEqual(alike(100));
    expect(both(limited, rich(each - 1))).toEqual(alike(100));
    expect(both(limited, rich(each - 2))).toEqual(alike("refused"));
  });

  it("and a policy whose sums could leave what is exact isn't built", () => {
    const sum = build.sumMembers({ among: {}, where: build.always(true), of: build.fact(income) });
    const twice = build.compare(build.add(sum, sum), ">=", build.amount(1));
    expect(() => buildPolicySet(paying(100, asked("sum", twice)))).toThrow(EngineProblems);
  });

  it("and a total of a province beyond 2^53 is refused, never rounded", () => {
    const amounts = (...values: number[]): Money[] => values.map((value) => money(value));
    expect(sumMoney(amounts(most - 1, 1))).toBe(most);
    expect(() => sumMoney(amounts(most, 1))).toThrow(RangeError);
    expect(() => sumMoney(amounts(most, 2, -most))).toThrow(RangeError);
  });
});

describe("what is missing is never taken for no", () => {
  const pension = { ...grade, id: "pension", label: same("pension") } as const;
  const withoutPension = {
    ...paying(100, asked("no-pension", build.not(build.isOneOf(pension, "gold", "silver")))),
    facts: [...club.facts, pension],
  };

  it("a pension nobody recorded and no complete list denies leaves the benefit undetermined, not paid", () => {
    expect(both(withoutPension, anna([], { completeLists: [] }))).toEqual(alike("undetermined"));
    expect(both(withoutPension, anna([{ kind: "pension", value: null }]))).toEqual(alike("undetermined"));
    expect(both(withoutPension, anna([]))).toEqual(alike(100));
    expect(both(withoutPension, anna([{ kind: "pension", value: "gold" }]))).toEqual(alike("refused"));
  });

  it("an income nobody recorded isn't an income of zero", () => {
    const poor = paying(100, asked("poor", build.compare(build.fact(income), "<=", build.amount(0))));
    expect(both(poor, anna([]))).toEqual(alike("undetermined"));
    expect(both(poor, anna([{ kind: "income", value: 0 }]))).toEqual(alike(100));
  });
});

describe("values that can't be are refused by name when they are read", () => {
  it.each<[string, FactRecord["value"], RegExp]>([
    ["grade", "9", /^grade: giá trị "9" không hợp lệ; cần một trong: gold, silver, none\.$/],
    ["grade", 9, /^grade: giá trị 9 không hợp lệ/],
    ["grade", "Gold", /^grade: giá trị "Gold" không hợp lệ/],
    ["income", -1, /^income: giá trị -1 không hợp lệ; cần số nguyên từ 0 đến 1000000\.$/],
    ["income", 0.1, /^income: giá trị 0\.1 không hợp lệ/],
    ["income", Number.NaN, /^income: giá trị null không hợp lệ/],
    ["income", "100", /^income: giá trị "100" không hợp lệ/],
    ["born", "2026-02-30", /không hợp lệ; cần ngày có thật/],
    ["injured", 1, /cần đúng hoặc sai/],
  ])("%s = %j", (kind, value, words) => {
    const home = anna([{ kind, value }]);
    const declared = set.facts.get(kind);
    if (!declared) throw new Error(`no fact ${kind}`);
    expect(checkFactValue(declared, value)?.message.vi).toMatch(words);
    for (const run of [
      () => explain(set, { household: home, person: "anna", ...now }),
      () => batch(set, [home], now),
    ])
      expect(run).toThrow(new RegExp(`anna ${kind}`));
  });

  it("and whoever is born after the month is due nothing of it, rather than being a child of -1", () => {
    const [unborn, baby] = ["2026-12-01", "2026-11-30"].map((value) => anna([{ kind: "born", value }, hurt]));
    if (!unborn || !baby) throw new Error("two people");
    expect(both(club, unborn)).toEqual(alike("refused"));
    expect(both(club, baby)).toEqual(alike(180));
  });
});

describe("what is wrong with a policy is told when it is built", () => {
  const told = (definition: PolicySetDefinition): string => {
    try {
      buildPolicySet(definition);
    } catch (error) {
      if (error instanceof EngineProblems) return error.message;
      throw error;
    }
    return "nothing";
  };
  const named = (id: string, is: BooleanNode) => ({ id, label: same(id), citation: rules("2"), is });

  it("a condition that needs itself, by its path", () => {
    expect(told({ ...club, conditions: [named("a", build.not(build.condition("a")))] })).toMatch(/a → a/);
    const round = [named("a", build.condition("b")), named("b", build.condition("a"))];
    expect(told({ ...club, conditions: round })).toMatch(/a → b → a/);
  });

  it("a fact that is derived from itself, by its path", () => {
    const derived = (id: string, from: BooleanNode) =>
      ({
        id,
        subject: "person",
        label: same(id),
        value: { type: "boolean" },
        absence: { means: "derived", from, reason: same(id) },
      }) as const;
    const other: BooleanNode = { op: "fact", type: "boolean", fact: "other" };
    const facts = [...club.facts, derived("one", build.someMember({}, other))];
    const circle = derived("other", { op: "fact", type: "boolean", fact: "one" });
    expect(told({ ...club, facts: [...facts, circle] })).toMatch(/fact one → fact other → fact one/);
  });

  it("a benefit that looks at itself, by its path", () => {
    const own = paying(100, asked("again", build.entitled("one")));
    expect(told(own)).toMatch(/benefit one → benefit one/);
  });

  it.each<[string, BooleanNode]>([
    ["injurd", { op: "fact", type: "boolean", fact: "injurd" }],
    ["is-chlid", build.condition("is-chlid")],
    ["platinum", build.isOneOf(grade, "platinum")],
    ["gfit", build.entitled("gfit")],
    ["cousin", build.someMember({ relation: "cousin" }, build.diedInMonth)],
    ["fees", build.compare(build.fact(income), ">", build.moneyParameter("fees"))],
  ])("a misspelled name: %s", (name, node) => {
    expect(told(paying(100, asked("asked", node)))).toContain(`"${name}"`);
  });
});

describe("a reform leaves what it starts from untouched", () => {
  const [, feeOf2026] = fee.versions;
  const doubling: Overlay = {
    id: "doubling",
    label: same("doubling"),
    citation: rules("9"),
    parameters: feeOf2026 ? { fee: [{ ...feeOf2026, value: 240 }] } : {},
  };
  const withoutDiscount: Overlay = {
    id: "without-discount",
    label: same("without discount"),
    citation: rules("9"),
    removed: { benefits: ["discount", "card"], overlaps: ["one-of-two"] },
  };
  const freeze = <T>(value: T): T => {
    if (typeof value === "object" && value !== null) {
      for (const part of Object.values(value)) freeze(part);
      Object.freeze(value);
    }
    return value;
  };

  it("in hash, content and results, even where every part of it is frozen", () => {
    const frozen = freeze(JSON.parse(JSON.stringify(wholeClub)) as PolicySetDefinition);
    const before = buildPolicySet(frozen);
    const home = anna([{ kind: "born", value: "2010-01-01" }, hurt]);
    const ask = () => explain(before, { household: home, person: "anna", ...now });
    const [hash, answer] = [before.hash, ask()];
    const reformed = confirmParameters(before, ["fee@2020-01@2020-01-01"]);
    const dearer = buildPolicySet({
      ...frozen,
      parameters: [{ ...fee, versions: [{ ...feeOf2020, value: 1000 }] }],
    });
    expect(new Set([hash, reformed.hash, dearer.hash]).size).toBe(3);
    expect(batch(dearer, [home], now).benefits[0]?.lo[0]).toBe(1500);
    const doubled = applyOverlay(before, freeze(doubling));
    expect(doubled.hash).not.toBe(hash);
    expect(batch(doubled, [home], now).benefits[0]?.lo[0]).toBe(360);
    const without = applyOverlay(doubled, freeze(withoutDiscount));
    expect(batch(without, [home], now).benefits.map(({ benefit }) => benefit)).not.toContain("discount");
    expect(batch(doubled, [home], now).benefits[0]?.lo[0]).toBe(360);
    expect(before.definition).toEqual(wholeClub);
    expect(buildPolicySet(before.definition).hash).toBe(hash);
    expect(ask()).toEqual(answer);
    expect(batch(before, [home], now).benefits[0]?.lo[0]).toBe(180);
  });
});

describe("every household keeps its row", () => {
  const empty = (id: string): HouseholdInput => ({ id, facts: [], members: [], completeLists: everyList });
  const homes = [empty("none"), { ...anna([hurt]), id: "home" }, empty("last")];

  it("also one without members, first or last", () => {
    const found = batch(whole, homes, now);
    expect(found.households).toEqual(["none", "home", "last"]);
    expect(found.persons).toEqual(["anna"]);
    for (const column of found.benefits)
      expect([column.benefit, column.lo.length]).toEqual([
        column.benefit,
        column.subject === "person" ? 1 : 3,
      ]);
  });

  it("and answers as it does alone", () => {
    const refund = (asked: readonly HouseholdInput[]) => {
      const column = batch(whole, asked, now).benefits.find((item) => item.benefit === "refund");
      return asked.map((_, row) => [column?.lo[row], column?.hi[row]]);
    };
    expect(refund(homes)).toEqual(homes.flatMap((home) => refund([home])));
  });
});

describe("the same question has the same answer", () => {
  afterEach(() => vi.restoreAllMocks());

  it("without looking at a clock or drawing at random", () => {
    const home = anna([
      { kind: "born", value: "2010-01" },
      { kind: "grade", value: "gold" },
    ]);
    const ask = () => {
      const built = buildPolicySet(wholeClub);
      const { benefits, households } = batch(built, [home], now);
      const columns = benefits.map(({ lo, hi }) => [[...lo], [...hi]]);
      return { told: explain(built, { household: home, person: "anna", ...now }), columns, households };
    };
    const before = ask();
    const refuse = () => {
      throw new Error("a rule looked at the clock or drew at random");
    };
    vi.spyOn(Date, "now").mockImplementation(refuse);
    vi.spyOn(Math, "random").mockImplementation(refuse);
    try {
      expect(ask()).toEqual(before);
    } finally {
      vi.restoreAllMocks();
    }
  });
});
