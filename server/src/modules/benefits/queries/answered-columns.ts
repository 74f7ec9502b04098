import type { AnswersByRow } from "@ansinh/engine";
import type { Columns, Province } from "#modules/registry/index.ts";
import type { Answered } from "../rules/determination-case.ts";

/** Everybody of the columns with what the rules answered. Whoever has died is never in columns. */
export function answeredByColumns(
  province: Province,
  { columns, answers }: { readonly columns: Columns; readonly answers: AnswersByRow },
): Answered {
  const { rows } = columns;
  const placeOf = new Int32Array(rows.reduce((most, row) => Math.max(most, row), -1) + 1).fill(-1);
  for (let place = 0; place < rows.length; place++) placeOf[rows[place] ?? 0] = place;
  return {
    answers,
    rows: rows.length,
    personId: (place) => province.personId(rows[place] ?? 0),
    rowOf: (personId) => placeOf[province.rowOf(personId)] ?? -1,
    isDead: () => false,
  };
}
