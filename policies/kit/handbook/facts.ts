import type { FactKind, FactRecord, RenderedFact, ValueSchema } from "@ansinh/engine";
import { formatDate, formatMonth, month, parseCivilDate, rangeWords } from "@ansinh/engine";
import type { ExampleValue } from "../examples.ts";
import { anchors } from "./book.ts";
import type { Citing } from "./cite.ts";
import { conditionTree } from "./conditions.ts";
import { type Html, html, nothing, tableOf } from "./html.ts";

/** "Giới tính: nữ"; days where the value held only for a time. */
export function factWords({ label, value: schema }: FactKind, value: ExampleValue): string {
  if (!Array.isArray(value)) return `${label.vi}: ${valueWords(schema, value as FactRecord["value"])}`;
  const spans = value.map(({ value: held, from, to }) => {
    const days = [from && `từ ${dateWords(from)}`, to && `đến ${dateWords(to)}`].filter(Boolean).join(" ");
    return `${valueWords(schema, held)}${days === "" ? "" : ` (${days})`}`;
  });
  return `${label.vi}: ${spans.join("; ")}`;
}

function valueWords(schema: ValueSchema, value: FactRecord["value"]): string {
  if (value === null) return "chưa có thông tin";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "object")
    return "oneOf" in value
      ? value.oneOf.map((one) => valueWords(schema, one)).join(" hoặc ")
      : `${valueWords(schema, value.lo)} – ${valueWords(schema, value.hi)}`;
  if (typeof value === "number")
    return rangeWords({ lo: value, hi: value }, schema.type === "money" ? "money" : "number").vi;
  if (schema.type === "enum") return schema.values.find(({ id }) => id === value)?.label.vi ?? value;
  return dateWords(value);
}

/** A whole date, a month or a year, as it is known. */
function dateWords(written: string): string {
  const date = parseCivilDate(written);
  if (date) return formatDate(date);
  return /^\d{4}-\d{2}$/.test(written) ? formatMonth(month(written)) : written;
}

/** Every fact that a benefit of the book asks, what it may be, and what it means that nothing is recorded. */
export function glossary(citing: Citing, facts: readonly RenderedFact[]): Html {
  const once = [...new Map(facts.map((fact) => [fact.fact, fact])).values()];
  const sorted = once.sort((left, right) => left.label.vi.localeCompare(right.label.vi, "vi"));
  const reasons = [...new Set(sorted.map(({ absenceReason }) => absenceReason.vi))];
  const rows = sorted.map((fact) => factRow(citing, fact, reasons.indexOf(fact.absenceReason.vi) + 1));
  return html`<p>Cột cuối ghi điều phần mềm hiểu khi không ai ghi gì; số trong ngoặc là lý do:</p>
<ol class="readings">${reasons.map((reason) => html`<li>${reason}</li>`)}</ol>
${tableOf([{ head: "Thông tin", kind: "lead" }, { head: "Có thể là" }, { head: "Khi không ghi gì" }], rows, "facts")}`;
}

function factRow(citing: Citing, fact: RenderedFact, reason: number): readonly Html[] {
  const { label, subject, values, absence, derivedFrom, sensitivity } = fact;
  const sealed = sensitivity === undefined ? "" : "; thuộc nhóm được bảo mật";
  return [
    html`<span id="${anchors.fact(fact.fact)}">${label.vi}</span> <span class="soft">(${subject.vi}${sealed})</span>`,
    html`${values.vi}`,
    html`${absence.vi} <span class="soft">(${reason})</span>${derivedFrom === undefined ? nothing : conditionTree(citing, [derivedFrom])}`,
  ];
}
