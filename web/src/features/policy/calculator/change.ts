import type { FactKind } from "@ansinh/engine";
import type { FieldProblem } from "../trial/case.ts";
import type { Draft, Owner } from "./draft.ts";
import type { CalculatorLaw } from "./law.ts";

/** What every part of the form is given. */
export interface FormProps {
  readonly law: CalculatorLaw;
  readonly draft: Draft;
  readonly problems: ReadonlyMap<string, FieldProblem>;
  /** Sealed classes that the reader holds. */
  readonly classes: ReadonlySet<string>;
  readonly onChange: Change;
}

/** The family as it is to be; `field` where letters of one field go on. */
export type Change = (to: Draft, field?: string) => void;

/** What may be given for a fact, in words: only numbers and amounts need it beyond their choices. */
export function allowedOf({ value }: FactKind): string {
  return value.type === "number" || value.type === "money" ? `${value.min} – ${value.max}` : "";
}

/** What somebody is called in the form: their name, else which person they are. */
export function calledIn({ persons }: Draft, id: string, unnamed: (number: number) => string): string {
  const at = persons.findIndex((person) => person.id === id);
  const name = persons[at]?.name.trim();
  return name ? name : unnamed(at + 1);
}

export const elementOf = (owner: Owner, field: string): string =>
  `family-${owner === "household" ? "household" : owner.person}-${field}`;
