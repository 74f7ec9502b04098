import { connect } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { buildApp } from "./app.ts";
import { LargeBodies, type LargeBodyLimits } from "./large-bodies.ts";
import { defineRoute } from "./route.ts";

const mebibyte = 1024 * 1024;
const never = new AbortController().signal;

describe("turns", () => {
  const limits: LargeBodyLimits = { bytesMax: 100, waitMs: 50, waitingMax: 2 };

  test("run out at the bound and are given on in the order of asking", async () => {
    const bodies = new LargeBodies({ ...limits, waitMs: 5_000 });
    const first = await bodies.take(80, never);
    const begun: string[] = [];
    const large = bodies.take(60, never).then((release) => [begun.push("large"), release] as const);
    const small = bodies.take(10, never).then((release) => [begun.push("small"), release] as const);
    expect(bodies.countWaiting).toBe(2);
    first();
    const [[, releaseLarge], [, releaseSmall]] = await Promise.all([large, small]);
    expect(begun).toEqual(["large", "small"]);
    expect(bodies.bytesInFlight).toBe(70);
    releaseLarge();
    releaseLarge();
    expect(bodies.bytesInFlight).toBe(10);
    releaseSmall();
    expect(bodies.bytesInFlight).toBe(0);
  });

  test("not come in time are refused, and those behind move up", async () => {
    const bodies = new LargeBodies(limits);
    const first = await bodies.take(80, never);
    const refused = expect(bodies.take(60, never)).rejects.toMatchObject({ code: "platform.busy" });
    const behind = bodies.take(10, never).then((release) => release());
    await refused;
    await behind;
    first();
    expect([bodies.bytesInFlight, bodies.countWaiting]).toEqual([0, 0]);
  });

  test("waited for by too many are refused at once", async () => {
    const bodies = new LargeBodies({ ...limits, waitMs: 5_000 });
    const first = await bodies.take(100, never);
    const waiting = [bodies.take(1, never), bodies.take(1, never)];
    await expect(bodies.take(1, never)).rejects.toMatchObject({ kind: "busy" });
    first();
    for (const each of waiting) (await each)();
    expect(bodies.bytesInFlight).toBe(0);
  });

  test("given up while waiting take nothing", async () => {
    const bodies = new LargeBodies({ ...limits, waitMs: 5_000 });
    const first = await bodies.take(100, never);
    const leaving = new AbortController();
    const gone = expect(bodies.take(50, leaving.signal)).rejects.toThrow();
    leaving.abort();
    await gone;
    first();
    expect([bodies.bytesInFlight, bodies.countWaiting]).toEqual([0, 0]);
  });

  test("of more than the bound come alone, instead of never", async () => {
    const bodies = new LargeBodies(limits);
    (await bodies.take(5_000, never))();
    expect(bodies.bytesInFlight).toBe(0);
  });
});

describe("a server with room for two large files at once", () => {
  let province: TestProvince;
  let app: FastifyInstance;
  let bodies: LargeBodies;
  let port = 0;
  let most = 0;

  const upload = defineRoute({
    method: "POST",
    url: "/api/probe",
    permission: "public",
    summary: "Takes a file",
    tag: "test",
    answer: z.object({ size: z.number() }),
    bodyBytesMax: 2 * mebibyte,
    handle: async ({ request }) => {
      most = Math.max(most, bodies.bytesInFlight);
      const part = await request.file();
      let size = 0;
      for await (const chunk of part?.file ?? []) size += (chunk as Buffer).length;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { size };
    },
  });

  const start = async (limits: Partial<LargeBodyLimits>) => {
    bodies = new LargeBodies({ bytesMax: 2.5 * mebibyte, waitMs: 10_000, waitingMax: 40, ...limits });
    app = await buildApp({
      services: province.services,
      routes: [upload],
      authenticate: async () => null,
      systemActor: () => systemActor(1),
      largeBodies: bodies,
    });
    await app.listen({ port: 0, host: "127.0.0.1" });
    const address = app.server.address();
    port = typeof address === "object" && address ? address.port : 0;
    most = 0;
  };

  beforeAll(async () => {
    province = await openTestProvince();
  });
  afterEach(() => app.close());
  afterAll(() => province.close());

  const send = () => {
    const form = new FormData();
    form.set("file", new Blob([Buffer.alloc(mebibyte)]), "list.csv");
    return fetch(`http://127.0.0.1:${port}/api/probe`, { method: "POST", body: form });
  };

  const allGivenBack = async () => {
    for (let turn = 0; turn < 200 && bodies.bytesInFlight + bodies.countWaiting > 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([bodies.bytesInFlight, bodies.countWaiting]).toEqual([0, 0]);
  };

  test("takes twelve sent at once, never more than two together", async () => {
    await start({});
    const answers = await Promise.all(Array.from({ length: 12 }, send));
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
    expect(await answers[0]?.json()).toEqual({ size: mebibyte });
    expect(most).toBeGreaterThan(2 * mebibyte);
    expect(most).toBeLessThanOrEqual(2.5 * mebibyte);
    await allGivenBack();
  });

  test("tells in both languages when to come back where the wait would be too long", async () => {
    await start({ waitMs: 1 });
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    const refused = answers.find((answer) => answer.status === 503);
    expect(refused?.headers.get("retry-after")).toBe("15");
    expect(await refused?.json()).toMatchObject({
      code: "platform.busy",
      vi: expect.stringContaining("thử lại sau 15 giây"),
      en: expect.stringContaining("in 15 seconds"),
    });
    await allGivenBack();
    expect((await send()).status).toBe(200);
  });

  test("gives back the turns of browsers that went away, at work or waiting", async () => {
    await start({});
    const cutOff = () =>
      new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () => {
          const type = "Content-Type: multipart/form-data; boundary=x";
          const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf';
          const head = `POST /api/probe HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: ${mebibyte}\r\n\r\n`;
          socket.write(`${head}${part}`);
          setTimeout(() => socket.destroy(), 40);
        });
        socket.on("error", () => undefined);
        socket.on("close", () => resolve());
      });
    await Promise.all(Array.from({ length: 30 }, cutOff));
    await allGivenBack();
    expect((await send()).status).toBe(200);
  });
});
