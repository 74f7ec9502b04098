import { buildPolicySet, EngineProblems, type PolicySet } from "@ansinh/engine";
import type { Tx } from "#platform/database/pool.ts";
import { policyProblems } from "../problems.ts";
import { composed } from "../rules/composed.ts";
import { publishedOverlays, type Standing, standingAmendments } from "../store/amendments.ts";
import { keptPolicySet } from "../store/policy-sets.ts";

export interface SetWanted {
  readonly tenant: number;
  /** The whole release or some areas of it: what of an amendment they don't know doesn't concern them. */
  readonly release: PolicySet;
  /** Amendments published later don't count; absent: all that are published. */
  readonly publishedBy?: Date | null;
}

/** Sets put together in this process, by what they are made of: a publication asks for another key. */
const kept = new Map<string, PolicySet>();
const keptMax = 16;

/**
 * The policy set of a tenant: the release with what the province published, the same object while nothing new is.
 * Asks the database each time which amendments stand, so that every process sees a publication at once.
 * Errors: setBroken where a published amendment doesn't fit this release any more.
 */
export async function tenantPolicySet(tx: Tx, wanted: SetWanted): Promise<PolicySet> {
  const standing = await standingAmendments(tx, wanted.tenant, wanted.publishedBy ?? null);
  return setOf(tx, { ...wanted, standing });
}

/** The same without what the province gives beyond the national levels. */
export async function nationalPolicySet(tx: Tx, wanted: SetWanted): Promise<PolicySet> {
  const standing = await standingAmendments(tx, wanted.tenant, wanted.publishedBy ?? null);
  return setOf(tx, { ...wanted, standing: standing.filter(({ kind }) => kind !== "local") });
}

type Making = SetWanted & { readonly standing: readonly Standing[] };

async function setOf(tx: Tx, { tenant, release, standing }: Making): Promise<PolicySet> {
  if (standing.length === 0) return release;
  const key = `${release.hash} ${standing.map(({ kind, hash }) => `${kind}:${hash}`).join(" ")}`;
  const known = kept.get(key);
  if (known) return known;
  const ids = standing.map(({ id }) => id);
  const set = fitting(release, await publishedOverlays(tx, tenant, ids));
  const [oldest] = kept.keys();
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest);
  kept.set(key, set);
  return set;
}

function fitting(...made: Parameters<typeof composed>): PolicySet {
  try {
    return composed(...made);
  } catch (error) {
    if (error instanceof EngineProblems) throw policyProblems.setBroken(faultsToTell(error));
    throw error;
  }
}

/** What the engine's checks found, in both languages, as details of a problem. */
export const faultsToTell = ({ problems }: EngineProblems): { faults: string; faultsEn: string } => ({
  faults: problems.map(({ at, message }) => `${at}: ${message.vi}`).join(" "),
  faultsEn: problems.map(({ at, message }) => `${at}: ${message.en}`).join(" "),
});

/** A set that some run used, built again from what was kept of it; `among` are at hand. Null: no run used it. */
export async function policySetByHash(
  tx: Tx,
  tenant: number,
  asked: { readonly hash: string; readonly among: readonly PolicySet[] },
): Promise<PolicySet | null> {
  const atHand = asked.among.find(({ hash }) => hash === asked.hash);
  if (atHand) return atHand;
  const definition = await keptPolicySet(tx, tenant, asked.hash);
  return definition && buildPolicySet(definition);
}
