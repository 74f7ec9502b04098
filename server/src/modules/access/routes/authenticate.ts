import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "#kernel/actor.ts";
import { Problem } from "#kernel/problem.ts";
import type { Authenticate } from "#platform/http/app.ts";
import { platformProblems } from "#platform/problems.ts";
import type { Services } from "#platform/services.ts";
import { systemActor } from "#platform/tenant.ts";
import { deviceCookie } from "../actions/device.ts";
import { type OpenedSession, readSessionCookie, sessionCookie } from "../actions/session-open.ts";
import { actorOf } from "../queries/actor.ts";
import type { Rights } from "../rules/rights.ts";
import { seenEveryMs, sessionIsOpen } from "../rules/session-life.ts";
import { deviceKnownMs } from "../rules/throttle.ts";
import { type AccountRow, findAccount } from "../store/accounts.ts";
import { findSessionByToken, markSeen, type SessionRow } from "../store/sessions.ts";

export interface SignedIn {
  readonly actor: Actor;
  readonly rights: Rights;
  readonly account: AccountRow;
  readonly session: SessionRow;
}

/** Answers who asks, from the cookie; the session must be open and the account active. */
export function authenticate(services: Services): Authenticate {
  return async (request) => {
    const signedIn = await findSignedIn(services, request);
    return signedIn && { actor: signedIn.actor, csrf: signedIn.session.csrf };
  };
}

export async function findSignedIn(services: Services, request: FastifyRequest): Promise<SignedIn | null> {
  const cookie = readSessionCookie(request.cookies[sessionCookie]);
  if (!cookie) return null;
  const { tenant } = cookie;
  const system = systemActor(tenant);
  const at = services.clock.now();
  const found = await services.database.read(system, async (tx) => {
    const session = await findSessionByToken(tx, tenant, cookie.tokenHash);
    if (!session || !sessionIsOpen(session, at)) return null;
    const account = await findAccount(tx, tenant, session.accountId);
    if (account?.state !== "active") return null;
    return { session, account, ...(await actorOf(tx, tenant, { account, at })) };
  });
  if (found && at.getTime() - found.session.seenAt.getTime() >= seenEveryMs) {
    await services.database.write(system, (tx) => markSeen(tx, tenant, { id: found.session.id, at }));
  }
  return found;
}

export async function mustBeSignedIn(services: Services, request: FastifyRequest): Promise<SignedIn> {
  const signedIn = await findSignedIn(services, request);
  if (!signedIn) throw platformProblems.notSignedIn();
  return signedIn;
}

export function giveCookie(request: FastifyRequest, reply: FastifyReply, session: OpenedSession): void {
  reply.setCookie(sessionCookie, session.cookie, { ...cookieOptions(request), expires: session.expiresAt });
}

/** Stays after the session: by it the login is let in here however often others guess elsewhere. */
export function giveDevice(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(deviceCookie, token, {
    ...cookieOptions(request),
    path: "/api/login",
    maxAge: deviceKnownMs / 1_000,
  });
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, cookieOptions(request));
}

function cookieOptions(request: FastifyRequest) {
  const secure = request.protocol === "https" || request.server.secureCookies;
  return { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
}

/** A refusal that ends by itself says when, in the header of RFC 9110 too. */
export function sayWhen(reply: FastifyReply, error: unknown): never {
  if (error instanceof Problem && error.kind === "too_many") {
    reply.header("retry-after", String(error.details.seconds));
  }
  throw error;
}
