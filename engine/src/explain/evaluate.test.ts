import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactRecord, HouseholdInput, PersonInput, RelationRecord } from "../language/facts.ts";
import type { BooleanNode, QuantityNode } from "../language/node.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { born, everyList, income, injured, now, rich, same } from "../test/tennis-club.fixture.ts";
import { court, subsidy, supervised, wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate, dayNumber } from "../values/civil-date.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Range, Truth, Value } from "../values/value.ts";
import { rangeOf, truthOf } from "./evaluate.ts";
import { type Look, lookAt } from "./look.ts";
import { prepareHousehold } from "./prepare.ts";
import { TraceStep } from "./trace.ts";

const onMembers = { means: "no", list: "members", reason: same("on the list") } as const;
const spouses = { id: "spouse", label: same("spouse"), symmetric: true, absence: onMembers, max: 2 } as const;
const set = buildPolicySet({ ...wholeClub, relations: [...wholeClub.relations, spouses] });
const law = lawAt(set, now);

const fact = (kind: string, value: FactRecord["value"]): FactRecord => ({ kind, value });
const hurt = (value: boolean | null = true) => fact("injured", value);
const who = (
  id: string,
  facts: readonly FactRecord[] = [],
  more: Partial<PersonInput> = {},
): PersonInput => ({
  id,
  facts,
  ...more,
});
const parent = (to: string, more: Partial<RelationRecord> = {}): RelationRecord => ({
  kind: "parent",
  from: "anna",
  to,
  ...more,
});
const home = (members: readonly PersonInput[], more: Partial<HouseholdInput> = {}): HouseholdInput => ({
  id: "home",
  facts: [],
  members,
  completeLists: everyList,
  ...more,
});
const alone = (...facts: FactRecord[]) => home([who("anna", facts)]);
const open = everyList.filter((list) => list !== "members");

/** Anna looked at on 15 November 2026. */
function look(input: HouseholdInput, dues: Look["dues"] = new Map()): Look {
  const household = prepareHousehold(set, input);
  const person = household.members.get("anna");
  if (!person) throw new Error("anna lives there");
  return lookAt({ set, law, household, person, day: dayNumber(civilDate("2026-11-15")), dues });
}

/** The same with and without a trace, in which the node leaves one step of that value. */
function seen<V extends Value>(at: () => Look, run: (look: Look) => V): V {
  const value = run(at());
  const traced = at();
  const root = new TraceStep({ op: "always", value: "unknown" });
  traced.step = root;
  expect(run(traced)).toEqual(value);
  expect(root.steps.map((step) => step.value)).toEqual([value]);
  expect(traced.step).toBe(root);
  return value;
}

const [yes, no, maybe] = [true, false, "unknown"].map((value) => build.always(value as Truth)) as [
  BooleanNode,
  BooleanNode,
  BooleanNode,
];
const isHurt = build.fact(injured);
const anyone = build.someMember({}, isHurt);
const everyone = build.everyMember({}, isHurt);
const children = { relation: "parent", member: "other" } as const;
const parents = { relation: "parent", member: "holder" } as const;
const spouse = { relation: "spouse", member: "other" } as const;
const ofSpouse = { relation: "spouse", member: "holder" } as const;
const anyChild = build.someMember(children, isHurt);
const everyChild = build.everyMember(children, isHurt);
const ben = (...facts: FactRecord[]) => who("ben", facts);
const died = (date: string) => home([who("anna", [], { died: civilDate(date) })]);
const married = (from: string, to: string) =>
  home([who("anna"), ben(hurt())], { relations: [{ kind: "spouse", from, to }] });

