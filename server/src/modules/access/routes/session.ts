import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { platformProblems } from "#platform/problems.ts";
import { signOut } from "../actions/own-session.ts";
import { sampleLoginsOf } from "../actions/sample-accounts.ts";
import { SignIn, signIn } from "../actions/sign-in.ts";
import { SampleLogin, SessionAnswer } from "../model.ts";
import { sessionAnswer, tenantShown } from "../queries/session.ts";
import { findSignedIn, giveCookie, sayWhen, takeCookie } from "./authenticate.ts";

const Done = z.object({ done: z.literal(true) });

export const sessionRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/session",
    permission: "session",
    summary: "Who is signed in, with rights, tenant and the month being prepared",
    tag: "access",
    answer: SessionAnswer,
    handle: async ({ services, request }) => {
      const signedIn = await findSignedIn(services, request);
      if (!signedIn) throw platformProblems.notSignedIn();
      return sessionAnswer(services, signedIn);
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/login",
    permission: "public",
    summary: "Sign in: the session comes as a cookie",
    tag: "access",
    body: SignIn,
    answer: z.object({ csrf: z.string() }),
    handle: async ({ services, actor, body, request, reply }) => {
      const agent = request.headers["user-agent"] ?? "";
      const asked = { ...body, address: request.ip, agent };
      const session = await signIn(services, actor, asked).catch((error) => sayWhen(reply, error));
      giveCookie(request, reply, session);
      return { csrf: session.csrf };
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/logout",
    permission: "session",
    summary: "End this session",
    tag: "access",
    answer: Done,
    handle: async ({ services, request, reply }) => {
      const signedIn = await findSignedIn(services, request);
      if (signedIn) await signOut(services, signedIn.actor, signedIn.session.id);
      takeCookie(request, reply);
      return { done: true };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/login-info",
    permission: "public",
    summary: "Name of the tenant; the sample's documented logins in a sample database only",
    tag: "access",
    answer: z.object({ sample: z.boolean(), tenantName: z.string(), logins: z.array(SampleLogin) }),
    handle: async ({ services, actor }) => {
      return services.database.read(actor, async (tx) => {
        const tenant = await tenantShown(tx, actor.tenant);
        const sample = tenant.kind === "sample";
        const logins = sample ? await sampleLoginsOf(tx, actor.tenant) : [];
        return { sample, tenantName: tenant.name, logins };
      });
    },
  }),
];
