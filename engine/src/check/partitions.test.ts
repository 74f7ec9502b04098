import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, Clause, Partition, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode, FactNode, QuantityNode } from "../language/node.ts";
import { born, clause, club, condition, grade, income, injured, rules } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { checkDefinition } from "./check.ts";

const age = build.ageYears(born);
const under = (value: number) => build.compare(age, "<", build.number(value, "year"));
const from = (value: number) => build.compare(age, ">=", build.number(value, "year"));
const atMonthEnd = build.ageYears(born, "monthEnd");
const asked = (id: string, ...nodes: readonly BooleanNode[]): Clause =>
  clause(
    id,
    "1",
    nodes.map((is, index) => condition(`${id}-${index}`, is, index % 2 === 0 ? "anyDay" : "lastDay")),
  );

type Shared = (
  | { readonly by: "quantity"; readonly of: QuantityNode; readonly from: number; readonly to: number }
  | { readonly by: "value"; readonly of: FactNode<"enum">; readonly values: readonly string[] }
) & { readonly clauses?: readonly string[] };

/** The club with one benefit whose clauses share a quantity out. */
function shared(partition: Shared, ...clauses: readonly Clause[]): PolicySetDefinition {
  const declared: Partition = { clauses: clauses.map(({ id }) => id), citation: rules("8"), ...partition };
  const benefit: Benefit = {
    id: "one",
    label: { vi: "Giảm phí", en: "Discount" },
    period: "monthly",
    clauses,
    combination: build.highestOf(rules("6"), ...clauses.map((item) => build.of(item.id))),
    partitions: [declared],
    details: [],
  };
  return { ...club, benefits: [benefit], overlaps: [] };
}
const ages = { by: "quantity", of: age, from: 0, to: 120 } as const;
const told = (definition: PolicySetDefinition) =>
  checkDefinition(definition).map(({ code, message }) => [
    code,
    message.vi.slice(0, message.vi.indexOf(" (tháng")).split(": ").slice(1).join(": "),
  ]);

