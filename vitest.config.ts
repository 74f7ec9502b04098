import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Our packages as their sources, not as `npm pack` built them. */
const conditions = ["@ansinh/source", ...defaultServerConditions];
const sources = { resolve: { conditions }, ssr: { resolve: { conditions } } };

const whole = (name: string) => ({
  ...sources,
  resolve: { conditions, alias: { "#server": fileURLToPath(new URL("server/src", import.meta.url)) } },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ["server/src/test/setup.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each starts servers of its own, kills them or drives a browser: one at a time on a small machine.
    fileParallelism: false,
  },
});

/** 200,000 random cases take a minute: a project of its own, so that the engine's tests stay quick. */
const proof = "engine/src/test/proof.test.ts";

/** One project per room: `npx vitest run --project engine`. Acceptance has a configuration of its own. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      { ...sources, test: { name: "engine", include: ["engine/src/**/*.test.ts"], exclude: [proof] } },
      { ...sources, test: { name: "proof", include: [proof] } },
      { ...sources, test: { name: "policies", include: ["policies/**/*.test.ts"] } },
      {
        ...sources,
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts"],
          globalSetup: ["server/src/test/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { ...sources, test: { name: "web", include: ["web/src/**/*.test.ts", "web/src/**/*.test.tsx"] } },
      { ...sources, test: { name: "tidy", include: ["tests/tidy/**/*.test.ts"], testTimeout: 60_000 } },
      whole("races"),
      whole("faults"),
      whole("journeys"),
    ],
  },
});
