import { releasePolicySet } from "@ansinh/policies";
import type { Words } from "#app/texts/said.ts";
import type { Birth, PersonPage } from "#pure/registry/model.ts";
import { formatDate, formatMoney } from "#ui/format.ts";

export type Fact = PersonPage["facts"][number];

const both = (text: string): Words => ({ vi: text, en: text });
const yes: Words = { vi: "có", en: "yes" };
const no: Words = { vi: "không", en: "no" };

/** A recorded value in words, by the schema its kind declares; null: said to be unknown. */
export function factWords(kind: string, value: unknown): Words | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? yes : no;
  const schema = releasePolicySet.facts.get(kind)?.value;
  if (typeof value === "number") return both(schema?.type === "money" ? formatMoney(value) : String(value));
  if (typeof value === "string") {
    if (schema?.type !== "enum") return both(formatDate(value));
    return schema.values.find((one) => one.id === value)?.label ?? both(value);
  }
  if (typeof value === "object" && "lo" in value && "hi" in value) {
    const [lo, hi] = [factWords(kind, value.lo), factWords(kind, value.hi)];
    return { vi: `${lo?.vi ?? "?"} – ${hi?.vi ?? "?"}`, en: `${lo?.en ?? "?"} – ${hi?.en ?? "?"}` };
  }
  return both(JSON.stringify(value));
}

export function holdsOn(fact: Fact, day: string): boolean {
  return (fact.validFrom ?? day) <= day && day <= (fact.validTo ?? day);
}

/** Day of death or of moving out; null: neither recorded, or no day of it. */
export function leftOn(facts: readonly Fact[], kind: "death" | "movedOut"): string | null {
  const found = facts.find((fact) => fact.kind === kind && fact.value !== false && fact.value !== null);
  return typeof found?.value === "string" ? found.value : (found?.validFrom ?? null);
}

export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Whole years on a day: one number where every possible birth gives the same. */
export function ageOn(birth: Birth, day: string): AgeRange {
  return { from: fullYears(birth.to, day), to: fullYears(birth.from, day) };
}

function fullYears(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return Math.max(0, day.slice(5) < born.slice(5) ? years - 1 : years);
}

/** Kinds that stand as badges on top of a person, the gravest first. */
const badgeKinds = [
  "death",
  "movedOut",
  "poverty",
  "disabilityDegree",
  "receivesPension",
  "livesInDifficultPlace",
  "hiv",
  "foreignNational",
] as const;
export type BadgeKind = (typeof badgeKinds)[number];

export interface StatusShown {
  readonly kind: BadgeKind;
  readonly fact: Fact;
}

const meansNothing: ReadonlySet<unknown> = new Set([null, undefined, false, "none", "not-poor"]);

/** What holds on the day. A death or move stays for good. */
export function statusesOn(facts: readonly Fact[], day: string): StatusShown[] {
  return badgeKinds.flatMap((kind) => {
    const fact = facts.find((one) => one.kind === kind && holdsOn(one, day));
    return fact === undefined || meansNothing.has(fact.value) ? [] : [{ kind, fact }];
  });
}