describe("clauses of which exactly one fits each value", () => {
  it.each<[string, PolicySetDefinition]>([
    ["two ages that meet", shared(ages, asked("young", under(16)), asked("old", from(16)))],
    [
      "a middle and both ends",
      shared(ages, asked("mid", from(16), under(60)), asked("ends", build.any(under(16), from(60)))),
    ],
    [
      "years that months go on from",
      shared(
        ages,
        asked("young", under(3)),
        asked("old", build.compare(build.ageMonths(born), ">=", build.number(36, "month"))),
      ),
    ],
    [
      "a gap outside of what is declared",
      shared(
        { by: "quantity", of: age, from: 60, to: 120 },
        asked("a", from(60), under(75)),
        asked("b", from(75)),
      ),
    ],
    [
      "a threshold that is written the other way round",
      shared(ages, asked("young", build.compare(build.number(16, "year"), ">", age)), asked("old", from(16))),
    ],
    [
      "ages of which some are read at the month's end",
      shared(
        ages,
        asked("small", build.compare(atMonthEnd, "<", build.number(4, "year"))),
        asked("large", build.compare(atMonthEnd, ">=", build.number(4, "year")), under(16)),
        asked("grown", from(16)),
      ),
    ],
    [
      "amounts",
      shared(
        { by: "quantity", of: build.fact(income), from: 0, to: 1_000_000 },
        asked("less", build.compare(build.fact(income), "<", build.moneyParameter("fee"))),
        asked("more", build.compare(build.fact(income), ">=", build.moneyParameter("fee"))),
      ),
    ],
    [
      "each grade",
      shared(
        { by: "value", of: build.fact(grade), values: ["gold", "silver", "none"] },
        asked("top", build.isOneOf(grade, "gold")),
        asked("rest", build.not(build.isOneOf(grade, "gold"))),
      ),
    ],
  ])("pass: %s", (_, definition) => {
    expect(checkDefinition(definition)).toEqual([]);
  });

  it.each<[string, PolicySetDefinition, readonly (readonly string[])[]]>([
    [
      "one year left out",
      shared(ages, asked("young", under(16)), asked("old", from(17))),
      [["values_uncovered", "đúng 16 tuổi không khoản nào"]],
    ],
    [
      "years left out",
      shared(ages, asked("young", under(16)), asked("old", from(18))),
      [["values_uncovered", "từ 16 đến 17 tuổi không khoản nào"]],
    ],
    [
      "a year left out at the month's end",
      shared(
        { ...ages, of: atMonthEnd },
        asked("young", under(16)),
        asked("old", build.compare(atMonthEnd, ">", build.number(16, "year"))),
      ),
      [["values_uncovered", "đúng 16 tuổi không khoản nào"]],
    ],
    [
      "a year that fits two",
      shared(ages, asked("young", under(17)), asked("old", from(16))),
      [["values_covered_twice", "đúng 16 tuổi có hơn một khoản: “young”, “old”"]],
    ],
    [
      "the last years left out",
      shared(ages, asked("young", under(16)), asked("old", from(16), under(100))),
      [["values_uncovered", "từ 100 đến 120 tuổi không khoản nào"]],
    ],
    [
      "months left out",
      shared(
        ages,
        asked("young", build.compare(build.ageMonths(born), "<", build.number(35, "month"))),
        asked("old", from(3)),
      ),
      [["values_uncovered", "đúng 35 tháng không khoản nào"]],
    ],
    [
      "an amount left out",
      shared(
        { by: "quantity", of: build.fact(income), from: 0, to: 9_000 },
        asked("less", build.compare(build.fact(income), "<", build.amount(5_000))),
        asked("more", build.compare(build.fact(income), ">", build.amount(5_000))),
      ),
      [["values_uncovered", "đúng 5.000 đ không khoản nào"]],
    ],
    [
      "a grade left out and one that fits two",
      shared(
        { by: "value", of: build.fact(grade), values: ["gold", "silver", "none"] },
        asked("top", build.isOneOf(grade, "gold")),
        asked("other", build.isOneOf(grade, "gold", "silver")),
      ),
      [
        ["values_covered_twice", "gold có hơn một khoản: “top”, “other”"],
        ["values_uncovered", "none không khoản nào"],
      ],
    ],
    [
      "a clause that isn't there",
      shared({ ...ages, clauses: ["young", "odl"] }, asked("young", under(16)), asked("old", from(16))),
      [["unknown_name", ""]],
    ],
  ])("are refused: %s", (_, definition, wanted) => {
    expect(told(definition).map(([code, words]) => [code, code === "unknown_name" ? "" : words])).toEqual(
      wanted,
    );
  });

  it("name benefit, article, month and mend, of the version that is wrong only", () => {
    const old = asked("old", from(16));
    const [rule] = asked("old", from(18)).rules;
    if (!rule) throw new Error("a clause has a rule");
    const later = { ...rule, inForce: civilDate("2026-10-05"), appliesFrom: month("2026-10") };
    const definition = shared(ages, asked("young", under(16)), { ...old, rules: [...old.rules, later] });
    const [found, ...more] = checkDefinition(definition);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ at: "one", benefit: "one", citation: { article: "8" } });
    expect(found?.message.vi).toBe(
      "Giảm phí (Điều 8 Club rules): từ 16 đến 17 tuổi không khoản nào (tháng 10/2026). " +
        "Nới điều kiện của một khoản, hoặc sửa khoảng giá trị đã khai.",
    );
    expect(found?.message.en).toMatch(
      /^Discount \(Article 8, Club rules\): from 16 to 17 years: none of the/,
    );
  });

  it("may ask for more than the quantity", () => {
    const clauses = [
      asked("young", under(16), build.fact(injured)),
      asked("old", from(16), build.fact(injured)),
    ];
    expect(checkDefinition(shared(ages, ...clauses))).toEqual([]);
  });
});
