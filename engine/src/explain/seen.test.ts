import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { anna, born, club, injured, now, rules, same } from "../test/tennis-club.fixture.ts";
import { exactly } from "../values/value.ts";
import { subjectOf } from "./determine.ts";
import { truthOf } from "./evaluate.ts";
import { traced } from "./look.ts";
import { daysToLookAt, prepareHousehold } from "./prepare.ts";
import { conditionStep, keepSteps, lookAtEnd, quantityStep } from "./seen.ts";

const set = buildPolicySet(club);
const law = lawAt(set, now);
const age = build.ageYears(born);
const under18 = build.compare(age, "<", build.number(18, "year"));

function annaBorn(birth: string) {
  const household = prepareHousehold(set, anna([{ kind: "born", value: birth }]));
  const person = household.members.get("anna");
  if (!person) throw new Error("anna lives there");
  return subjectOf(set, law, { household, person, days: daysToLookAt(set, law, household) });
}

describe("what was seen on a day", () => {
  it("is kept while it is determined where the month is one day long, and not where days differ", () => {
    const [steady, turning] = [annaBorn("1990-01-15"), annaBorn("2008-11-15")];
    for (const subject of [steady, turning]) keepSteps(subject);
    expect(steady.looks.map(({ look }) => look.step !== undefined)).toEqual([true]);
    expect(turning.looks.map(({ look }) => look.step !== undefined)).toEqual([false, false]);
  });

  it("is looked at once, however many conditions ask about the day", () => {
    for (const birth of ["1990-01-15", "2008-11-15"]) {
      const subject = annaBorn(birth);
      keepSteps(subject);
      const [own] = subject.looks;
      expect(conditionStep(subject, law.firstDay, under18)).toBe(
        conditionStep(subject, law.firstDay, under18),
      );
      expect(own?.steps.has(under18)).toBe(birth === "1990-01-15");
    }
  });

  it("is that day's answer", () => {
    const subject = annaBorn("2008-11-15");
    const [first, last] = subject.looks.map(({ look }) => look.day);
    const seen = (day = 0) => [
      conditionStep(subject, day, under18).value,
      quantityStep(subject, day, age).value,
    ];
    expect([seen(first), seen(last)]).toEqual([
      [true, exactly(17)],
      [false, exactly(18)],
    ]);
  });

  it("is asked only of days that were looked at", () => {
    expect(() => quantityStep(annaBorn("2008-11-15"), law.firstDay + 1, age)).toThrow("wasn't looked at");
  });

  it("is nothing where nobody lives", () => {
    expect(lookAtEnd({ ...annaBorn("1990-01-15"), looks: [] })).toBeUndefined();
  });
});

describe("facts and numbers seen", () => {
  function seen(...nodes: ReturnType<typeof build.not>[]) {
    const look = lookAtEnd(annaBorn("1990-01-15"));
    if (!look) throw new Error("anna lives in the month");
    return nodes.map((node) => traced(node, look, () => truthOf(node, look)));
  }
  const adult = (number = build.number(18, "year")) => build.compare(age, ">=", number);
  const plain = build.fact(injured);
  const worded = { ...plain, label: same("hurt on court") };
  const cited = { ...plain, citation: rules("9") };

  it("are one step wherever they stand", () => {
    const [first, second] = seen(plain, build.fact(injured));
    expect(second).toBe(first);
  });

  it("keep words and article of their own where they have them, before and after others", () => {
    for (const nodes of [
      [plain, worded, cited],
      [worded, cited, plain],
      [cited, plain, worded],
    ])
      expect(seen(...nodes).map(({ node }) => node)).toEqual(nodes);
  });

  it("are of the fact asked for, not of the one before", () => {
    const [one, other] = seen(plain, build.fact({ ...injured, id: "secret" }));
    expect([one?.node, other?.node]).toEqual([plain, { ...plain, fact: "secret" }]);
  });

  it("are shown where a number stands in several comparisons, each time anew otherwise", () => {
    const number = build.number(18, "year");
    const [first, second, other] = seen(adult(number), adult(number), adult());
    expect(second?.steps[1]).toBe(first?.steps[1]);
    expect(other?.steps[1]?.value).toEqual(exactly(18));
    expect(second?.steps[0]).not.toBe(first?.steps[0]);
    expect([first, second].map((step) => step?.steps.length)).toEqual([2, 2]);
  });
});
