import type { Areas, Reach } from "#kernel/actor.ts";
import type { Permission } from "#kernel/permission.ts";
import { type HeldRole, holdsOn, type Role, type RoleLevel } from "../model.ts";

/** What a role may do, and in whose unit it is held. */
export interface RoleRights {
  readonly level: RoleLevel;
  /** Reads: within a province's unit they cover every commune of it. */
  readonly reads: readonly Permission[];
  /** Acts in the name of the role's own unit: a department never signs a commune's list. */
  readonly acts: readonly Permission[];
  /** Acts that a province's unit does for every commune of it. */
  readonly actsBelow?: readonly Permission[];
}

const everybody: readonly Permission[] = [
  "session.own",
  "place.read",
  "policy.read",
  "sample.read",
  "figure.read",
];
const personal: readonly Permission[] = [
  "person.read",
  "person.number",
  "person.contact",
  "fact.read",
  "grant.read",
];
const work: readonly Permission[] = [...everybody, ...personal, "list.read", "import.read", "job.read"];

/** The table of rights: one row per role of the daily chain. */
export const rightsOf: Readonly<Record<Role, RoleRights>> = {
  administrator: {
    level: "province",
    reads: [...everybody, "audit.read", "job.read"],
    acts: ["policy.draft"],
    actsBelow: ["account.manage", "place.change"],
  },
  commune_officer: { level: "commune", reads: work, acts: ["import.run", "list.make", "person.change"] },
  commune_accountant: { level: "commune", reads: work, acts: ["list.check"] },
  commune_chairman: { level: "commune", reads: work, acts: ["list.sign"] },
  merit_officer: {
    level: "province",
    reads: work,
    acts: ["list.make", "policy.draft"],
    actsBelow: ["import.run"],
  },
  merit_accountant: { level: "province", reads: work, acts: ["list.check"] },
  department_director: { level: "province", reads: work, acts: ["list.sign", "policy.publish"] },
  department_officer: { level: "province", reads: work, acts: ["policy.draft"] },
  leader: { level: "province", reads: [...everybody, "list.read", "job.read"], acts: ["policy.publish"] },
  inspector: {
    level: "province",
    reads: [
      ...everybody,
      "person.read",
      "person.number",
      "fact.read",
      "grant.read",
      "list.read",
      "audit.read",
    ],
    acts: [],
  },
  analyst: { level: "province", reads: everybody, acts: [] },
};

export interface Rights {
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  readonly areas: Areas;
  readonly permissions: ReadonlySet<Permission>;
  readonly reach: ReadonlyMap<Permission, Reach>;
}

/** The rights on a day, from the roles held on it; a province unit sees all its communes. */
export function rightsOn(held: readonly HeldRole[], day: string): Rights {
  const current = held.filter((item) => holdsOn(item, day));
  const reach = new Map<Permission, Reach>();
  for (const { role, unit } of current) {
    for (const [permission, more] of reachOf(role, unit)) {
      const before = reach.get(permission) ?? { sees: [], acts: [] };
      reach.set(permission, { sees: union(before.sees, more.sees), acts: union(before.acts, more.acts) });
    }
  }
  return {
    roles: [...new Set(current.map((item) => item.role))],
    units: [...new Set(current.map((item) => item.unit))],
    areas: [...reach.values()].reduce<Areas>((all, item) => union(all, item.sees), []),
    permissions: new Set(reach.keys()),
    reach,
  };
}

function reachOf(role: Role, unit: string): [Permission, Reach][] {
  const rights = rightsOf[role];
  const sees: Areas = rights.level === "province" ? "*" : [unit];
  return [
    ...rights.reads.map((name): [Permission, Reach] => [name, { sees, acts: [] }]),
    ...rights.acts.map((name): [Permission, Reach] => [name, { sees, acts: [unit] }]),
    ...(rights.actsBelow ?? []).map((name): [Permission, Reach] => [name, { sees, acts: sees }]),
  ];
}

function union(one: Areas, other: Areas): Areas {
  return one === "*" || other === "*" ? "*" : [...new Set([...one, ...other])];
}

/** Only these rights are left while a one-time password waits to be replaced. */
export const beforePasswordChange: readonly Permission[] = ["session.own"];

export interface FieldsVisible {
  /** Personal identification and identity-card numbers. */
  readonly number: boolean;
  /** Phone and account number. */
  readonly contact: boolean;
}

/** Fields of a person that an account may see in full; the others are masked. */
export function fieldsVisible(holder: { permissions: ReadonlySet<Permission> }): FieldsVisible {
  return {
    number: holder.permissions.has("person.number"),
    contact: holder.permissions.has("person.contact"),
  };
}

const shownEnd = 3;

/** "024078001234" → "•••••••••234": enough to tell two people apart at the counter, not to use the number. */
export function masked(value: string): string {
  return "•".repeat(Math.max(value.length - shownEnd, 0)) + value.slice(-shownEnd);
}
