import type { Bands, PolicySetDefinition, Table } from "../language/definition.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { unknownName } from "./nodes.ts";
import { checkVersioned } from "./versions.ts";

/** Every version of a table has a value within its bounds for every value of its key, and no other. */
export function checkTable(table: Table, definition: PolicySetDefinition): EngineProblem[] {
  const schema = definition.facts.find((kind) => kind.id === table.key)?.value;
  if (schema?.type !== "enum") return [unknownName(table.id, "enumerated fact", table.key)];
  const keys = schema.values.map((value) => value.id);
  const found = table.versions.flatMap(({ value }) => [
    ...Object.keys(value)
      .filter((key) => !keys.includes(key))
      .map((key) => unknownName(table.id, `value of ${table.key}`, key)),
    ...keys.filter((key) => value[key] === undefined).map((key) => withoutValue(table.id, key)),
    ...Object.entries(value)
      .filter(([, each]) => !Number.isSafeInteger(each) || each < table.min || each > table.max)
      .map(([key, each]) => outside(table.id, key, each)),
  ]);
  return [...found, ...checkVersioned(table)];
}

/** Every version has bands in rising order, each with a value within the declared bounds. */
export function checkBands(bands: Bands): EngineProblem[] {
  const found = bands.versions.flatMap(({ value }) => [
    ...(value.length === 0 ? [withoutValue(bands.id, bands.of)] : []),
    ...value
      .filter(({ from }, index) => index > 0 && from <= (value[index - 1]?.from ?? from))
      .map(({ from }) => unordered(bands.id, from)),
    ...value
      .filter(({ value: each }) => !Number.isSafeInteger(each) || each < bands.min || each > bands.max)
      .map(({ from, value: each }) => outside(bands.id, String(from), each)),
    ...value.filter(({ from }) => !Number.isSafeInteger(from)).map(({ from }) => unordered(bands.id, from)),
  ]);
  return [...found, ...checkVersioned(bands)];
}

const unordered = (bands: string, from: number): EngineProblem =>
  problem(
    "bands_unordered",
    bands,
    text(
      `Bậc từ ${from} phải là số nguyên và cao hơn bậc trước.`,
      `The band from ${from} must be a whole number above the one before.`,
    ),
  );

const withoutValue = (table: string, key: string): EngineProblem =>
  problem(
    "table_without_value",
    table,
    text(`Bảng thiếu giá trị cho "${key}".`, `The table has no value for "${key}".`),
  );

const outside = (table: string, key: string, value: number): EngineProblem =>
  problem(
    "parameter_out_of_bounds",
    table,
    text(
      `Giá trị ${value} của "${key}" nằm ngoài giới hạn.`,
      `${value} for "${key}" lies outside the declared bounds.`,
    ),
  );
