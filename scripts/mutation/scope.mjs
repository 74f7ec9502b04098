// What is mutated, and which tests are asked.
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Words for readers, checked by reading: their strings would be most of the mutants. Types alone have none. */
const words = ["words", "said", "sentence", "show-trace", "explanation"].map(
  (name) => `engine/src/explain/${name}.ts`,
);

const values = ["civil-date", "money", "month", "ratio", "value"].map(
  (name) => `engine/src/values/${name}.ts`,
);

const under = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort();

/** Evaluator, compiler, and the values that both rest on. */
export const filesIn = (root) =>
  [...under(root, "engine/src/explain"), ...under(root, "engine/src/compile"), ...values].filter(
    (path) => !path.endsWith(".test.ts") && !words.includes(path),
  );

/** The tests of what is mutated, and a few random policies. Not those of the checks, of simulations and of pages. */
const rooms = /^engine\/src\/(explain|compile|language|values|test)\//;

/** The proof takes a minute for each look. */
export const testsIn = (root) =>
  under(root, "engine/src").filter(
    (path) => rooms.test(path) && path.endsWith(".test.ts") && !path.endsWith("proof.test.ts"),
  );