describe("whether something is so", () => {
  it.each<[string, BooleanNode, HouseholdInput, Truth]>([
    ["a fact recorded", isHurt, alone(hurt()), true],
    ["a fact recorded as not so", isHurt, alone(hurt(false)), false],
    ["a fact that isn't recorded", isHurt, alone(), "unknown"],
    ["a fact of the household", build.fact(rich), alone(), false],
    ["a derived fact that is recorded", build.fact(supervised), alone(fact("supervised", true)), true],
    [
      "a derived fact that follows",
      build.fact(supervised),
      home([who("anna"), ben(fact("born", "1990-01-01"))], {
        relations: [{ kind: "parent", from: "ben", to: "anna" }],
      }),
      true,
    ],
    ["a derived fact that doesn't", build.fact(supervised), alone(hurt(false)), false],
    ["a derived fact that may", build.fact(supervised), alone(hurt()), "unknown"],
    ["all of yes and yes", build.all(yes, yes), alone(), true],
    ["all of yes and no", build.all(yes, no), alone(), false],
    ["all of unknown and no", build.all(maybe, no), alone(), false],
    ["all of yes and unknown", build.all(yes, maybe), alone(), "unknown"],
    ["any of no and no", build.any(no, no), alone(), false],
    ["any of no and yes", build.any(no, yes), alone(), true],
    ["any of unknown and yes", build.any(maybe, yes), alone(), true],
    ["any of no and unknown", build.any(no, maybe), alone(), "unknown"],
    ["not yes", build.not(yes), alone(), false],
    ["not unknown", build.not(maybe), alone(), "unknown"],
    [
      "one of the values",
      build.isOneOf(court, "clay"),
      home([who("anna")], { facts: [fact("court", "clay")] }),
      true,
    ],
    [
      "none of them",
      build.isOneOf(court, "clay"),
      home([who("anna")], { facts: [fact("court", "hall")] }),
      false,
    ],
    ["one of them or not", build.isOneOf(court, "clay"), alone(), "unknown"],
    ["a named condition", build.condition("is-child"), alone(fact("born", "2008-11-16")), true],
    ["a named condition not met", build.condition("is-child"), alone(fact("born", "2008-11-15")), false],
    ["any member, one is", anyone, home([who("anna", [hurt(false)]), ben(hurt())]), true],
    ["any member, none is", anyone, home([who("anna", [hurt(false)]), ben(hurt(false))]), false],
    ["any member, one isn't known", anyone, home([who("anna", [hurt(false)]), ben()]), "unknown"],
    [
      "any member of an open list",
      anyone,
      home([who("anna", [hurt(false)])], { completeLists: open }),
      "unknown",
    ],
    [
      "any member of an open list, one is",
      anyone,
      home([who("anna", [hurt()])], { completeLists: open }),
      true,
    ],
    ["every member, all are", everyone, home([who("anna", [hurt()]), ben(hurt())]), true],
    ["every member, one isn't", everyone, home([who("anna", [hurt()]), ben(hurt(false))]), false],
    ["every member, one isn't known", everyone, home([who("anna", [hurt()]), ben()]), "unknown"],
    [
      "every member of an open list",
      everyone,
      home([who("anna", [hurt()])], { completeLists: open }),
      "unknown",
    ],
    [
      "every member of an open list, one isn't",
      everyone,
      home([who("anna", [hurt(false)])], { completeLists: open }),
      false,
    ],
    ["any child", anyChild, home([who("anna"), ben(hurt())], { relations: [parent("ben")] }), true],
    ["any child, somebody else is", anyChild, home([who("anna", [hurt()]), ben(hurt())]), false],
    [
      "any child that may be one",
      anyChild,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { unstated: true })] }),
      "unknown",
    ],
    [
      "any child that may be one and isn't injured",
      anyChild,
      home([who("anna"), ben(hurt(false))], { relations: [parent("ben", { unstated: true })] }),
      false,
    ],
    [
      "any child on an open list",
      anyChild,
      home([who("anna"), ben(hurt(false))], { completeLists: open }),
      "unknown",
    ],
    ["every child, none at all", everyChild, home([who("anna"), ben(hurt(false))]), true],
    [
      "every child, one isn't",
      everyChild,
      home([who("anna"), ben(hurt(false))], { relations: [parent("ben")] }),
      false,
    ],
    [
      "every child, one who may be a child isn't",
      everyChild,
      home([who("anna"), ben(hurt(false))], { relations: [parent("ben", { unstated: true })] }),
      "unknown",
    ],
    [
      "any parent of somebody who is one",
      build.someMember(parents, isHurt),
      home([who("anna"), ben(hurt())], { relations: [parent("ben")] }),
      false,
    ],
    [
      "any parent",
      build.someMember(parents, isHurt),
      home([who("anna"), ben(hurt())], { relations: [{ kind: "parent", from: "ben", to: "anna" }] }),
      true,
    ],
    [
      "a relation from that day",
      anyChild,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { since: civilDate("2026-11-15") })] }),
      true,
    ],
    [
      "a relation from the day after",
      anyChild,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { since: civilDate("2026-11-16") })] }),
      false,
    ],
    [
      "a relation to that day",
      anyChild,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { until: civilDate("2026-11-15") })] }),
      true,
    ],
    [
      "a relation to the day before",
      anyChild,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { until: civilDate("2026-11-14") })] }),
      false,
    ],
    ["a spouse by the own record", build.someMember(spouse, isHurt), married("anna", "ben"), true],
    ["a spouse by the other's record", build.someMember(spouse, isHurt), married("ben", "anna"), true],
    ["whose spouse by the own record", build.someMember(ofSpouse, isHurt), married("anna", "ben"), true],
    [
      "nobody's own spouse",
      build.someMember(spouse, isHurt),
      home([who("anna", [hurt()])], { relations: [{ kind: "spouse", from: "anna", to: "anna" }] }),
      false,
    ],
    [
      "who died the day before",
      anyone,
      home([who("anna", [hurt(false)]), who("ben", [hurt()], { died: civilDate("2026-11-14") })]),
      false,
    ],
    [
      "who died that day",
      anyone,
      home([who("anna", [hurt(false)]), who("ben", [hurt()], { died: civilDate("2026-11-15") })]),
      true,
    ],
    [
      "who is born that day",
      anyone,
      home([who("anna", [hurt(false)]), ben(hurt(), fact("born", "2026-11-15"))]),
      true,
    ],
    [
      "who is born the day after",
      anyone,
      home([who("anna", [hurt(false)]), ben(hurt(), fact("born", "2026-11-16"))]),
      false,
    ],
    ["a death before the month", build.diedInMonth, died("2026-10-31"), false],
    ["a death on its first day", build.diedInMonth, died("2026-11-01"), true],
    ["a death on its last day", build.diedInMonth, died("2026-11-30"), true],
    ["a death after it", build.diedInMonth, died("2026-12-01"), false],
    ["no death", build.diedInMonth, alone(), false],
  ])("%s", (_, node, input, expected) => {
    expect(
      seen(
        () => look(input),
        (at) => truthOf(node, at),
      ),
    ).toBe(expected);
  });

  it.each<[Range, Truth]>([
    [{ lo: 0, hi: 0 }, false],
    [{ lo: 0, hi: 1 }, "unknown"],
    [{ lo: 1, hi: 1 }, true],
    [{ lo: 1, hi: 9 }, true],
  ])("another benefit that comes to %j: %s", (due, expected) => {
    const at = () => look(alone(), new Map([["gift", due]]));
    expect(seen(at, (found) => truthOf(build.entitled("gift"), found))).toBe(expected);
    expect(() => truthOf(build.entitled("visit"), at())).toThrow(
      "visit is looked at before it is determined",
    );
  });
});

