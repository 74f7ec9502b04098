import type { Permission, SealedClass } from "./permission.ts";

/** Who acts, where and with what rights: the context of one request or job. */
export interface Actor {
  readonly tenant: number;
  /** null: the system itself (a job, the command line). */
  readonly accountId: string | null;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Commune and province codes the account may see, or everything of the tenant. */
  readonly areas: "*" | readonly string[];
  readonly classes: readonly SealedClass[];
}

export function sees(actor: Actor, unit: string): boolean {
  return actor.areas === "*" || actor.areas.includes(unit);
}
