import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, actsIn, covers, sees, using } from "#kernel/actor.ts";
import { type Permission, permissions } from "#kernel/permission.ts";
import { type HeldRole, type Role, roles } from "./model.ts";
import { fieldsVisible, masked, rightsOf, rightsOn } from "./rules/rights.ts";

const day = "2026-11-21";
const held = (
  role: Role,
  unit: string,
  validFrom = "2026-01-01",
  validTo: string | null = null,
): HeldRole => ({
  role,
  unit,
  validFrom,
  validTo,
});

function actorWith(...given: HeldRole[]): Actor {
  const { permissions: may, areas, reach } = rightsOn(given, day);
  return { tenant: 1, accountId: "a", name: "A", permissions: may, areas, classes: [], reach };
}

describe("the table of rights", () => {
  const holders = (permission: Permission) =>
    roles.filter((role) => rightsOn([held(role, "20")], day).permissions.has(permission));

  test.each<[Permission, Role[]]>([
    ["account.manage", ["administrator"]],
    ["audit.read", ["administrator", "inspector"]],
    ["import.run", ["commune_officer", "merit_officer"]],
    ["list.make", ["commune_officer", "merit_officer"]],
    ["list.check", ["commune_accountant", "merit_accountant"]],
    ["list.sign", ["commune_chairman", "department_director"]],
    ["policy.draft", ["administrator", "merit_officer", "department_officer"]],
    ["policy.publish", ["department_director", "leader"]],
  ])("%s is held by %j alone", (permission, expected) => expect(holders(permission)).toEqual(expected));

  test("gives nobody two of making, checking and signing", () => {
    for (const role of roles) {
      const both = rightsOf[role].acts.filter((name) => /^list\.(make|check|sign)$/.test(name));
      expect(both.length, role).toBeLessThanOrEqual(1);
    }
  });

  test("gives every permission to somebody, and lets everybody end their own sessions", () => {
    for (const permission of permissions) expect(holders(permission), permission).not.toEqual([]);
    expect(holders("session.own")).toEqual([...roles]);
  });

  test.each<[Role, boolean, boolean]>([
    ["commune_officer", true, true],
    ["commune_accountant", true, true],
    ["department_officer", true, true],
    ["inspector", true, false],
    ["leader", false, false],
    ["analyst", false, false],
    ["administrator", false, false],
  ])("%s sees identity numbers: %s, phones: %s", (role, number, contact) => {
    expect(fieldsVisible(rightsOn([held(role, "20")], day))).toEqual({ number, contact });
  });

  test.each<[Role]>([["leader"], ["analyst"], ["administrator"]])("%s opens no person", (role) => {
    const { permissions: may } = rightsOn([held(role, "20")], day);
    expect([may.has("person.read"), may.has("fact.read"), may.has("grant.read")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("a role's days", () => {
  test.each([
    ["2026-11-20", "2026-11-19", null, true],
    ["on its first day", "2026-11-21", null, true],
    ["the day before it begins", "2026-11-22", null, false],
    ["on its last day", "2026-01-01", "2026-11-21", true],
    ["the day after it ended", "2026-01-01", "2026-11-20", false],
  ])("%s", (_what, from, to, holds) => {
    const rights = rightsOn([held("commune_chairman", "05983", from, to)], day);
    expect(rights.permissions.has("list.sign")).toBe(holds);
    expect(rights.areas).toEqual(holds ? ["05983"] : []);
  });
});

describe("a role's place", () => {
  test("a commune's officer works in that commune alone", () => {
    const actor = actorWith(held("commune_officer", "05983"));
    expect(sees(actor, "05983")).toBe(true);
    expect(sees(actor, "06040")).toBe(false);
    expect(actsIn(actor, "list.make", "05983")).toBe(true);
    expect(actsIn(actor, "list.make", "06040")).toBe(false);
  });

  test("a department sees every commune and signs for itself alone", () => {
    const actor = actorWith(held("department_director", "20"));
    expect(sees(actor, "05983")).toBe(true);
    expect(actsIn(actor, "list.sign", "20")).toBe(true);
    expect(actsIn(actor, "list.sign", "05983")).toBe(false);
  });

  test("an officer here who inspects everywhere makes lists here, and reads people everywhere only to inspect", () => {
    const actor = actorWith(held("commune_officer", "05983"), held("inspector", "20"));
    expect(actor.areas).toBe("*");
    expect(actsIn(actor, "list.make", "05983")).toBe(true);
    expect(actsIn(actor, "list.make", "06040")).toBe(false);
    expect(using(actor, "list.make").areas).toEqual(["05983"]);
    expect(using(actor, "person.contact").areas).toEqual(["05983"]);
    expect(using(actor, "person.read").areas).toBe("*");
    expect(using(actor, "person.read").permissions.has("person.contact")).toBe(false);
  });

  const anyHeld = fc.record({
    role: fc.constantFrom(...roles),
    unit: fc.constantFrom("20", "05983", "06040"),
    validFrom: fc.constantFrom("2026-01-01", "2026-11-21", "2026-11-22"),
    validTo: fc.constantFrom(null, "2026-11-21", "2026-12-31"),
  });

  test("whatever roles are held: using a permission never reaches beyond the roles that give it", () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 5 }), fc.constantFrom(...permissions), (all, permission) => {
        const actor = actorWith(...all);
        if (!actor.permissions.has(permission)) return;
        const giving = all.filter((one) => rightsOn([one], day).permissions.has(permission));
        const alone = actorWith(...giving);
        const narrowed = using(actor, permission);
        expect(covers(narrowed.areas, using(alone, permission).areas)).toBe(true);
        expect(covers(using(alone, permission).areas, narrowed.areas)).toBe(true);
        for (const unit of ["20", "05983", "06040"]) {
          expect(actsIn(actor, permission, unit)).toBe(actsIn(alone, permission, unit));
        }
      }),
    );
  });
});

test.each([
  ["024078001234", "•••••••••234"],
  ["082345678", "••••••678"],
  ["12", "12"],
])("%s is masked as %s", (value, shown) => expect(masked(value)).toBe(shown));
