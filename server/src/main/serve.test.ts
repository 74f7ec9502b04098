import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { type Serving, serve } from "./serve.ts";

const provinces: TestProvince[] = [];
const servings: Serving[] = [];

beforeAll(async () => {
  for (let count = 0; count < 2; count += 1) provinces.push(await openTestProvince());
});
afterAll(async () => {
  for (const serving of servings) await serving.stop();
  for (const province of provinces) await province.close();
});

test("two servers asked for the same port both answer: the second takes the next free one", async () => {
  let port = 0;
  for (const { services } of provinces) {
    const serving = await serve({ services, host: "127.0.0.1", port, secureCookies: false });
    servings.push(serving);
    port = serving.port;
  }
  const [first, second] = servings;
  expect(second?.port).toBeGreaterThan(first?.port ?? Number.POSITIVE_INFINITY);
  for (const { address } of servings) expect((await fetch(`${address}/health/ready`)).status).toBe(200);
});
