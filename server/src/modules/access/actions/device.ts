import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { deviceKnownMs } from "../rules/throttle.ts";
import { findDevice, isOurDevice, keepDevice } from "../store/devices.ts";
import { newToken, tokenHash } from "./secrets.ts";

export const deviceCookie = "ansinh_device";

const tokenForm = /^[\w-]{43}$/;

/** The browser that asks, as the login knows it; null: it has never come in here. */
export async function deviceOf(
  tx: Tx,
  tenant: number,
  asked: { login: string; device: string | undefined; at: Date },
): Promise<string | null> {
  if (!tokenForm.test(asked.device ?? "")) return null;
  const since = new Date(asked.at.getTime() - deviceKnownMs);
  return findDevice(tx, tenant, { login: asked.login, tokenHash: tokenHash(asked.device ?? ""), since });
}

/** Makes the browser known to the account; answers the token for its cookie, of which only a hash is stored. */
export async function knowDevice(
  tx: Tx,
  actor: Actor & { accountId: string },
  asked: { device: string | undefined; at: Date },
): Promise<string> {
  const { device = "" } = asked;
  const isOurs = tokenForm.test(device) && (await isOurDevice(tx, actor.tenant, tokenHash(device)));
  const token = isOurs ? device : newToken();
  const { accountId } = actor;
  await keepDevice(tx, actor.tenant, { id: newId(), tokenHash: tokenHash(token), accountId, at: asked.at });
  return token;
}
