import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Journeys in a real browser: `npx vitest run --config tests/journeys/vitest.config.ts`, after `npm run build`. */
export default defineConfig({
  test: {
    name: "journeys",
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
