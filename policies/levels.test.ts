import {
  addMonths,
  civilDate,
  explain,
  type HouseholdInput,
  lastDay,
  month,
  stackedLevels,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { lists, releasePolicySet } from "./index.ts";

const allLists = lists.map(({ id }) => id);

/** Somebody who took in one person born then, with these facts. */
const takingIn = (birthDate: string, facts: Readonly<Record<string, string | boolean>>): HouseholdInput => ({
  id: "household",
  facts: [],
  members: [
    {
      id: "carer",
      facts: [
        { kind: "birthDate", value: "1980-05-05" },
        { kind: "sex", value: "male" },
      ],
    },
    {
      id: "taken-in",
      facts: [
        { kind: "birthDate", value: birthDate },
        ...Object.entries(facts).map(([kind, value]) => ({ kind, value })),
      ],
    },
  ],
  relations: [{ kind: "takesIn", from: "carer", to: "taken-in" }],
  completeLists: allLists,
});

function careOf(household: HouseholdInput, looked: string) {
  const when = { month: month(looked), knownOn: civilDate("2028-12-31") };
  const told = explain(releasePolicySet, { household, person: "carer", ...when });
  return told.benefits.find(({ benefit }) => benefit === "care-allowance")?.outcome;
}

/** The levels paid for one person, month after month from the one before a birthday to the one after. */
const levelsAround = (birthDate: string, years: number, facts: Parameters<typeof takingIn>[1]) =>
  [-1, 0, 1].map((step) => {
    const looked = addMonths(month(birthDate.slice(0, 7)), 12 * years + step);
    const outcome = careOf(takingIn(birthDate, facts), looked);
    return outcome?.kind === "granted"
      ? outcome.clauses.map((id) => id.slice("care-allowance.takes-in-".length))
      : [];
  });

const withoutSupport = { receivesAsChildWithoutSupport: true };
const disabled = { disabilityDegree: "extremely-severe" };
/** A birthday on the 1st, the 2nd, amid a month, on its last day, in February too, and on 29/02. */
const birthsTurning = (years: number): readonly string[] => {
  const births = (of: string): readonly string[] => [`${of}-01`, `${of}-02`, `${of}-15`, lastDay(month(of))];
  return [...births(`${2026 - years}-11`), ...births(`${2027 - years}-02`), `${2028 - years}-02-29`];
};

describe("levels by age", () => {
  it("are never added up in the month of a birthday, but where one thing ends and another goes on", () => {
    // a child without support who is extremely severely disabled counts as both until 16; the first ends with the month
    const endsBesideDisability =
      "“nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng từ đủ 4 đến dưới 16 tuổi”, “nhận chăm sóc người khuyết tật đặc biệt nặng”";
    const told = stackedLevels(releasePolicySet.definition).map(({ message }) => message.vi);
    expect(told).toEqual([expect.stringContaining(endsBesideDisability)]);
  });

  it("of the care allowance would be, were ages read on any day", () => {
    const { definition } = releasePolicySet;
    const onAnyDay = JSON.parse(
      JSON.stringify(definition).replaceAll(',"at":"monthEnd"', ""),
    ) as typeof definition;
    expect(stackedLevels(onAnyDay).map(({ benefit }) => benefit)).toEqual(Array(3).fill("care-allowance"));
  });

  it.each(birthsTurning(4))(
    "of a child taken in, born on %s, are one in each month about the 4th birthday",
    (birth) => {
      const whole = [["child.under-4"], ["child.from-4"], ["child.from-4"]];
      expect(levelsAround(birth, 4, withoutSupport)).toEqual(whole);
    },
  );

  it.each(birthsTurning(16))(
    "of a child taken in, born on %s, end with the month of the 16th birthday",
    (birth) => {
      const last = birth.endsWith("-01") ? [] : ["child.from-4"];
      expect(levelsAround(birth, 16, withoutSupport)).toEqual([["child.from-4"], last, []]);
    },
  );

  it.each(birthsTurning(16))(
    "of somebody with an extremely severe disability, born on %s, are one in each month about the 16th birthday",
    (birth) => {
      const [child, adult] = ["extremely-severe.child", "extremely-severe.adult"];
      expect(levelsAround(birth, 16, disabled)).toEqual([[child], [adult], [adult]]);
    },
  );

  it("are open where the year alone is known and the month lies in it, and one again after it", () => {
    const ofYear = (looked: string) => careOf(takingIn("2022", withoutSupport), looked);
    expect(ofYear("2025-12")).toMatchObject({
      kind: "granted",
      clauses: ["care-allowance.takes-in-child.under-4"],
    });
    expect(ofYear("2026-11")).toMatchObject({ kind: "undetermined", bounds: { lo: 0 } });
    expect(ofYear("2026-12")).toMatchObject({
      kind: "granted",
      clauses: ["care-allowance.takes-in-child.from-4"],
    });
  });
});
