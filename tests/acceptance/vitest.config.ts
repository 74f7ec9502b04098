import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

const conditions = ["@ansinh/source", ...defaultServerConditions];

/** Against the data beside the checkout; a missing file fails: `npm test -- --only acceptance`. */
export default defineConfig({
  root,
  resolve: { conditions, alias: { "#server": `${root}server/src` } },
  ssr: { resolve: { conditions } },
  test: {
    name: "acceptance",
    include: ["tests/acceptance/**/*.test.ts"],
    globalSetup: ["server/src/test/setup.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
