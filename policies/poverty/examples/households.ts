import type { Example, ExampleValue } from "@ansinh/policies/kit";

type Facts = Readonly<Record<string, ExampleValue>>;

/** An adult who lacks nothing. */
export const settled: Facts = {
  birthDate: "1984-03-01",
  lacksSteadyWork: false,
  isDependant: false,
  malnourished: false,
  hasHealthInsurance: true,
  trainedOrStudying: true,
  attendsRightLevel: true,
};
/** A rural household of 1.200.000 đ a person that lacks nothing. */
export const sound: Facts = {
  householdArea: "rural",
  incomePerPerson: 1_200_000,
  weakStructures: 0,
  floorArea: 80,
  hygienicWater: true,
  hygienicLatrine: true,
  usesInternet: true,
  hasInformationDevice: true,
};
/** Two of the twelve: one more makes it poor. */
export const lacksTwo: Facts = { ...sound, hygienicWater: false, hygienicLatrine: false };
export const lacksThree: Facts = { ...lacksTwo, usesInternet: false };

export const november = { month: "2026-11", knownOn: "2026-11-21" } as const;

export const poor = { granted: 0, clauses: ["poor-household.by-criteria"] } as const;
export const nearPoor = { granted: 0, clauses: ["near-poor-household.by-criteria"] } as const;
export const average = { granted: 0, clauses: ["average-farm-household.by-criteria"] } as const;

/** A home of the person alone, asked whether it is poor. */
export const home = (
  name: string,
  household: Facts,
  more: Partial<Example> = {},
): Omit<Example, "expect"> => ({
  benefit: "poor-household",
  ...november,
  name,
  person: settled,
  household,
  ...more,
});
