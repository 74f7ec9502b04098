import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { buildApp } from "./app.ts";

let province: TestProvince;
beforeAll(async () => {
  province = await openTestProvince();
});
afterAll(() => province.close());

function cutOff(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        "POST /api/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{",
      );
      setTimeout(() => socket.destroy(), 20);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
  });
}

test("requests whose browser went away give their place back", async () => {
  const app = await buildApp({
    services: province.services,
    routes: [],
    authenticate: async () => null,
    systemActor: () => systemActor(1),
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  for (let batch = 0; batch < 5; batch += 1)
    await Promise.all(Array.from({ length: 50 }, () => cutOff(port)));
  const answer = await fetch(`http://127.0.0.1:${port}/api/nothing`);
  expect(answer.status).toBe(404);
  await app.close();
});
