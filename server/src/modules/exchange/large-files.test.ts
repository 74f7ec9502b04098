import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { authenticateWith, routes } from "#main/composition.ts";
import { perform } from "#platform/action.ts";
import { buildApp } from "#platform/http/app.ts";
import { LargeBodies } from "#platform/http/large-bodies.ts";
import { systemActor } from "#platform/tenant.ts";
import { Browser, communes, type Office, openOffice } from "#test/access.ts";
import { giveFile } from "./index.ts";
import { withReceived } from "./jobs/content.ts";

const mebibyte = 1024 * 1024;
const [unit] = communes;
const bodies = new LargeBodies({ bytesMax: 45 * mebibyte, waitMs: 60_000, waitingMax: 40 });
let office: Office;
let app: FastifyInstance;
let address = "";
let headers: Record<string, string>;

beforeAll(async () => {
  office = await openOffice();
  const { services } = office;
  app = await buildApp({
    services,
    routes,
    authenticate: authenticateWith(services),
    systemActor: () => systemActor(1),
    largeBodies: bodies,
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const listening = app.server.address();
  address = `http://127.0.0.1:${typeof listening === "object" && listening ? listening.port : 0}`;
  const browser = new Browser({ app });
  const answer = await browser.signIn("xa.canbo");
  headers = { cookie: `ansinh_session=${answer.cookies[0]?.value}`, "x-csrf-token": browser.csrf };
});
afterAll(async () => {
  await app.close();
  await office.close();
});

function send(bytes: Buffer): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), "danh sach.csv");
  return fetch(`${address}/api/imports?unit=${unit}&again=true`, { method: "POST", headers, body: form });
}

/** Most that lived outside the JavaScript heap while the work ran, above what did before; garbage doesn't count. */
async function livingMegabytes(work: () => Promise<unknown>): Promise<number> {
  setFlagsFromString("--expose_gc");
  const collect = runInNewContext("gc") as () => void;
  const living = () => {
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = living();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, living());
  }, 10);
  await work();
  clearInterval(timer);
  return (most - before) / mebibyte;
}

async function leftOver(): Promise<string[]> {
  return readdir(join(office.services.dataDir, "reading"));
}

it("six lists of 20 MB sent at once all come in, byte for byte, within the bound", async () => {
  const bytes = randomBytes(20 * mebibyte + 17);
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, bodies.bytesInFlight);
  }, 2);
  const answers = await Promise.all(Array.from({ length: 6 }, () => send(bytes)));
  clearInterval(timer);
  expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(200));
  expect(most).toBeGreaterThan(40 * mebibyte);
  expect(most).toBeLessThanOrEqual(45 * mebibyte);
  const kept = await office.services.database.batch((tx) =>
    sql<{
      own: boolean;
      pieces: number;
    }>`select sha256(string_agg(c.bytes, '' order by c.piece)) = f.sha256 as own,
        count(*) as pieces from import_content c join import_file f on f.id = c.file_id group by f.id, f.sha256`.execute(
      tx,
    ),
  );
  expect(kept.rows).toEqual(Array(6).fill({ own: true, pieces: 21 }));
  expect(await leftOver()).toEqual([]);
  expect([bodies.bytesInFlight, bodies.countWaiting]).toEqual([0, 0]);
});

it("a list beyond 60 MB is refused in words and leaves nothing behind", async () => {
  const answer = await send(Buffer.alloc(60 * mebibyte + 1));
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: "platform.tooLarge", vi: expect.any(String) });
  expect(await leftOver()).toEqual([]);
  expect(bodies.bytesInFlight).toBe(0);
});

it("an empty file is kept too, to be refused by name once it is looked through", async () => {
  const { id } = (await (await send(Buffer.alloc(0))).json()) as { id: string };
  const kept = await office.services.database.batch((tx) =>
    sql<{ size: number }>`select length(bytes) as size from import_content where file_id = ${id}`.execute(tx),
  );
  expect(kept.rows).toEqual([{ size: 0 }]);
});

it("a list being stored is never whole in memory", async () => {
  const piece = randomBytes(mebibyte);
  const grown = await livingMegabytes(() =>
    withReceived(office.services, Array(50).fill(piece), (bytes) =>
      perform(office.services, systemActor(1), {
        action: giveFile,
        input: { name: "lon.csv", unit, bytes, again: true },
      }),
    ),
  );
  expect(grown).toBeLessThan(20);
});
