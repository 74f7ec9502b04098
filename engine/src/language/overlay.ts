import { checkValues } from "../check/values.ts";
import type { Text } from "../values/text.ts";
import type { Citation } from "./citation.ts";
import { contentHash } from "./content-hash.ts";
import { confirmationKey, type Dated, type LegalDates } from "./dated.ts";
import type {
  AmountRule,
  Band,
  Benefit,
  Clause,
  ClauseRule,
  Combination,
  PolicySetDefinition,
} from "./definition.ts";
import { checkNames } from "./overlay-names.ts";
import { buildPolicySet, type PolicySet, withValues } from "./policy-set.ts";
import { EngineProblems } from "./problem.ts";

/** New versions by the name of what they are versions of. */
export type VersionsOf<T> = Readonly<Record<string, readonly Dated<T>[]>>;

/**
 * A reform, a draft or what a province adds: plain data put over a policy set, which stays as it is. A version takes
 * the place of the one in force from the same day for months from the same month, whose confirmation it doesn't take
 * over; any other stands beside them.
 */
export interface Overlay {
  readonly id: string;
  readonly label: Text;
  /** The act or proposal it comes from; a draft has status `M`. */
  readonly citation: Citation;
  readonly parameters?: VersionsOf<number>;
  readonly tables?: VersionsOf<Readonly<Record<string, number>>>;
  readonly bands?: VersionsOf<readonly Band[]>;
  /** By clause: its conditions, and what it pays. */
  readonly rules?: VersionsOf<ClauseRule>;
  readonly amounts?: VersionsOf<AmountRule>;
  /** By benefit: how its clauses are put together now. */
  readonly combinations?: Readonly<Record<string, Combination>>;
  /** Removed before what is added, so that one of the same name takes its place. */
  readonly removed?: { readonly benefits?: readonly string[]; readonly overlaps?: readonly string[] };
  readonly added?: Partial<Omit<PolicySetDefinition, "id" | "birth" | "confirmed">>;
  /** Unverified versions taken as they stand: `parameter@appliesFrom@inForce`. */
  readonly confirmed?: readonly string[];
}

/** The same overlay has the same hash, in whatever order it was written. */
export const overlayHash = (overlay: Overlay): string => contentHash(overlay);

/**
 * The policy set under a reform: the set of the same content written out, with its hash. Overlays stack. A reform of
 * parameters and tables alone shares rules, indexes and compiled code with its baseline.
 * Throws EngineProblems: names that the set doesn't know, and whatever the static checks find.
 */
export function applyOverlay(set: PolicySet, overlay: Overlay): PolicySet {
  const unknown = checkNames(set.definition, overlay);
  if (unknown.length > 0) throw new EngineProblems(unknown);
  const { parameters = {}, tables = {} } = overlay;
  const values = {
    parameters: withVersions(set.definition.parameters, parameters),
    tables: withVersions(set.definition.tables, tables),
    confirmed: confirmedUnder(set.definition, overlay),
  };
  if (changesRules(overlay)) return buildPolicySet(withRules({ ...set.definition, ...values }, overlay));
  const changed = new Set([...Object.keys(parameters), ...Object.keys(tables)]);
  const problems = checkValues({ ...set.definition, ...values }, changed, set.rules);
  if (problems.length > 0) throw new EngineProblems(problems);
  return withValues(set, values);
}

/** Who confirmed a version confirmed no other that takes its place. */
function confirmedUnder(definition: PolicySetDefinition, overlay: Overlay): readonly string[] {
  const { parameters, tables, bands, confirmed = [] } = overlay;
  const given = [parameters, tables, bands].flatMap((of) =>
    Object.entries<readonly LegalDates[]>(of ?? {}).flatMap(([id, versions]) =>
      versions.map((version) => confirmationKey(id, version)),
    ),
  );
  const kept = definition.confirmed.filter((key) => !given.includes(key));
  return [...new Set([...kept, ...confirmed])].sort();
}

/** Overlays one upon the other, the first lowest. */
export const applyOverlays = (set: PolicySet, overlays: readonly Overlay[]): PolicySet =>
  overlays.reduce(applyOverlay, set);

const changesRules = ({ bands, rules, amounts, combinations, removed, added }: Overlay): boolean =>
  [bands, rules, amounts, combinations, removed, added].some(
    (part) => part !== undefined && Object.keys(part).length > 0,
  );

function withVersions<T, I extends { readonly id: string; readonly versions: readonly Dated<T>[] }>(
  items: readonly I[],
  given: VersionsOf<T>,
): readonly I[] {
  return items.map((item) => {
    const versions = given[item.id];
    return versions ? { ...item, versions: replaced(item.versions, versions) } : item;
  });
}

/** In the order of the law: versions keep their place, new ones follow. */
function replaced<T>(versions: readonly Dated<T>[], given: readonly Dated<T>[]): readonly Dated<T>[] {
  const same = (one: Dated<T>, other: Dated<T>): boolean =>
    one.appliesFrom === other.appliesFrom && one.inForce === other.inForce;
  return [
    ...versions.flatMap((version) => {
      const instead = given.filter((other) => same(version, other));
      return instead.length > 0 ? instead : [version];
    }),
    ...given.filter((other) => !versions.some((version) => same(version, other))),
  ];
}

function withRules(definition: PolicySetDefinition, overlay: Overlay): PolicySetDefinition {
  const { removed = {}, added = {} } = overlay;
  const kept = <I extends { readonly id: string }>(items: readonly I[], gone: readonly string[] = []) =>
    items.filter(({ id }) => !gone.includes(id));
  const bands = [...withVersions(definition.bands ?? [], overlay.bands ?? {}), ...(added.bands ?? [])];
  return {
    ...definition,
    acts: [...definition.acts, ...(added.acts ?? [])],
    lists: [...definition.lists, ...(added.lists ?? [])],
    facts: [...definition.facts, ...(added.facts ?? [])],
    relations: [...definition.relations, ...(added.relations ?? [])],
    parameters: [...definition.parameters, ...(added.parameters ?? [])],
    tables: [...definition.tables, ...(added.tables ?? [])],
    ...(definition.bands || bands.length > 0 ? { bands } : {}),
    conditions: [...definition.conditions, ...(added.conditions ?? [])],
    benefits: [
      ...kept(definition.benefits, removed.benefits).map((benefit) => reformed(benefit, overlay)),
      ...(added.benefits ?? []),
    ],
    overlaps: [...kept(definition.overlaps, removed.overlaps), ...(added.overlaps ?? [])],
  };
}

/** Benefits that the overlay doesn't name stay the very same. */
function reformed(benefit: Benefit, { rules = {}, amounts = {}, combinations = {} }: Overlay): Benefit {
  const combination = combinations[benefit.id];
  const named = benefit.clauses.some(({ id }) => rules[id] ?? amounts[id]);
  if (!named && !combination) return benefit;
  const clauses = benefit.clauses.map((clause): Clause => {
    const [rule, amount] = [rules[clause.id], amounts[clause.id]];
    return {
      ...clause,
      ...(rule ? { rules: replaced(clause.rules, rule) } : {}),
      ...(amount ? { amounts: replaced(clause.amounts, amount) } : {}),
    };
  });
  return { ...benefit, clauses, combination: combination ?? benefit.combination };
}
