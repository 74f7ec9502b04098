import { defineConfig } from "vitest/config";

/** One project per room: `npx vitest run --project engine`. Acceptance and journeys run from their own scripts. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      { test: { name: "engine", include: ["engine/src/**/*.test.ts"] } },
      { test: { name: "policies", include: ["policies/**/*.test.ts"] } },
      {
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts"],
          globalSetup: ["server/src/test/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "web", include: ["web/src/**/*.test.ts", "web/src/**/*.test.tsx"] } },
      { test: { name: "tidy", include: ["tests/tidy/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
