import {
  type Citation,
  confirmationKey,
  type Dated,
  formatMonth,
  isKnown,
  type Parameter,
  type PolicySet,
  rangeWords,
  type Text,
  unitWords,
} from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";
import { anchors, type Book } from "./book.ts";
import type { Citing } from "./cite.ts";
import { datesWords, monthsWords } from "./dates.ts";
import { type Html, html, nothing, tableOf } from "./html.ts";
import { words } from "./texts.ts";

/** A level, a table by a fact's value or a table by bands, each version as lines of words. */
export interface Level {
  readonly id: string;
  readonly label: Text;
  readonly versions: readonly LevelVersion[];
}

export interface LevelVersion
  extends Pick<Dated<unknown>, "signed" | "inForce" | "appliesFrom" | "appliesTo"> {
  readonly citation: Citation;
  /** One line without a key for a single value. */
  readonly lines: readonly { readonly key?: string; readonly words: string }[];
}

const rowsOfBlock = 24;

/** Every level that an area declares, with all its versions. */
export const levelsOf = ({ set }: Book, { parameters, tables, bands }: PolicyArea): readonly Level[] => [
  ...parameters.map((one) => levelOf(one, (value) => [{ words: valueWords(one, value) }])),
  ...tables.map((one) =>
    levelOf(one, (value) =>
      Object.entries(value).map(([key, each]) => ({
        key: keyWords(set, one.key, key),
        words: valueWords(one, each),
      })),
    ),
  ),
  ...bands.map((one) =>
    levelOf(one, (value) =>
      value.map(({ from, value: each }) => ({
        key: `từ ${rangeWords({ lo: from, hi: from }, one.of.startsWith("money") ? "money" : "number").vi}`,
        words: valueWords(one, each),
      })),
    ),
  ),
];

interface Declared<Value> {
  readonly id: string;
  readonly label: Text;
  readonly versions: readonly Dated<Value>[];
}

const levelOf = <Value>(
  { id, label, versions }: Declared<Value>,
  lines: (value: Value) => LevelVersion["lines"],
): Level => ({
  id,
  label,
  versions: versions.map(({ value, ...version }) => ({ ...version, lines: lines(value) })),
});

const valueWords = ({ type, unit }: Pick<Parameter, "type" | "unit">, value: number): string =>
  `${rangeWords({ lo: value, hi: value }, type).vi}${unit === undefined ? "" : ` ${unitWords(unit).vi}`}`;

function keyWords({ facts }: PolicySet, fact: string, key: string): string {
  const schema = facts.get(fact)?.value;
  return (schema?.type === "enum" && schema.values.find(({ id }) => id === key)?.label.vi) || key;
}

export function levelsSection(book: Book, citing: Citing, area: PolicyArea): Html {
  const levels = levelsOf(book, area);
  if (levels.length === 0) return nothing;
  return html`<section id="${area.id}.levels"><h3>${words.levels}</h3>
<p class="note">Văn bản ban hành sau có thể áp dụng cho tháng đã qua: danh sách lập trước ngày có hiệu lực vẫn chi theo mức cũ, phần chênh là truy lĩnh.</p>
${levels.map((level) => levelBlock(book, citing, level))}</section>`;
}

function levelBlock(book: Book, citing: Citing, level: Level): Html {
  const single = level.versions.every(({ lines }) => lines.every(({ key }) => key === undefined));
  const content = single ? singleLevel(book, citing, level) : keyedLevel(book, citing, level);
  return html`<div class="level" id="${anchors.level(level.id)}"><h4>${level.label.vi}</h4>${content}</div>\n`;
}

const stateOf = ({ set, when }: Book, { id }: Level, version: LevelVersion): Html => {
  const unconfirmed =
    version.citation.status === "M" && !set.definition.confirmed.includes(confirmationKey(id, version));
  return html`${unconfirmed ? html` <em class="unverified">${words.unconfirmed}</em>` : nothing}${isKnown(version, when) ? nothing : html` <em>${words.notInForce}</em>`}`;
};

function singleLevel(book: Book, citing: Citing, level: Level): Html {
  return tableOf(
    [
      { head: "Giá trị", kind: "amount" },
      { head: "Ngày ký, hiệu lực, tháng áp dụng" },
      { head: "Căn cứ", kind: "source" },
    ],
    level.versions.map((version) => [
      html`<strong>${version.lines.map((line) => line.words)}</strong>`,
      html`${datesWords(version)}${isKnown(version, book.when) ? nothing : html` <em>${words.notInForce}</em>`}`,
      citing.cite(version.citation),
    ]),
    "levels",
  );
}

/** Long tables stand in blocks side by side, keys to the left, a column for each version. */
function keyedLevel(book: Book, citing: Citing, level: Level): Html {
  const keys = [...new Set(level.versions.flatMap(({ lines }) => lines.map(({ key }) => key ?? "")))];
  const blocks = keys.flatMap((_, at) => (at % rowsOfBlock === 0 ? [keys.slice(at, at + rowsOfBlock)] : []));
  const columns = [
    { head: "", kind: "lead" } as const,
    ...level.versions.map(
      ({ appliesFrom }) => ({ head: `từ ${formatMonth(appliesFrom)}`, kind: "amount" }) as const,
    ),
  ];
  const sources = level.versions.map(
    (version) =>
      html`<p class="source">${monthsWords(version.appliesFrom, version.appliesTo)}: ${citing.cite(version.citation)}${stateOf(book, level, version)} <span class="soft">${datesWords(version)}</span></p>`,
  );
  const wordsAt = (version: LevelVersion, key: string) =>
    version.lines.find((line) => (line.key ?? "") === key)?.words;
  const tables = blocks.map((block) =>
    tableOf(
      columns,
      block.map((key) => [key, ...level.versions.map((version) => wordsAt(version, key) ?? "—")]),
      "keyed",
    ),
  );
  return html`${sources}<div class="blocks">${tables}</div>`;
}
