import { canonicalJson } from "../language/content-hash.ts";
import type { Absence, FactKind, PolicySetDefinition } from "../language/definition.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";

/** What of a policy set the columns of a snapshot stand by: kinds by name, lists by their place, relations by name. */
export interface SnapshotSchema {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lists: readonly string[];
  readonly relations: Readonly<Record<string, unknown>>;
}

export const schemaOf = ({ facts, lists, relations }: PolicySetDefinition): SnapshotSchema => ({
  facts: Object.fromEntries(facts.map((kind) => [kind.id, writtenKind(kind)])),
  lists: lists.map(({ id }) => id),
  relations: Object.fromEntries(
    relations.map(({ id, symmetric, absence }) => [
      id,
      { symmetric: symmetric === true, absence: written(absence) },
    ]),
  ),
});

/** Words may change, and from what a fact is derived: neither stands in a column. */
function writtenKind({ subject, value, absence }: FactKind): unknown {
  const schema =
    value.type === "enum" ? { ...value, values: value.values.map(({ id }) => id) } : { ...value };
  return { subject, value: schema, absence: written(absence) };
}

const written = (absence: Absence): unknown =>
  absence.means === "no" ? { means: absence.means, list: absence.list } : { means: absence.means };

/** Kinds, lists and relations of the set that aren't as the snapshot was made for; a snapshot may hold more. */
export function checkSchema(definition: PolicySetDefinition, found: SnapshotSchema): EngineProblem[] {
  const wanted = schemaOf(definition);
  const differing = (of: "facts" | "relations"): string[] =>
    Object.entries(wanted[of]).flatMap(([id, kind]) => {
      const made = found[of][id];
      return made !== undefined && canonicalJson(made) === canonicalJson(kind) ? [] : [id];
    });
  const misplaced = found.lists.filter((id, index) => wanted.lists[index] !== id);
  return [
    ...differing("facts").map((id) => otherwise(id, text("thông tin", "the fact"))),
    ...differing("relations").map((id) => otherwise(id, text("quan hệ", "the relation"))),
    ...misplaced.map((id) => otherwise(id, text("danh sách", "the list"))),
  ];
}

const otherwise = (id: string, what: { vi: string; en: string }): EngineProblem =>
  problem(
    "snapshot_other_schema",
    id,
    text(
      `Ảnh chụp dữ liệu được tạo khi ${what.vi} "${id}" được khai báo khác hoặc chưa có; hãy tạo lại ảnh chụp.`,
      `The snapshot was made when ${what.en} "${id}" was declared otherwise or not at all; make it again.`,
    ),
  );
