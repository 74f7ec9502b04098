import { readFile } from "node:fs/promises";
import { civilDate, type FactKind } from "@ansinh/engine";
import { releasePolicySet as set } from "@ansinh/policies";
import { caseFormatPage, caseSchema, factsWritten, readCase } from "@ansinh/policies/case-file";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const written = (name: string) => readFile(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const today = civilDate("2026-11-21");

describe("how case files are written", () => {
  test("docs/case-format.md is what the release says (else: npm run generate)", async () => {
    expect(caseFormatPage(set)).toBe(await written("case-format.md"));
  });

  test("docs/case.schema.json is what the release says (else: npm run generate)", async () => {
    expect(`${JSON.stringify(caseSchema(set), null, 2)}\n`).toBe(await written("case.schema.json"));
  });

  test("names every fact, list and relation but membership", () => {
    const page = caseFormatPage(set);
    const { facts, lists, relations, birth } = set.definition;
    for (const { id } of [...facts.filter(({ id: fact }) => fact !== birth), ...lists])
      expect(page).toContain(`| \`${id}\` |`);
    expect(relations.filter(({ id }) => !page.includes(`| \`${id}\` |`)).map(({ id }) => id)).toEqual([
      "member",
    ]);
  });
});

/** A value of each kind, and one that isn't allowed. */
function valuesOf({ value: schema }: FactKind): readonly [allowed: unknown, refused: unknown] {
  switch (schema.type) {
    case "boolean":
      return [true, "yes"];
    case "number":
    case "money":
      return [schema.max, schema.max + 1];
    case "date":
      return ["2020-02-29", 2020];
    case "enum":
      return [schema.values[0]?.id, "none of them"];
  }
}

describe("the schema and the strict reader agree", () => {
  const schema = z.fromJSONSchema(caseSchema(set) as Parameters<typeof z.fromJSONSchema>[0]);
  const both = (file: object): readonly [boolean, boolean] => [
    schema.safeParse(file).success,
    readCase(set, JSON.stringify(file), { today }).ok,
  ];
  const family = (person: object, rest: object = {}) => ({
    month: "2026-11",
    persons: [{ id: "a", ...person }],
    ...rest,
  });

  test("on the example of the documents", async () => {
    expect(both(JSON.parse(await written("case-example.json")))).toEqual([true, true]);
  });

  test.each(factsWritten(set, "person").map((kind) => [kind.id, kind] as const))(
    "on the fact %s",
    (id, kind) => {
      const [allowed, refused] = valuesOf(kind);
      for (const value of [allowed, null, [{ value: allowed, from: "2026-01-01" }]])
        expect(both(family({ facts: { [id]: value } })), JSON.stringify(value)).toEqual([true, true]);
      for (const value of [refused, [], [{ value: refused }], [{ from: "2026-01-01" }]])
        expect(both(family({ facts: { [id]: value } })), JSON.stringify(value)).toEqual([false, false]);
    },
  );

  test.each([
    [family({ birthday: "1950" })],
    [family({ birth: 1950 })],
    [family({ died: "yesterday" })],
    [family({}, { completeLists: ["rich"] })],
    [family({}, { relations: [{ kind: "uncle", from: "a", to: "a" }] })],
    [family({}, { relations: [{ kind: "parent", from: "a" }] })],
    [family({}, { household: { poverty: "poor" } })],
    [family({}, { version: 2 })],
    [{ month: "2026-11", persons: [] }],
    [{ month: "2026-11" }],
  ])("on what is refused: %j", (file) => expect(both(file)).toEqual([false, false]));
});
