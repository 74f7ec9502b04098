// Its examples: one on each threshold and one beside it. A policy without them is not finished.
import { civilDate, explain, month } from "@ansinh/engine";
import { club } from "./club.ts";
import { junior } from "./junior.ts";

const november = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };

const cases = [
  ["turns 18 on 2 November: still 17 on the 1st", junior("2008-11-02"), "granted 250000"],
  ["turns 18 on 1 November", junior("2008-11-01"), "refused has turned 18"],
  ["only the year is known", junior("2008"), "undetermined 0–250000 born"],
  ["born 2009: any day of the year will do", junior("2009"), "granted 250000"],
  ["well off", junior("2012-05-01", ["well-off"], true), "refused the household is well off"],
  [
    "the list isn't complete: absence says nothing",
    junior("2012-05-01", []),
    "undetermined 0–250000 wellOff",
  ],
] as const;

let wrong = 0;
for (const [name, household, wanted] of cases) {
  const [benefit] = explain(club, { household, person: "anna", ...november }).benefits;
  const found = said(benefit?.outcome);
  if (found !== wanted) wrong += 1;
  console.log(`${found === wanted ? "✓" : "✗"} ${name}: ${found}`);
}
if (wrong > 0) throw new Error(`${wrong} examples came out otherwise`);

function said(outcome: ReturnType<typeof explain>["benefits"][number]["outcome"] | undefined): string {
  switch (outcome?.kind) {
    case undefined:
      return "no such benefit";
    case "granted":
      return `granted ${outcome.amount}`;
    case "refused":
      return `refused ${outcome.reasons.map((reason) => reason.words.en).join(", ")}`;
    case "undetermined": {
      const needs = outcome.needs.map((need) => (need.kind === "fact" ? need.fact : need.kind));
      return `undetermined ${outcome.bounds.lo}–${outcome.bounds.hi} ${needs.join(", ")}`;
    }
  }
}
