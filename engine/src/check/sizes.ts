import type { PolicySetDefinition } from "../language/definition.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";

/** Compiled rules hold lists and possible values as the bits of one word, and a table by every set of its keys. */
const bitsMax = 32;
const keysMax = 16;

/** What explain could answer and compiled rules could not, so that both always say the same. */
export function checkSizes({ id, lists, facts, tables }: PolicySetDefinition): EngineProblem[] {
  const keys = new Set(tables.map((table) => table.key));
  return [
    ...(lists.length > bitsMax ? [tooMany(id, lists.length, bitsMax)] : []),
    ...facts.flatMap((kind) => {
      if (kind.value.type !== "enum") return [];
      const most = keys.has(kind.id) ? keysMax : bitsMax;
      return kind.value.values.length > most ? [tooMany(kind.id, kind.value.values.length, most)] : [];
    }),
  ];
}

const tooMany = (at: string, count: number, most: number): EngineProblem =>
  problem(
    "too_many",
    at,
    text(
      `Có ${count} danh sách hoặc giá trị, nhiều nhất là ${most}.`,
      `There are ${count} lists or values, at most ${most} may be.`,
    ),
  );
