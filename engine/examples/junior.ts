import type { FactValue, HouseholdInput } from "@ansinh/engine";

/** One member in a household of one; the list of well-off households is complete unless said otherwise. */
export function junior(born: FactValue, completeLists = ["well-off"], wellOff?: boolean): HouseholdInput {
  return {
    id: "home",
    facts: wellOff === undefined ? [] : [{ kind: "wellOff", value: wellOff }],
    members: [{ id: "anna", facts: [{ kind: "born", value: born }] }],
    completeLists,
  };
}
