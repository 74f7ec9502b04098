// A reform: the grant pays 0.66 of the fee. The set it starts from stays as it is.
import { applyOverlay, batch, civilDate, month, type PolicySet, ratioOf, text } from "@ansinh/engine";
import { club } from "./club.ts";
import { junior } from "./junior.ts";

const draft = { act: "club-rules", article: "6", status: "D" } as const;
const reformed = applyOverlay(club, {
  id: "higher-grant",
  label: text("Nâng mức hỗ trợ", "A higher grant"),
  citation: draft,
  amounts: {
    junior: [
      {
        inForce: civilDate("2026-11-01"),
        appliesFrom: month("2026-11"),
        citation: draft,
        value: { parameter: "courtFee", coefficient: ratioOf("0.66"), rounding: "exact" },
      },
    ],
  },
});

// Ten thousand members, born on different days of 2005 to 2014; every tenth only by year.
const members = Array.from({ length: 10_000 }, (_, at) => {
  const year = 2005 + (at % 10);
  const day = `${year}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
  return { ...junior(at % 10 === 3 ? String(year) : day), id: `home-${at}` };
});
const when = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };

/** Lower bounds: whoever is undetermined may get more. */
const total = (set: PolicySet): number => {
  const [grant] = batch(set, members, when).benefits;
  return [...(grant?.lo ?? [])].reduce((sum, amount) => sum + amount, 0);
};
console.log(`today:    ${total(club)} đ a month, at least`);
console.log(`reformed: ${total(reformed)} đ a month, at least`);
console.log(`a hash each: ${club.hash.slice(0, 8)} and ${reformed.hash.slice(0, 8)}`);
