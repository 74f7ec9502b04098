import { type Figure, median, round } from "../ground/figures.ts";
import type { Reforms } from "./measure.ts";

/** Milliseconds of one round: the hand-written loop if there is one, the engine with all known and with unknowns. */
export interface Round {
  readonly hand: number | undefined;
  readonly known: number;
  readonly open: number;
}

/** The ratio is the median over rounds of the engine's median by the loop's. */
export function ratioFigures(size: string, found: readonly Round[]): Figure[] {
  const middle = (of: (each: Round) => number) => round(median(found.map(of)), 2);
  const times: Figure[] = [
    { name: `${size}_known`, value: middle(({ known }) => known), unit: "ms" },
    { name: `${size}_one_in_twenty_unknown`, value: middle(({ open }) => open), unit: "ms" },
  ];
  if (found.some(({ hand }) => hand === undefined)) return times;
  const by = (of: (each: Round) => number) => middle((each) => of(each) / (each.hand ?? Number.NaN));
  return [
    ...times,
    { name: `${size}_hand_written_loop`, value: middle(({ hand }) => hand ?? Number.NaN), unit: "ms" },
    { name: `${size}_known_to_loop`, value: by(({ known }) => known), unit: "×", most: 1.6 },
    { name: `${size}_one_in_twenty_unknown_to_loop`, value: by(({ open }) => open), unit: "×", most: 4 },
  ];
}

export const reformFigures = (size: string, { parameters, structural, year }: Reforms): Figure[] => [
  { name: `${size}_100_parameter_reforms`, value: round(parameters), unit: "ms", most: 3000 },
  { name: `${size}_structural_reform`, value: round(structural, 1), unit: "ms", most: 120 },
  { name: `${size}_12_months`, value: round(year), unit: "ms", most: 400 },
];

/** Time of a run, and of one policy over a million people: the same everywhere where growth is straight. */
export function growthFigures(of: { count: number; policies: number; ms: number }): Figure[] {
  const { count, policies, ms } = of;
  const name = `growth_${policies}_policies_${round(count / 1e6, 2)}m`;
  return [
    { name, value: round(ms), unit: "ms" },
    { name: `${name}_each`, value: round(ms / policies / (count / 1e6), 2), unit: "ms" },
  ];
}
