import type { Citation, PolicySet, Question, Text, When } from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";
import type { Example } from "../examples.ts";

/** What a handbook is written from. */
export interface Book {
  readonly set: PolicySet;
  /** The areas that have a chapter. */
  readonly areas: readonly PolicyArea[];
  readonly when: When;
  /** Between which two states of the law the changes are told. */
  readonly span?: { readonly from: When; readonly to: When };
  readonly examplesOf: (benefit: string) => readonly Example[];
  readonly questionOf: (example: Example) => Question;
}

const isCitation = (value: object): value is Citation =>
  "act" in value && typeof value.act === "string" && "status" in value;

/** Every citation in a piece of declared law, wherever it stands. */
export function* citationsIn(declared: unknown): Generator<Citation> {
  if (typeof declared !== "object" || declared === null) return;
  if (isCitation(declared)) yield declared;
  else for (const part of Object.values(declared)) yield* citationsIn(part);
}

/** The parts of an area whose law is told in the book, each under the anchor at which it stands. */
export function toldParts(area: PolicyArea): readonly { anchor: string; label: Text; law: unknown }[] {
  const levels = [...area.parameters, ...area.tables, ...area.bands];
  const inChapter = [...area.overlaps, ...area.conditions, ...area.facts, ...area.relations];
  return [
    ...levels.map((one) => ({ anchor: anchors.level(one.id), label: one.label, law: one })),
    ...area.benefits.map((one) => ({ anchor: anchors.benefit(one.id), label: one.label, law: one })),
    ...area.procedures.map((one) => ({ anchor: anchors.procedure(one.id), label: one.label, law: one })),
    ...area.indicators.map((one) => ({ anchor: anchors.indicator(one.id), label: one.label, law: one })),
    ...inChapter.map((one) => ({ anchor: anchors.area(area.id), label: area.label, law: one })),
  ];
}

/** Ids of what the book links to. */
export const anchors = {
  area: (id: string) => `area.${id}`,
  benefit: (id: string) => `benefit.${id}`,
  clause: (id: string) => `clause.${id}`,
  level: (id: string) => `level.${id}`,
  procedure: (id: string) => `procedure.${id}`,
  indicator: (id: string) => `indicator.${id}`,
  fact: (id: string) => `fact.${id}`,
  changesOf: (area: string) => `changes.${area}`,
  act: (id: string) => `act.${id.replace(/[^A-Za-z0-9]+/g, "-")}`,
  reading: (number: number) => `reading.${number}`,
} as const;
