import { applyOverlay, confirmationKey, type LegalDates, type Overlay, type PolicySet } from "@ansinh/engine";
import { localOver } from "./local.ts";

/** A published amendment as it goes into the set. */
export interface Published {
  readonly id: string;
  readonly kind: "confirmation" | "level" | "local";
  readonly overlay: Overlay;
}

/**
 * The set in force of a tenant: a release with what the province published, in that order. Local levels lie on top,
 * because they hold against every national level below them, also one published later.
 * Throws EngineProblems where an amendment no longer fits the release.
 */
export function composed(release: PolicySet, published: readonly Published[]): PolicySet {
  const national = published.filter(({ kind }) => kind !== "local");
  const local = published.filter(({ kind }) => kind === "local");
  const levelled = national.reduce((set, { overlay }) => applied(set, overlay), release);
  return local.reduce((set, { overlay }) => applied(set, localOver(set, overlay)), levelled);
}

function applied(set: PolicySet, overlay: Overlay): PolicySet {
  const own = overlayWithin(set, overlay);
  return isEmpty(own) ? set : applyOverlay(set, own);
}

const isEmpty = ({ parameters = {}, tables = {}, bands = {}, confirmed = [] }: Overlay): boolean =>
  confirmed.length === 0 && [parameters, tables, bands].every((part) => Object.keys(part).length === 0);

/** What of an overlay concerns a set: one of a few areas, or a later release, doesn't know every name. */
export function overlayWithin(set: PolicySet, overlay: Overlay): Overlay {
  const { parameters = {}, tables = {}, bands = {}, confirmed = [], added, ...head } = overlay;
  const keys = keysOf(set);
  const acts = (added?.acts ?? []).filter(({ id }) => !set.definition.acts.some((act) => act.id === id));
  return {
    ...head,
    ...part("parameters", known(parameters, set.parameters)),
    ...part("tables", known(tables, set.tables)),
    ...part("bands", known(bands, set.bands)),
    ...(acts.length > 0 ? { added: { acts } } : {}),
    ...(confirmed.length > 0 ? { confirmed: confirmed.filter((key) => keys.has(key)) } : {}),
  };
}

/** Names and versions of an overlay that a set doesn't have. */
export function missingIn(set: PolicySet, overlay: Overlay): readonly string[] {
  const { parameters = {}, tables = {}, bands = {}, confirmed = [] } = overlay;
  const keys = keysOf(set);
  return [
    ...Object.keys(parameters).filter((id) => !set.parameters.has(id)),
    ...Object.keys(tables).filter((id) => !set.tables.has(id)),
    ...Object.keys(bands).filter((id) => !set.bands.has(id)),
    ...confirmed.filter((key) => !keys.has(key)),
  ];
}

const known = <T>(given: Readonly<Record<string, T>>, names: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(Object.entries(given).filter(([id]) => names.has(id)));

const part = <K extends string, T extends object>(key: K, of: T): { readonly [name in K]?: T } =>
  Object.keys(of).length === 0 ? {} : ({ [key]: of } as { readonly [name in K]: T });

/** Everything in a set that has versions: parameters, tables, bands. */
export const versioned = (set: PolicySet) => [
  ...[...set.parameters.values()].map((item) => ({ of: "parameter", item }) as const),
  ...[...set.tables.values()].map((item) => ({ of: "table", item }) as const),
  ...[...set.bands.values()].map((item) => ({ of: "bands", item }) as const),
];

/** The keys by which versions of a set are confirmed. */
export const keysOf = (set: PolicySet): ReadonlySet<string> =>
  new Set(
    versioned(set).flatMap(({ item }) =>
      (item.versions as readonly LegalDates[]).map((version) => confirmationKey(item.id, version)),
    ),
  );
