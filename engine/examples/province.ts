// A reform beside the present: what it costs, who gains, and what it does to poverty. Nothing undetermined reads as zero.
import { applyOverlay, baselineOf, civilDate, month, simulate, snapshotOf, text } from "@ansinh/engine";
import { club } from "./club.ts";
import { junior } from "./junior.ts";

// Ten thousand households of one, each standing for two; every tenth birth is known only by its year, 2008.
const homes = Array.from({ length: 10_000 }, (_, at) => {
  const year = String(2005 + (at % 10));
  return { ...junior(at % 10 === 3 ? year : `${year}-06-15`), id: `home-${at}` };
});
const population = {
  snapshot: snapshotOf(club, homes, month("2026-11")),
  weights: new Float64Array(homes.length).fill(2),
  resources: Float64Array.from(homes, (_, at) => 800_000 + (at % 8) * 400_000),
  groupings: {
    area: { of: "household", names: ["hills", "town"], values: Uint8Array.from(homes, (_, at) => at % 2) },
  },
} as const;

// The present is determined once; any number of reforms are put beside it.
const today = baselineOf(club, population, {
  when: { knownOn: civilDate("2026-11-21") },
  lines: { poor: 1_500_000 },
  bootstrap: { draws: 200, seed: 1 },
});
const draft = { act: "club-rules", article: "7", status: "D" } as const;
const dearer = applyOverlay(club, {
  id: "dearer-courts",
  label: text("Tăng phí sân", "Dearer courts"),
  citation: draft,
  parameters: {
    courtFee: [
      { inForce: civilDate("2026-11-01"), appliesFrom: month("2026-11"), value: 700_000, citation: draft },
    ],
  },
});
const { before, after, gains, gainsByGroup, errors } = simulate(today, dearer);

const sum = ({ lo, hi }: { readonly lo: number; readonly hi: number }) => `${lo}–${hi} đ`;
for (const [name, side] of Object.entries({ before, after })) {
  const [grant] = side.costs;
  if (grant) console.log(`${name}: ${sum(grant)} a month, ${grant.undetermined} of whom it can't be said`);
  const poor = side.distribution?.lines.poor;
  if (poor)
    console.log(`  poor: ${poor.lo.headcount.toFixed(4)}–${poor.hi.headcount.toFixed(4)} of all people`);
}
const { winners, losers, unchanged, undetermined } = gains.households;
console.log(`households: ${winners} gain, ${losers} lose, ${unchanged} stay, ${undetermined} undetermined`);
for (const [at, name] of population.groupings.area.names.entries())
  console.log(`  ${name}: ${sum(gainsByGroup.area?.households?.[at]?.gained ?? { lo: 0, hi: 0 })} gained`);
console.log(
  `one standard error of what is gained: ${Math.round(errors?.gained ?? 0)} đ, the same on every machine`,
);
