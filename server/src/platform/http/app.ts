import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { type Actor, using } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { platformProblems } from "../problems.ts";
import type { Services } from "../services.ts";
import { registerDocuments } from "./documents.ts";
import { registerHealth } from "./health.ts";
import { bodyBytes, LargeBodies, type Take, turnsOf } from "./large-bodies.ts";
import { sendProblem } from "./problem-json.ts";
import { logRead, purposeOf } from "./read-log.ts";
import type { Handling, Route } from "./route.ts";
import { routeSchema } from "./schema.ts";
import { registerWeb } from "./web.ts";

/** Who asks: module access answers it from the cookie; null where nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<{ actor: Actor; csrf: string } | null>;

declare module "fastify" {
  interface FastifyInstance {
    /** Cookies are for https alone: the server answers beyond this machine. */
    secureCookies: boolean;
  }
}

export interface AppOptions {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  readonly systemActor: () => Actor;
  /** Folder of the built web pages; absent: only the API. */
  readonly webDir?: string;
  readonly secureCookies?: boolean;
  /** Addresses whose X-Forwarded-For is believed; absent: nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Turns of large uploads and files given back. */
  readonly largeBodies?: LargeBodies;
}

const fileBytesMax = 60 * 1024 * 1024;
const requestsAtOnceMax = 200;
/** Per address, which may be a whole commune behind one router. */
const requestsPerMinuteMax = 6_000;

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.services.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    genReqId: () => newId(),
    // Whoever is not a declared proxy can't say from where a request comes.
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
  }) as unknown as FastifyInstance;
  app.decorate("secureCookies", options.secureCookies ?? false);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, platformProblems.notFound({ what: request.url })),
  );
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, hsts: false });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    max: requestsPerMinuteMax,
    timeWindow: "1 minute",
    allowList: isHealth,
  });
  await app.register(multipart, { limits: { fileSize: fileBytesMax, files: 20, fields: 20 } });
  limitConcurrency(app);
  logRequests(app);
  await registerDocuments(app);
  registerHealth(app, options.services);
  const largeBodies = options.largeBodies ?? new LargeBodies();
  for (const route of options.routes) addRoute(app, { ...options, largeBodies }, route);
  if (options.webDir !== undefined) await registerWeb(app, options.webDir);
  return app;
}

/** What pages may do; whoever serves built pages elsewhere, as the journeys do, serves them under it too. */
export const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // The kit positions menus and tables with style attributes; style elements stay forbidden.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function isHealth(request: FastifyRequest): boolean {
  return request.url.startsWith("/health/") || request.url === "/metrics";
}

function limitConcurrency(app: FastifyInstance): void {
  const open = new Set<FastifyRequest>();
  app.addHook("onRequest", async (request, reply) => {
    if (open.size >= requestsAtOnceMax && !isHealth(request))
      throw Object.assign(new Error("busy"), { statusCode: 503 });
    open.add(request);
    // 'close' comes after an answer and also when the browser went away, which onResponse doesn't tell.
    reply.raw.once("close", () => open.delete(request));
  });
  app.addHook("onResponse", async (request) => {
    open.delete(request);
  });
}

function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    const ms = Math.round(reply.elapsedTime);
    request.log.info(
      { reference: request.id, method: request.method, route, status: reply.statusCode, ms },
      "request",
    );
  });
}

type Running = AppOptions & { readonly largeBodies: LargeBodies };

function addRoute(app: FastifyInstance, options: Running, route: Route): void {
  app.route({
    method: route.method,
    url: route.url,
    schema: routeSchema(route),
    ...(route.bodyBytesMax === undefined ? {} : { bodyLimit: route.bodyBytesMax }),
    handler: (request, reply) => handle({ options, route, request, reply }),
  });
}

interface Handled {
  options: Running;
  route: Route;
  request: FastifyRequest;
  reply: FastifyReply;
}

async function handle(handled: Handled): Promise<unknown> {
  const { options, route, request, reply } = handled;
  const actor = await allowed(options, route, request);
  const turns = turnsOf(options.largeBodies, reply);
  try {
    if (route.bodyBytesMax !== undefined) await turns.take(bodyBytes(request, route.bodyBytesMax));
    return await answerOf(handled, actor, turns.take);
  } finally {
    turns.handled();
  }
}

async function answerOf(handled: Handled, actor: Actor, reserve: Take): Promise<unknown> {
  const { options, route, request, reply } = handled;
  const shown: { people: readonly string[]; criteria: Record<string, unknown> }[] = [];
  const handling: Handling<unknown, unknown, unknown> = {
    services: options.services,
    actor,
    params: request.params,
    query: request.query,
    body: request.body,
    request,
    reply,
    reserve,
    shows: (people, criteria = {}) => shown.push({ people, criteria }),
  };
  const answer = await route.handle(handling as never);
  if (route.personal) {
    await logRead(options.services, actor, {
      route: `${route.method} ${route.url}`,
      purpose: purposeOf(request.headers["x-ansinh-purpose"], route.personal.purpose),
      criteria: Object.assign({}, ...shown.map((item) => item.criteria)),
      shown: [...new Set(shown.flatMap((item) => item.people))],
    });
  }
  reply.header("cache-control", "no-store");
  return answer;
}

async function allowed(options: AppOptions, route: Route, request: FastifyRequest): Promise<Actor> {
  if (route.permission === "public") return options.systemActor();
  const session = await options.authenticate(request);
  if (!session) throw platformProblems.notSignedIn();
  if (route.method !== "GET" && request.headers["x-csrf-token"] !== session.csrf)
    throw platformProblems.csrf();
  if (route.permission === "session") return session.actor;
  if (!session.actor.permissions.has(route.permission)) {
    throw platformProblems.notPermitted({ permission: route.permission });
  }
  return using(session.actor, route.permission);
}
