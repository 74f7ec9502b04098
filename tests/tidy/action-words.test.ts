import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actionWords } from "../../web/src/features/access/audit/action-words.ts";

const modules = new URL("../../server/src/modules/", import.meta.url).pathname;

/** Every action the server writes in the log: `name:` of a defined action, `action:` of a direct entry. */
function actionsOfServer(): string[] {
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" });
  const sources = files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  return sources.flatMap((name) => {
    const text = readFileSync(join(modules, name), "utf8");
    const defined = text.matchAll(/defineAction\([\s\S]*?name: "([^"]+)"/g);
    const direct = text.matchAll(/\baction: "([a-z]+\.[A-Za-z]+)"/g);
    return [...defined, ...direct].map((match) => match[1] ?? "");
  });
}

test("every act the server writes in the log has words in both languages", () => {
  const actions = actionsOfServer();
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => actionWords[action] === undefined)).toEqual([]);
});
