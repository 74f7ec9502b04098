import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { sessionLifeMs } from "../rules/session-life.ts";
import { insertSession } from "../store/sessions.ts";
import { newToken, tokenHash } from "./secrets.ts";

export const sessionCookie = "ansinh_session";

/** From where a browser signs in, as its list of sessions shows it. */
export interface Browser {
  readonly address: string;
  readonly agent: string;
}

export interface OpenedSession {
  readonly id: string;
  readonly csrf: string;
  /** Goes into the cookie and nowhere else: tenant and token, of which only a hash is stored. */
  readonly cookie: string;
  readonly expiresAt: Date;
}

const agentLengthMax = 300;

export async function openSession(tx: Tx, actor: Actor, by: Browser & { at: Date }): Promise<OpenedSession> {
  if (actor.accountId === null) throw new Error("the system itself has no session");
  const token = newToken();
  const session = {
    id: newId(),
    accountId: actor.accountId,
    csrf: newToken(),
    createdAt: by.at,
    expiresAt: new Date(by.at.getTime() + sessionLifeMs),
    address: by.address,
    agent: by.agent.slice(0, agentLengthMax),
  };
  await insertSession(tx, actor.tenant, { ...session, tokenHash: tokenHash(token) });
  const { id, csrf, expiresAt } = session;
  return { id, csrf, expiresAt, cookie: `${actor.tenant}.${token}` };
}

const cookieForm = /^(\d{1,9})\.([\w-]{43})$/;

export function readSessionCookie(value: string | undefined): { tenant: number; tokenHash: Buffer } | null {
  const [, tenant, token] = cookieForm.exec(value ?? "") ?? [];
  return tenant === undefined || token === undefined
    ? null
    : { tenant: Number(tenant), tokenHash: tokenHash(token) };
}
