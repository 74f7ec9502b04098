import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Clause, Combination, MonthReading, PolicySetDefinition } from "../language/definition.ts";
import type { AgeDay, BooleanNode, MemberChoice } from "../language/node.ts";
import { born, clause, club, condition, grade, injured, rules } from "../test/tennis-club.fixture.ts";
import { stackedLevels } from "./stacked-levels.ts";

const children = { relation: "parent", member: "other" } as const;
const parents = { relation: "parent", member: "holder" } as const;
const under = (years: number, at?: AgeDay) =>
  build.compare(build.ageYears(born, at), "<", build.number(years, "year"));
const from = (years: number, at?: AgeDay) =>
  build.compare(build.ageYears(born, at), ">=", build.number(years, "year"));
const months = (relation: "<" | ">=", value: number) =>
  build.compare(build.ageMonths(born), relation, build.number(value, "month"));
const end = "monthEnd";

type Join = (...parts: Combination[]) => Combination;
const stack: Join = (...parts) => build.stack(rules("6"), ...parts);
const highest: Join = (...parts) => build.highestOf(rules("6"), ...parts);

function paying(one: Clause, other: Clause, join: Join = stack): PolicySetDefinition {
  const benefit = {
    id: "training",
    label: { vi: "Tập luyện", en: "Training" },
    period: "monthly",
    clauses: [one, other],
    combination: join(build.of(one.id), build.of(other.id)),
    details: [],
  } as const;
  return { ...club, benefits: [benefit], overlaps: [] };
}
const asks = (id: string, is: BooleanNode, reading: MonthReading = "anyDay"): Clause =>
  clause(id, "1", [condition(`${id}-so`, is, reading)]);
const own = (one: BooleanNode, other: BooleanNode, join?: Join): PolicySetDefinition =>
  paying(asks("a", one), asks("b", other), join);
const ofMembers = (
  [one, whose]: readonly [BooleanNode, MemberChoice],
  [other, of]: readonly [BooleanNode, MemberChoice],
): PolicySetDefinition => own(build.someMember(whose, one), build.someMember(of, other));
const codes = (definition: PolicySetDefinition) => stackedLevels(definition).map(({ code }) => code);

describe("levels that a birthday adds up", () => {
  it.each<[string, PolicySetDefinition]>([
    ["one's own, read on any day", own(under(4), from(4))],
    ["of a child", ofMembers([under(4), children], [from(4), children])],
    [
      "of a child, beside something else that is asked",
      ofMembers(
        [build.all(under(16), build.fact(injured)), children],
        [build.all(build.fact(injured), from(16)), children],
      ),
    ],
    ["years and the months that go on from them", own(under(3), months(">=", 36))],
    ["ages in months", own(months("<", 36), months(">=", 36))],
    ["of which one alone is read at the month's end", own(under(4), from(4, end))],
    ["of which one is a level of the last day", paying(asks("a", under(4)), asks("b", from(4), "lastDay"))],
    [
      "inside the higher of two sums",
      own(under(4), from(4), (...parts) => highest(stack(...parts), build.of("a"))),
    ],
  ])("are told: %s", (_, definition) => {
    expect(codes(definition)).toEqual(["levels_added_up"]);
  });

  it.each<[string, PolicySetDefinition]>([
    ["both read at the month's end", own(under(4, end), from(4, end))],
    ["of a child, both at the month's end", ofMembers([under(4, end), children], [from(4, end), children])],
    [
      "at the month's end, one of them ended on any day",
      own(under(4, end), build.all(from(4, end), under(16))),
    ],
    ["both levels of the last day", paying(asks("a", under(4), "lastDay"), asks("b", from(4), "lastDay"))],
    ["a year between them", own(under(4), from(5))],
    ["ages with a month between them", own(months("<", 36), months(">=", 37))],
    ["older at the month's end than on the day", own(under(4, end), from(4))],
    ["of which only the higher is paid", own(under(4), from(4), highest)],
    ["met together on one day already", own(under(16), from(4))],
    ["of a child and of a parent", ofMembers([under(4), children], [from(4), parents])],
    [
      "that something recorded tells apart",
      own(build.isOneOf(grade, "gold"), build.isOneOf(grade, "silver")),
    ],
    [
      "of people whom something recorded tells apart",
      own(
        build.all(under(4), build.isOneOf(grade, "gold")),
        build.all(from(4), build.isOneOf(grade, "silver")),
      ),
    ],
  ])("are none: %s", (_, definition) => {
    expect(codes(definition)).toEqual([]);
  });

  it("are named with both clauses, the article and how to mend them", () => {
    const [found] = stackedLevels(own(under(4), from(4)));
    expect(found?.message.vi).toBe(
      "Tập luyện (Điều 3 Club rules): trong tháng sinh nhật của một người, cả hai mức cùng đạt và được cộng: “a”, “b” (tháng 01/2020). Xét tuổi vào cuối tháng (monthEnd), hoặc chỉ lấy một mức cao nhất.",
    );
  });
});
