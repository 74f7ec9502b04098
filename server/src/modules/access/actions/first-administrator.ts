import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { officeDate } from "#kernel/clock.ts";
import { newId } from "#kernel/id.ts";
import { defineAction, perform } from "#platform/action.ts";
import type { Services } from "#platform/services.ts";
import { Login } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { administratorsOn, lockRoles } from "../store/roles.ts";
import { provinceOf } from "../store/units.ts";
import { makeAccount } from "./account-make.ts";
import { mustBeStrong } from "./password.ts";

const FirstAdministrator = z.object({
  login: Login,
  name: z.string().trim().min(1).max(120),
  password: z.string().min(1).max(500),
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

const addFirstAdministrator = defineAction({
  name: "access.addFirstAdministrator",
  permission: "account.manage",
  input: FirstAdministrator,
  unit: () => null,
  run: async (acting, { login, name, password }) => {
    const { tx, actor, now } = acting;
    const validFrom = officeDate(now);
    await lockRoles(tx, actor.tenant);
    if ((await administratorsOn(tx, actor.tenant, validFrom)) > 0) throw accessProblems.administratorExists();
    mustBeStrong(password, { login, name });
    const unit = await provinceOf(tx, actor.tenant);
    const id = newId();
    const roles = [{ role: "administrator" as const, unit, validFrom, validTo: null }];
    await makeAccount(
      acting,
      { id, login, name, title: null, roles, classes: [] },
      { password, mustChange: false },
    );
    return { id };
  },
  audit: ({ login }, { id }) => ({ subjectKind: "account", subjectId: id, details: { login } }),
});

/** Errors: weakPassword, accountExists, administratorExists (only where there is none yet). */
export function createFirstAdministrator(
  services: Services,
  system: Actor,
  administrator: FirstAdministrator,
): Promise<{ id: string }> {
  return perform(services, system, { action: addFirstAdministrator, input: administrator });
}

/** Whether anybody can manage accounts today. */
export function hasAdministrator(services: Services, tenant: Actor): Promise<boolean> {
  const day = officeDate(services.clock.now());
  return services.database.read(tenant, async (tx) => (await administratorsOn(tx, tenant.tenant, day)) > 0);
}
