import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { platformProblems } from "../problems.ts";
import { sendProblem } from "./problem-json.ts";

/**
 * Rules are compiled to code in the engine's worker alone: its script has a content policy of its own, which lets it
 * make code and reach nothing. Pages forbid it (record 0015).
 */
const engineWorker = /\/assets\/engine-worker[-.][^/]*js$/;
const engineWorkerPolicy = "default-src 'none'; script-src 'self' 'unsafe-eval'";

const yearSeconds = 31_536_000;

/** The built pages; any path that is not a file or an API route gets the app, which knows its own routes. */
export async function registerWeb(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes("/assets/");
      reply.header("cache-control", hashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache");
      if (engineWorker.test(path)) reply.header("content-security-policy", engineWorkerPolicy);
    },
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/") || request.url.startsWith("/health/")) {
      return sendProblem(request, reply, platformProblems.notFound({ what: request.url }));
    }
    return reply.sendFile("index.html");
  });
}
