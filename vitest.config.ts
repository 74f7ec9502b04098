import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Our packages as their sources, not as `npm pack` built them. */
const conditions = ["@ansinh/source", ...defaultServerConditions];
const sources = { resolve: { conditions }, ssr: { resolve: { conditions } } };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** What the pages take from the server, as web/vite.config.ts has it. */
const pure = {
  "#pure": here("server/src/modules"),
  "#kernel/search-key.ts": here("server/src/kernel/search-key.ts"),
};

const cores = availableParallelism();
/** Vitest itself keeps one core free: on two that is one file at a time, half of it waiting. */
const workers = Math.max(cores - 1, Math.min(cores, 2));

/** Rooms that hold no state load their sources once per worker: loading took longer than their tests. */
const stateless = { isolate: false, testTimeout: 60_000 };

const whole = (name: string) => ({
  ...sources,
  resolve: { conditions, alias: { "#server": here("server/src") } },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ["server/src/test/setup.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

/** 200,000 random cases take a minute: a project of its own, so that the engine's tests stay quick. */
const proof = "engine/src/test/proof.test.ts";

/** On a database of one's own: rooms that never ask one, and the embedded server's, have shown all they can. */
const withoutDatabase = [
  "kernel",
  "modules/*/rules",
  "platform/documents",
  "platform/postgres",
  "platform/spreadsheet",
];
const againOnOther =
  process.env.ANSINH_TEST_DATABASE_URL === undefined
    ? {}
    : { exclude: withoutDatabase.map((room) => `server/src/${room}/**`) };

/** One project per room: `npx vitest run --project engine`. Acceptance has a configuration of its own. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: workers,
    projects: [
      {
        ...sources,
        test: { ...stateless, name: "engine", include: ["engine/src/**/*.test.ts"], exclude: [proof] },
      },
      { ...sources, test: { name: "proof", include: [proof] } },
      { ...sources, test: { ...stateless, name: "policies", include: ["policies/**/*.test.ts"] } },
      {
        ...sources,
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts"],
          ...againOnOther,
          globalSetup: ["server/src/test/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        resolve: { conditions, alias: pure },
        test: { ...stateless, name: "web", include: ["web/src/**/*.test.ts", "web/src/**/*.test.tsx"] },
      },
      {
        ...sources,
        test: { ...stateless, name: "tidy", include: ["tests/tidy/**/*.test.ts"] },
      },
      whole("races"),
      whole("faults"),
      whole("journeys"),
    ],
  },
});
