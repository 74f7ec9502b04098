import {
  civilDate,
  explain,
  formatDate,
  formatMoney,
  formatMonth,
  lowerFirst,
  money,
  month,
  type RelationRecord,
} from "@ansinh/engine";
import { type Example, type ExampleValue, exampleSubject } from "../examples.ts";
import type { Book } from "./book.ts";
import { factWords } from "./facts.ts";
import { type Html, html, listOf, nothing } from "./html.ts";
import { words } from "./texts.ts";

type Kind = "granted" | "refused" | "undetermined";
const kinds: readonly Kind[] = ["granted", "refused", "undetermined"];
const kindWords = {
  granted: "Được hưởng",
  refused: "Không được hưởng",
  undetermined: "Chưa đủ thông tin",
} as const;

const kindOf = ({ expect }: Example): Kind =>
  "granted" in expect ? "granted" : "refused" in expect ? "refused" : "undetermined";

/** One of each outcome told in full with the reason the rules give; the rest in a line each. */
export function examplesSection(book: Book, benefit: string): Html {
  const all = book.examplesOf(benefit);
  if (all.length === 0) return nothing;
  const chosen = kinds.flatMap(
    (kind) =>
      nearest(
        book,
        all.filter((one) => kindOf(one) === kind),
      ) ?? [],
  );
  const rest = all.filter((one) => !chosen.includes(one));
  return html`<h3>${words.examples}</h3>
${chosen.map((example) => toldExample(book, example))}
${rest.length === 0 ? nothing : html`<h4 class="rest">${words.otherExamples} (${rest.length})</h4>`}
${listOf(
  rest.map((example) => briefExample(book, example)),
  "brief",
)}`;
}

/** The first of the latest month that the book's own month has reached: it shows the law the chapter tells. */
function nearest({ when }: Book, examples: readonly Example[]): Example | undefined {
  const past = examples.filter((one) => one.month <= when.month && one.knownOn <= when.knownOn);
  const latest = past
    .map((one) => one.month)
    .sort()
    .at(-1);
  return past.find((one) => one.month === latest) ?? examples[0];
}

function toldExample(book: Book, example: Example): Html {
  const told = explain(book.set, book.questionOf(example)).benefits.find(
    ({ benefit }) => benefit === example.benefit,
  );
  return html`<article class="example ${kindOf(example)}">
<p><strong>${kindWords[kindOf(example)]}</strong>: ${example.name} <span class="soft">${whenWords(example)}</span></p>
<p class="given">${givenWords(book, example)}.</p>
<p class="told">→ ${told?.reasonSentence.vi ?? resultWords(book, example)}</p>
</article>\n`;
}

const briefExample = (book: Book, example: Example): Html =>
  html`${example.name} <span class="soft">${formatMonth(month(example.month))}</span> → ${resultWords(book, example)}`;

const whenWords = ({ month: of, knownOn }: Example): string =>
  `(tháng ${formatMonth(month(of))}, theo văn bản có hiệu lực đến ${formatDate(civilDate(knownOn))})`;

function resultWords({ set }: Book, { benefit, expect }: Example): string {
  const inKind = set.definition.benefits.find(({ id }) => id === benefit)?.inKind;
  if ("granted" in expect) return inKind?.vi ?? formatMoney(money(expect.granted));
  if ("refused" in expect) return `không: ${expect.refused.join("; ")}`;
  const needs = expect.needs.map((fact) => lowerFirst(set.facts.get(fact)?.label.vi ?? fact));
  return `chưa đủ: cần ${needs.join(", ")}`;
}

/** Everything the example says of the person, of the household and of who else belongs to it. */
function givenWords({ set }: Book, example: Example): string {
  const facts = (given: Readonly<Record<string, ExampleValue>> = {}): string[] =>
    Object.entries(given).flatMap(([id, value]) => {
      const kind = set.facts.get(id);
      return kind === undefined ? [] : [factWords(kind, value)];
    });
  const others = (example.others ?? []).map(({ id, facts: own, died }, at) => {
    const relations = (example.relations ?? []).flatMap((relation) =>
      relationWords(set.definition, relation, id),
    );
    const said = [...relations, ...facts(own), ...diedWords(died)];
    return `người thứ ${at + 2} trong hộ (${said.join("; ")})`;
  });
  const own = (example.relations ?? []).filter(
    ({ from, to }) => from === exampleSubject && to === exampleSubject,
  );
  const lists = set.definition.lists.filter(({ id }) => example.completeLists?.includes(id) === false);
  return [
    ...facts(example.person),
    ...diedWords(example.died),
    ...facts(example.household),
    ...(own.length > 0 ? relationsOf(set.definition, own) : []),
    ...others,
    ...(lists.length === 0 ? [] : [`chưa đủ: ${lists.map(({ label }) => lowerFirst(label.vi)).join(", ")}`]),
  ].join("; ");
}

type Definition = Book["set"]["definition"];
const labelOf = ({ relations }: Definition, kind: string): string =>
  lowerFirst(relations.find(({ id }) => id === kind)?.label.vi ?? kind);
const relationsOf = (definition: Definition, relations: readonly RelationRecord[]): string[] =>
  relations.map(({ kind }) => labelOf(definition, kind));

function relationWords(definition: Definition, { kind, from, to }: RelationRecord, other: string): string[] {
  if (from === other && to === exampleSubject) return [`là ${labelOf(definition, kind)} của người này`];
  if (from === exampleSubject && to === other) return [`có người này là ${labelOf(definition, kind)}`];
  return from === other || to === other ? [labelOf(definition, kind)] : [];
}

const diedWords = (died: string | undefined): string[] =>
  died === undefined ? [] : [`chết ngày ${formatDate(civilDate(died))}`];
