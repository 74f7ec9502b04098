import { addMonths, type CivilDate, firstDay, formatDate, formatMonth, lastDay, month } from "@ansinh/engine";
import type { Example, ExampleValue } from "./examples.ts";

type Expected = Example["expect"];
/** What comes out before a threshold, on it and after it: told by whoever writes the examples, by the law. */
type Around = readonly [before: Expected, on: Expected, after: Expected];
type Written = Omit<Example, "month" | "expect">;

export const grants = (granted: number, ...clauses: readonly string[]): Expected => ({ granted, clauses });
export const refuses = (...refused: readonly string[]): Expected => ({ refused });
export const leavesOpen = (lo: number, hi: number, ...needs: readonly string[]): Expected => ({
  undetermined: [lo, hi],
  needs,
});

/** An age and the months in which it is looked at; `on` which day of the month it is completed, the 15th left out. */
type Birthday = ({ readonly years: number } | { readonly months: number }) & {
  readonly in: readonly string[];
  readonly on?: string;
};

const when = ["tháng sau", "trong tháng", "tháng trước"];

/** A birthday on the 1st of the next month, in the month, and on the last day of the month before. */
export const aroundBirthday = (
  birthday: Birthday,
  write: (birthDate: string) => Written,
  expected: Around,
): readonly Example[] =>
  birthday.in.flatMap((looked) =>
    expected.map((expect, index) => {
      const example = write(birthDate(birthday, looked, index - 1));
      const age = "years" in birthday ? `${birthday.years} tuổi` : `${birthday.months} tháng`;
      return { ...example, month: looked, name: `${example.name}, tròn ${age} ${when[index]}`, expect };
    }),
  );

function birthDate(birthday: Birthday, looked: string, side: number): string {
  const age = "years" in birthday ? birthday.years * 12 : birthday.months;
  const born = addMonths(month(looked), -age - side);
  if (side === 0) return `${born}-${birthday.on ?? "15"}`;
  return side < 0 ? firstDay(born) : lastDay(born);
}

/** One less than a number, the number, one more. */
export const aroundNumber = (
  { number, in: months }: { readonly number: number; readonly in: readonly string[] },
  write: (count: number) => Written,
  expected: Around,
): readonly Example[] =>
  months.flatMap((looked) =>
    expected.map((expect, index) => ({ ...write(number + index - 1), month: looked, expect })),
  );

/** The same person month after month, in what each month pays. */
export const byMonth = (
  write: (month: string) => Written,
  expected: readonly (readonly [month: string, Expected])[],
): readonly Example[] =>
  expected.map(([looked, expect]) => {
    const example = write(looked);
    return {
      ...example,
      month: looked,
      name: `${example.name}, tháng ${formatMonth(month(looked))}`,
      expect,
    };
  });

/** The same person in one month, as the law was known day after day. */
export const byKnownOn = (
  write: (knownOn: string) => Omit<Example, "expect">,
  expected: readonly (readonly [knownOn: string, Expected])[],
): readonly Example[] =>
  expected.map(([knownOn, expect]) => {
    const example = write(knownOn);
    return { ...example, name: `${example.name}, biết đến ${formatDate(knownOn as CivilDate)}`, expect };
  });

type Facts = Readonly<Record<string, ExampleValue>>;

/** Facts that held on the first ten days of a month and no longer after; a birth date and what is dated stay. */
export const endedOn = (inMonth: string, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, value]) => {
      const from = `${inMonth}-11`;
      if (value === true)
        return [
          kind,
          [
            { value: true, to: `${inMonth}-10` },
            { value: false, from },
          ],
        ];
      if (kind === "poverty" && typeof value === "string")
        return [
          kind,
          [
            { value, to: `${inMonth}-10` },
            { value: "not-poor", from },
          ],
        ];
      return [kind, value];
    }),
  );
