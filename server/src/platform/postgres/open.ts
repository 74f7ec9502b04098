import { chooseDataDir, makeDataDir } from "./data-dir.ts";
import { openEmbedded } from "./embedded.ts";
import { openExternal } from "./external.ts";
import { ensureDatabase, ensureRoles, withClient } from "./roles.ts";
import { superuser } from "./server.ts";
import { type RoleUrls, roleUrls, withLogin } from "./urls.ts";

export interface PostgresOptions {
  /** Default: `$ANSINH_DATA`, else a folder of this checkout. */
  readonly dataDir?: string;
  /** One's own PostgreSQL: a superuser's URL, or the owner's together with the next two. */
  readonly databaseUrl?: string | undefined;
  readonly appUrl?: string | undefined;
  readonly batchUrl?: string | undefined;
  readonly log: PostgresLog;
}

export interface PostgresLog {
  info(text: string): void;
  warn(text: string): void;
}

export interface OpenPostgres {
  readonly kind: "embedded" | "external";
  readonly urls: RoleUrls;
  /** Absolute; also holds the generated passwords. */
  readonly dataDir: string;
  /** As the server gives it: 180004 is 18.4. */
  readonly version: number;
  stop(): Promise<void>;
}

/** What the environment says; pass it on to `openPostgres`. */
export function postgresFromEnvironment(environment: NodeJS.ProcessEnv = process.env) {
  return {
    databaseUrl: environment.DATABASE_URL || undefined,
    appUrl: environment.ANSINH_APP_URL || undefined,
    batchUrl: environment.ANSINH_BATCH_URL || undefined,
  };
}

/** The database An Sinh runs on, ready for migrations: its own embedded server, or the one given. */
export async function openPostgres(options: PostgresOptions): Promise<OpenPostgres> {
  const dataDir = options.dataDir ?? (await chooseDataDir());
  if (options.databaseUrl !== undefined) {
    await makeDataDir(dataDir);
    const { databaseUrl, appUrl, batchUrl, log } = options;
    const { urls, version } = await openExternal({ dataDir, databaseUrl, appUrl, batchUrl });
    log.info(`PostgreSQL ${versionText(version)} (DATABASE_URL); ${dataDir}`);
    return { kind: "external", urls, dataDir, version, stop: () => Promise.resolve() };
  }
  return openOwn(dataDir, options.log);
}

const database = "ansinh";

async function openOwn(dataDir: string, log: PostgresLog): Promise<OpenPostgres> {
  const server = await openEmbedded({ dataDir, durable: true });
  try {
    const base = `postgres://127.0.0.1:${server.port}/postgres`;
    const login = { user: superuser, password: server.passwords[superuser] ?? "" };
    const version = await withClient(withLogin(base, login), async (client) => {
      await ensureRoles(client, server.passwords);
      await ensureDatabase(client, database);
      return serverVersion(client);
    });
    log.info(`PostgreSQL ${versionText(version)} ${beganText[server.began]}; ${server.dataDir}`);
    const urls = roleUrls(base, server.passwords, database);
    return { kind: "embedded", urls, dataDir: server.dataDir, version, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const beganText = {
  initialised: "tạo mới / created",
  started: "khởi động / started",
  attached: "đang chạy sẵn / already running",
} as const;

export async function serverVersion(client: {
  query(sql: string): Promise<{ rows: { version: number }[] }>;
}): Promise<number> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as version");
  return rows[0]?.version ?? 0;
}

export function versionText(version: number): string {
  return `${Math.floor(version / 10_000)}.${version % 10_000}`;
}