const own = build.fact(income);
const earns = (value: FactRecord["value"]) => alone(fact("income", value));
const aged = (value: string) => alone(fact("born", value));
const fee = build.moneyParameter("fee");
const courtFee = build.lookup({ id: "court-fee", type: "money" }, court);
const onCourt = (value: FactRecord["value"]) => home([who("anna")], { facts: [fact("court", value)] });
const band = build.banded(subsidy, own);
const half = (by: string, rounding: "up" | "down") => build.scale(own, ratioOf(by), rounding);
const [years, months] = [build.ageYears(born), build.ageMonths(born)];
const counted = build.countMembers({}, isHurt);
const offspring = build.countMembers(children, isHurt);
const troubles = build.countTrue("point", build.fact(injured), build.compare(own, "<", build.amount(10)));
const pooled = build.sumMembers({ among: {}, where: isHurt, of: own });
const earning = (id: string, value: number, ...facts: FactRecord[]) =>
  who(id, [fact("income", value), ...facts]);

describe("what a quantity comes to", () => {
  it.each<[string, QuantityNode, HouseholdInput, number, number]>([
    ["a fixed amount", build.amount(7), alone(), 7, 7],
    ["a parameter", fee, alone(), 120, 120],
    ["a fact", own, earns(70), 70, 70],
    ["a fact between bounds", own, earns({ lo: 5, hi: 9 }), 5, 9],
    ["a fact that isn't known", own, alone(), 0, 1_000_000],
    ["a table", courtFee, onCourt("grass"), 250_000, 250_000],
    [
      "a table by two keys that say the same",
      courtFee,
      onCourt({ oneOf: ["clay", "hall"] }),
      100_000,
      100_000,
    ],
    ["a table by any key", courtFee, onCourt(null), 100_000, 250_000],
    ["the last đồng of a band", band, earns(99_999), 300_000, 300_000],
    ["the first of the next", band, earns(100_000), 50_000, 50_000],
    ["two bands", band, earns({ lo: 99_999, hi: 100_000 }), 50_000, 300_000],
    ["three bands, the least between", band, earns({ lo: 0, hi: 300_001 }), 50_000, 300_000],
    ["the last two bands", band, earns({ lo: 300_001, hi: 1_000_000 }), 0, 200_000],
    ["how many hold: none", troubles, alone(hurt(false), fact("income", 10)), 0, 0],
    ["one of two", troubles, alone(hurt(false), fact("income", 9)), 1, 1],
    ["both", troubles, alone(hurt(), fact("income", 9)), 2, 2],
    ["one, and one that isn't known", troubles, alone(hurt(), fact("income", null)), 1, 2],
    ["none for sure", troubles, alone(hurt(null), fact("income", { lo: 9, hi: 10 })), 0, 2],
    ["a product", build.multiply(fee, build.number(3, "person")), alone(), 360, 360],
    ["a sum", build.add(own, fee, build.amount(1)), earns({ lo: 5, hi: 9 }), 126, 130],
    ["a difference", build.subtract(own, build.amount(2)), earns({ lo: 5, hi: 9 }), 3, 7],
    [
      "what is taken from a fixed amount",
      build.subtract(build.amount(20), own),
      earns({ lo: 5, hi: 9 }),
      11,
      15,
    ],
    ["the least", build.least(own, build.amount(7)), earns({ lo: 5, hi: 9 }), 5, 7],
    ["the greatest", build.greatest(own, build.amount(7)), earns({ lo: 5, hi: 9 }), 7, 9],
    ["a half", half("1/2", "down"), earns(7), 3, 3],
    ["a half of bounds", half("1/2", "up"), earns({ lo: 5, hi: 9 }), 3, 5],
    ["a negative half of bounds", half("-1/2", "down"), earns({ lo: 4, hi: 8 }), -4, -2],
    ["an age on the birthday", years, aged("2008-11-15"), 18, 18],
    ["an age on the eve of it", years, aged("2008-11-16"), 17, 17],
    ["an age by the year of birth", years, aged("2008"), 17, 18],
    ["an age in months", months, aged("2025-01-15"), 22, 22],
    ["an age in months on the eve", months, aged("2025-01-16"), 21, 21],
    ["the age of whoever is born the day after", years, aged("2026-11-16"), -1, -1],
    ["the age of whoever was born in the month or will be", years, aged("2026-11"), -1, 0],
    ["a number of members", counted, home([who("anna", [hurt()]), ben(hurt(false))]), 1, 1],
    ["a number of members, one not known", counted, home([who("anna", [hurt()]), ben()]), 1, 2],
    ["a number on an open list", counted, home([who("anna", [hurt()])], { completeLists: open }), 1, 20],
    [
      "a number of children",
      offspring,
      home([who("anna", [hurt()]), ben(hurt())], { relations: [parent("ben")] }),
      1,
      1,
    ],
    [
      "a number of who may be children",
      offspring,
      home([who("anna"), ben(hurt())], { relations: [parent("ben", { unstated: true })] }),
      0,
      1,
    ],
    ["a number of children on an open list", offspring, home([who("anna")], { completeLists: open }), 0, 5],
    ["a sum over members", pooled, home([earning("anna", 30, hurt()), earning("ben", 40, hurt())]), 70, 70],
    [
      "a sum that leaves out who isn't meant",
      pooled,
      home([earning("anna", 30, hurt()), earning("ben", 40, hurt(false))]),
      30,
      30,
    ],
    [
      "a sum with one who may be meant",
      pooled,
      home([earning("anna", 30, hurt()), earning("ben", 40)]),
      30,
      70,
    ],
    [
      "a sum with one whose income isn't known",
      pooled,
      home([earning("anna", 30, hurt()), ben(hurt())]),
      30,
      1_000_030,
    ],
    [
      "a sum over an open list",
      pooled,
      home([earning("anna", 30, hurt())], { completeLists: open }),
      0,
      20_000_000,
    ],
  ])("%s", (_, node, input, lo, hi) => {
    expect(
      seen(
        () => look(input),
        (at) => rangeOf(node, at),
      ),
    ).toEqual({ lo, hi });
  });
});

