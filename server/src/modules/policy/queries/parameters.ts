import {
  type Band,
  type Citation,
  confirmationKey,
  type Dated,
  formatCitation,
  type PolicySet,
  versionAt,
  type When,
} from "@ansinh/engine";
import { releaseAreas, releasePolicySet } from "@ansinh/policies";
import type { Tx } from "#platform/database/pool.ts";
import type { ParameterShown, VersionShown } from "../model.ts";
import { versioned } from "../rules/composed.ts";
import { listAmendments, publishedOverlays } from "../store/amendments.ts";
import { tenantPolicySet } from "./tenant-set.ts";

/** Every parameter, table and bands of the tenant's set with its versions: what rules, what waits, what brought it. */
export async function readParameters(tx: Tx, tenant: number, when: When): Promise<ParameterShown[]> {
  const set = await tenantPolicySet(tx, { tenant, release: releasePolicySet });
  const origins = await originsOf(tx, tenant);
  return versioned(set).map(({ of, item }) => {
    const versions: readonly Dated<VersionShown["value"]>[] = item.versions as readonly Dated<
      number | Readonly<Record<string, number>> | Band[]
    >[];
    const ruling = versionAt(versions, when);
    return {
      of,
      id: item.id,
      area: areaOf(item.id),
      label: item.label,
      type: item.type,
      unit: item.unit ?? null,
      min: item.min,
      max: item.max,
      keys: "key" in item ? keysOfTable(set, item.key) : [],
      versions: versions.map((version) => ({
        ...versionShown(set, item.id, version),
        ...(origins.get(confirmationKey(item.id, version)) ?? { amendment: null, reviewOn: null }),
        current: version === ruling,
      })),
    };
  });
}

interface Origin {
  readonly amendment: string;
  readonly reviewOn: string | null;
}

/** By version key, which amendment brought or confirmed it; of several the last published. */
async function originsOf(tx: Tx, tenant: number): Promise<ReadonlyMap<string, Origin>> {
  const standing = (await listAmendments(tx, tenant)).filter(
    ({ state, withdrawn }) => state === "published" && !withdrawn,
  );
  const reviews = new Map(standing.map(({ id, reviewOn }) => [id, reviewOn]));
  const overlays = await publishedOverlays(tx, tenant, [...reviews.keys()]);
  return new Map(
    overlays.flatMap(({ id, overlay }) => {
      const keys = [...keysIn(overlay), ...(overlay.confirmed ?? [])];
      return keys.map((key) => [key, { amendment: id, reviewOn: reviews.get(id) ?? null }] as const);
    }),
  );
}

type Overlaid = Awaited<ReturnType<typeof publishedOverlays>>[number]["overlay"];

const keysIn = ({ parameters, tables, bands }: Overlaid): string[] =>
  [parameters, tables, bands].flatMap((part) =>
    Object.entries<readonly Dated<unknown>[]>(part ?? {}).flatMap(([id, versions]) =>
      versions.map((version) => confirmationKey(id, version)),
    ),
  );

function versionShown(
  set: PolicySet,
  id: string,
  version: Dated<VersionShown["value"]>,
): Omit<VersionShown, "amendment" | "reviewOn" | "current"> {
  const { signed, inForce, appliesFrom, appliesTo, value, citation } = version;
  const key = confirmationKey(id, version);
  return {
    key,
    signed: signed ?? null,
    inForce,
    appliesFrom,
    appliesTo: appliesTo ?? null,
    value,
    citation: formatCitation(citation, set.definition.acts),
    status: citation.status satisfies Citation["status"],
    undetermined: citation.status === "M" && !set.definition.confirmed.includes(key),
  };
}

function keysOfTable(set: PolicySet, kind: string): ParameterShown["keys"] {
  const schema = set.facts.get(kind)?.value;
  return schema?.type === "enum" ? schema.values.map(({ id, label }) => ({ id, label })) : [];
}

function areaOf(id: string): ParameterShown["area"] {
  const area = releaseAreas.find(({ parameters, tables, bands }) =>
    [...parameters, ...tables, ...bands].some((one) => one.id === id),
  );
  return area ? { id: area.id, label: area.label } : null;
}

/** How many versions wait for a document. */
export const undeterminedOf = (parameters: readonly ParameterShown[]): number =>
  parameters.flatMap(({ versions }) => versions).filter(({ undetermined }) => undetermined).length;
