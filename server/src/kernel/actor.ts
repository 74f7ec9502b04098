import type { Permission, SealedClass } from "./permission.ts";

/** Commune and province codes, or everything of the tenant. */
export type Areas = "*" | readonly string[];

/** Where one permission holds: what may be seen while using it, and the units in whose name it acts. */
export interface Reach {
  readonly sees: Areas;
  readonly acts: Areas;
}

/** Who acts, where and with what rights: the context of one request or job. */
export interface Actor {
  readonly tenant: number;
  /** null: the system itself (a job, the command line). */
  readonly accountId: string | null;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Commune and province codes the account may see, or everything of the tenant. */
  readonly areas: Areas;
  readonly classes: readonly SealedClass[];
  /** Each permission's own reach, where roles in several units differ; absent: `areas` for every one. */
  readonly reach?: ReadonlyMap<Permission, Reach>;
}

export function sees(actor: Actor, unit: string): boolean {
  return covers(actor.areas, [unit]);
}

/** Whether the actor may use this permission in the name of this unit. */
export function actsIn(actor: Actor, permission: Permission, unit: string): boolean {
  return covers(actor.reach?.get(permission)?.acts ?? actor.areas, [unit]);
}

/**
 * The actor while using one permission: sees only where that permission holds, and keeps other permissions
 * only if they hold in all of it. So a role in one commune never borrows the area of a role elsewhere.
 */
export function using(actor: Actor, permission: Permission): Actor {
  const reach = actor.reach?.get(permission);
  if (!reach || !actor.reach) return actor;
  const kept = [...actor.reach].filter(([, other]) => covers(other.sees, reach.sees)).map(([name]) => name);
  return { ...actor, areas: reach.sees, permissions: new Set(kept) };
}

export function covers(areas: Areas, wanted: Areas): boolean {
  if (areas === "*") return true;
  return wanted !== "*" && wanted.every((unit) => areas.includes(unit));
}
