import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { startHourlyCheckpoints } from "#platform/audit/hourly.ts";
import { buildApp } from "#platform/http/app.ts";
import { handleEvents } from "#platform/outbox.ts";
import type { Services } from "#platform/services.ts";
import { listTenants, systemActor } from "#platform/tenant.ts";
import { authenticateWith, handlers, jobs, routes } from "./composition.ts";

export interface ServeOptions {
  readonly services: Services;
  readonly host: string;
  /** 0: any free port. When taken, the next free one above it is used. */
  readonly port: number;
  readonly secureCookies: boolean;
  readonly trustedProxies?: readonly string[];
}

export interface Serving {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly port: number;
  /** Stops taking requests, finishes the open ones and the running batches. */
  stop(): Promise<void>;
}

const eventsEveryMs = 500;
const portsTriedMax = 50;

export async function serve(options: ServeOptions): Promise<Serving> {
  const { services } = options;
  const [first] = await listTenants(services.database);
  const app = await buildApp({
    services,
    routes,
    authenticate: authenticateWith(services),
    systemActor: () => systemActor(first?.tenant ?? 0),
    secureCookies: options.secureCookies,
    ...(options.trustedProxies ? { trustedProxies: options.trustedProxies } : {}),
    ...webFolder(),
  });
  await services.jobs.start(services, jobs);
  const events = pumpEvents(services);
  const checkpoints = startHourlyCheckpoints(services);
  const port = await listen(app, options.host, options.port);
  const stop = async () => {
    events.stop();
    checkpoints.stop();
    await app.close();
    await services.jobs.stop();
  };
  return {
    app,
    address: `http://${options.host === "0.0.0.0" ? "localhost" : options.host}:${port}`,
    port,
    stop,
  };
}

function webFolder(): { webDir?: string } {
  for (const place of ["../../../web/dist", "../../web/dist"]) {
    const webDir = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(`${webDir}/index.html`)) return { webDir };
  }
  return {};
}

function pumpEvents(services: Services): { stop(): void } {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    handleEvents(services.database, handlers, services.log)
      .catch((error) => services.log.error({ err: error }, "event pump"))
      .finally(() => {
        busy = false;
      });
  }, eventsEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    try {
      await app.listen({ host, port: port === 0 ? 0 : port + tried });
      const address = app.server.address();
      return typeof address === "object" && address !== null ? address.port : port + tried;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || port === 0 || tried >= portsTriedMax) throw error;
    }
  }
}
