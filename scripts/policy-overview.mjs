// `npm run generate`: docs/policies.md, from the areas of the release.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./bundling.mjs";
import { root } from "./process.mjs";

const { policiesPage } = await bundled("policies/overview.ts");
writeFileSync(join(root, "docs/policies.md"), policiesPage());
