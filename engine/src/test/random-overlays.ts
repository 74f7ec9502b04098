import type { Dated, When } from "../language/dated.ts";
import type { ClauseRule, PolicySetDefinition } from "../language/definition.ts";
import type { Overlay } from "../language/overlay.ts";
import { addDays } from "../values/civil-date.ts";
import type { Dice } from "./dice.ts";
import { laterOf } from "./random-vocabulary.ts";
import { rules, same } from "./tennis-club.fixture.ts";

/** A reform, and the policy set under it as somebody would write it out by hand. */
export interface Reform {
  readonly overlay: Overlay;
  readonly written: PolicySetDefinition;
}

/** New values of parameters and tables; sometimes clauses without conditions too. */
export function randomReform(dice: Dice, definition: PolicySetDefinition, when: When): Reform {
  // no version of a random policy is in force from that day
  const inForce = addDays(when.knownOn, -7);
  const newest = <T>(versions: readonly Dated<unknown>[], value: T): Dated<T> => ({
    inForce,
    appliesFrom: laterOf(versions[0]?.appliesFrom ?? when.month, when.month),
    citation: rules("9"),
    value,
  });
  const parameters = dice.some(definition.parameters, 60).map((item) => ({
    id: item.id,
    versions: [newest(item.versions, dice.int(item.min, item.max))],
  }));
  const tables = dice.some(definition.tables, 60).map(({ id, versions, min, max }) => {
    const keys = Object.keys(versions[0]?.value ?? {});
    const value = Object.fromEntries(keys.map((key) => [key, dice.int(min, max)]));
    return { id, versions: [newest(versions, value)] };
  });
  const clauses = definition.benefits.flatMap((benefit) => benefit.clauses);
  const reformed = dice.chance(50) ? dice.some(clauses, 30) : [];
  const ruled = reformed.map(({ id, rules: versions }) => {
    const value: ClauseRule = { label: same(id), reason: same(id), conditions: [] };
    return { id, versions: [newest(versions, value)] };
  });
  const overlay = {
    id: "reform",
    label: same("reform"),
    citation: rules("9"),
    parameters: byId(parameters),
    tables: byId(tables),
    ...(ruled.length > 0 ? { rules: byId(ruled) } : {}),
  };
  return { overlay, written: writtenOut(definition, overlay) };
}

const byId = <T>(items: readonly { readonly id: string; readonly versions: T }[]): Record<string, T> =>
  Object.fromEntries(items.map(({ id, versions }) => [id, versions]));

function writtenOut(definition: PolicySetDefinition, overlay: Overlay): PolicySetDefinition {
  const { parameters = {}, tables = {}, rules: ruled = {} } = overlay;
  return {
    ...definition,
    parameters: definition.parameters.map((item) => ({
      ...item,
      versions: [...item.versions, ...(parameters[item.id] ?? [])],
    })),
    tables: definition.tables.map((item) => ({
      ...item,
      versions: [...item.versions, ...(tables[item.id] ?? [])],
    })),
    benefits: definition.benefits.map((benefit) => ({
      ...benefit,
      clauses: benefit.clauses.map((clause) => ({
        ...clause,
        rules: [...clause.rules, ...(ruled[clause.id] ?? [])],
      })),
    })),
  };
}
