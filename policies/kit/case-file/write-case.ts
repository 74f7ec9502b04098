import type { FactRecord, FactValue, PolicySet } from "@ansinh/engine";
import { caseVersion, type FamilyCase } from "./model.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A case as a file that `readCase` reads back as the same; what is empty is left out. */
export function writeCase(set: PolicySet, { household, names, month, knownOn, note }: FamilyCase): string {
  const { birth } = set.definition;
  const file: Json = {
    version: caseVersion,
    note,
    month,
    knownOn,
    persons: household.members.map(({ id, died, facts }) => ({
      id,
      name: names.get(id) === id ? undefined : names.get(id),
      birth: facts.find(({ kind }) => kind === birth)?.value as Json | undefined,
      died,
      facts: written(facts.filter(({ kind }) => kind !== birth)),
    })),
    household: filled({ facts: written(household.facts) }),
    relations: filled(
      (household.relations ?? []).map(({ kind, from, to, since, until }) => ({
        kind,
        from,
        to,
        since,
        until,
      })),
    ),
    completeLists: filled(household.completeLists),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A value alone where it always holds, else each with its days. */
function written(facts: readonly FactRecord[]): Json | undefined {
  const byKind = new Map<string, FactRecord[]>();
  for (const record of facts) byKind.set(record.kind, [...(byKind.get(record.kind) ?? []), record]);
  const values = [...byKind].map(([kind, records]): [string, Json] => {
    const [only, ...others] = records;
    const alone = only && others.length === 0 && only.from === undefined && only.to === undefined;
    return [
      kind,
      alone ? asJson(only.value) : records.map(({ value, from, to }) => ({ value: asJson(value), from, to })),
    ];
  });
  return filled(Object.fromEntries(values));
}

const asJson = (value: FactValue): Json => value as Json;

/** Undefined, which JSON leaves out, where there is nothing in it. */
function filled<T extends Json>(part: T): T | undefined {
  const isEmpty =
    typeof part === "object" && part !== null && Object.values(part).every((value) => value === undefined);
  return isEmpty ? undefined : part;
}