describe("how much is looked at", () => {
  const both = (of: typeof build.all | typeof build.any) => of(build.fact(rich), isHurt);
  const read = (node: BooleanNode, facts: readonly FactRecord[], traced: boolean) => {
    const at = look(home([who("anna")], { facts }));
    if (traced) at.step = new TraceStep(node);
    truthOf(node, at);
    return [...at.readings.keys()];
  };

  it("ends where one operand decides, and not for a trace", () => {
    expect(read(both(build.all), [fact("rich", false)], false)).toEqual(["rich"]);
    expect(read(both(build.all), [fact("rich", true)], false)).toEqual(["rich", "injured"]);
    expect(read(both(build.any), [fact("rich", true)], false)).toEqual(["rich"]);
    expect(read(both(build.any), [fact("rich", false)], false)).toEqual(["rich", "injured"]);
    expect(read(both(build.all), [fact("rich", false)], true)).toEqual(["rich", "injured"]);
    expect(read(both(build.any), [fact("rich", true)], true)).toEqual(["rich", "injured"]);
  });

  it("is refused by name where the static checks were passed by", () => {
    const at = look(alone());
    const ghost = { ...injured, id: "ghost" };
    expect(() => truthOf(build.fact(ghost), at)).toThrow("fact ghost isn't declared");
    expect(() => truthOf(build.condition("ghost"), at)).toThrow("condition ghost isn't declared");
    expect(() => truthOf(build.someMember({ relation: "ghost", member: "other" }, yes), at)).toThrow(
      "relation ghost isn't declared",
    );
    expect(() => rangeOf(build.moneyParameter("ghost"), at)).toThrow("parameter ghost isn't declared");
    expect(() => rangeOf(build.lookup({ id: "ghost", type: "money" }, court), at)).toThrow(
      "table ghost isn't declared",
    );
    expect(() => rangeOf(build.banded({ ...subsidy, id: "ghost" }, own), at)).toThrow(
      "bands ghost aren't declared",
    );
    expect(() => rangeOf({ op: "fact", type: "money", fact: "injured" } as QuantityNode, at)).toThrow(
      "fact injured isn't a quantity",
    );
  });
});
