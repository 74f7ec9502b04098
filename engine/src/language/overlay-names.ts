import { text } from "../values/text.ts";
import { confirmationKey, type LegalDates } from "./dated.ts";
import type { PolicySetDefinition } from "./definition.ts";
import type { Overlay } from "./overlay.ts";
import { type EngineProblem, problem } from "./problem.ts";

/** The places where an overlay names something of the set, and what stands there in words. */
const words = {
  parameters: text("tham số", "parameter"),
  tables: text("bảng", "table"),
  bands: text("biểu bậc", "bands"),
  rules: text("khoản", "clause"),
  amounts: text("khoản", "clause"),
  combinations: text("chế độ", "benefit"),
  "removed/benefits": text("chế độ", "benefit"),
  "removed/overlaps": text("quy tắc trùng hưởng", "overlap"),
  confirmed: text("phiên bản", "version"),
} as const;

const parts = [
  ...["id", "label", "citation", "parameters", "tables", "bands", "rules", "amounts"],
  ...["combinations", "removed", "added", "confirmed"],
];
const addable = [
  ...["acts", "lists", "facts", "relations", "parameters", "tables", "bands"],
  ...["conditions", "benefits", "overlaps"],
];
const removable = ["benefits", "overlaps"];

/** Names in an overlay that the set doesn't know, each with its path and the nearest name that it does. */
export function checkNames(definition: PolicySetDefinition, overlay: Overlay): readonly EngineProblem[] {
  const ids = (items: readonly { readonly id: string }[] = []): string[] => items.map(({ id }) => id);
  const clauses = ids(definition.benefits.flatMap((benefit) => benefit.clauses));
  const named: Readonly<Record<keyof typeof words, readonly [readonly string[], readonly string[]]>> = {
    parameters: [Object.keys(overlay.parameters ?? {}), ids(definition.parameters)],
    tables: [Object.keys(overlay.tables ?? {}), ids(definition.tables)],
    bands: [Object.keys(overlay.bands ?? {}), ids(definition.bands)],
    rules: [Object.keys(overlay.rules ?? {}), clauses],
    amounts: [Object.keys(overlay.amounts ?? {}), clauses],
    combinations: [Object.keys(overlay.combinations ?? {}), ids(definition.benefits)],
    "removed/benefits": [overlay.removed?.benefits ?? [], ids(definition.benefits)],
    "removed/overlaps": [overlay.removed?.overlaps ?? [], ids(definition.overlaps)],
    confirmed: [overlay.confirmed ?? [], versionsOf(definition, overlay)],
  };
  const at = (path: string): string => `${overlay.id}/${path}`;
  return [
    ...strangers(Object.keys(overlay), parts).map((key) => notAPart(at(key), key, parts)),
    ...strangers(Object.keys(overlay.added ?? {}), addable).map((key) =>
      notAPart(at(`added/${key}`), key, addable),
    ),
    ...strangers(Object.keys(overlay.removed ?? {}), removable).map((key) =>
      notAPart(at(`removed/${key}`), key, removable),
    ),
    ...Object.entries(named).flatMap(([place, [given, known]]) =>
      strangers(given, known).map((name) =>
        unknown(at(`${place}/${name}`), { name, known, what: words[place as keyof typeof words] }),
      ),
    ),
  ];
}

const strangers = (given: readonly string[], known: readonly string[]): readonly string[] =>
  given.filter((name) => !known.includes(name));

/** `parameter@month@day` of every version, those of the overlay among them. */
function versionsOf(definition: PolicySetDefinition, { added, ...given }: Overlay): readonly string[] {
  const keysOf = (id: string, versions: readonly LegalDates[] = []): readonly string[] =>
    versions.map((version) => confirmationKey(id, version));
  const declared = [definition, added ?? {}].flatMap(({ parameters = [], tables = [], bands = [] }) => [
    ...parameters,
    ...tables,
    ...bands,
  ]);
  return [
    ...declared.flatMap(({ id, versions }) => keysOf(id, versions)),
    ...[given.parameters, given.tables, given.bands].flatMap((of) =>
      Object.entries(of ?? {}).flatMap(([id, versions]) => keysOf(id, versions)),
    ),
  ];
}

interface Stranger {
  readonly name: string;
  readonly known: readonly string[];
  readonly what: { readonly vi: string; readonly en: string };
}

function unknown(at: string, { name, known, what }: Stranger): EngineProblem {
  const near = nearest(name, known);
  const mend =
    near === undefined
      ? text("Bỏ tên này khỏi lớp phủ.", "Leave this name out of the overlay.")
      : text(`Có phải "${near}"?`, `Did you mean "${near}"?`);
  return problem(
    "unknown_name",
    at,
    text(
      `Bộ chính sách không có ${what.vi} nào tên "${name}". ${mend.vi}`,
      `The policy set has no ${what.en} named "${name}". ${mend.en}`,
    ),
  );
}

const notAPart = (at: string, key: string, known: readonly string[]): EngineProblem =>
  problem(
    "unknown_name",
    at,
    text(
      `Lớp phủ không có mục "${key}"; chỉ có: ${known.join(", ")}.`,
      `An overlay has no part "${key}"; it has: ${known.join(", ")}.`,
    ),
  );

/** The known name that takes the fewest changed letters. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const counted = known.map((other) => ({ other, changes: changesBetween(name, other) }));
  return counted.sort((left, right) => left.changes - right.changes)[0]?.other;
}

/** Letters added, removed or replaced (Levenshtein). */
function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let place = 1; place <= from.length; place++) {
    const next = [place];
    for (let at = 1; at <= to.length; at++) {
      const changed = (row[at - 1] ?? 0) + (from[place - 1] === to[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
