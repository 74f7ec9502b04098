import type { LegalDates } from "../language/dated.ts";
import { formatDate } from "../values/civil-date.ts";
import { formatMonth, type Month } from "../values/month.ts";
import type { Text } from "../values/text.ts";
import { markdownTexts } from "./markdown-texts.ts";
import type {
  RenderedAmount,
  RenderedChange,
  RenderedCitation,
  RenderedClause,
  RenderedCombination,
  RenderedCondition,
  RenderedFact,
  RenderedParameter,
  RenderedPolicy,
  RenderedVersion,
} from "./rendered.ts";

export type Language = "vi" | "en";

/** A rendered benefit as a page of Markdown in one language. */
export function renderMarkdown(policy: RenderedPolicy, language: Language): string {
  return new Page(language).write(policy);
}

/** Says rendered parts in one language; holds nothing but that language. */
class Page {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  write(policy: RenderedPolicy): string {
    const { clauses, combination } = policy;
    const sections: (readonly string[])[] = [
      this.#head(policy),
      this.#section(
        "clauses",
        clauses.flatMap((clause) => this.#clause(clause)),
      ),
      this.#section("combination", combination ? this.#combination(combination, 0) : []),
      this.#section("decisionTable", this.#decisionTable(policy)),
      this.#section("amounts", this.#amounts(policy)),
      this.#section("history", this.#history(policy)),
      this.#section(
        "parameters",
        [...policy.parameters, ...policy.tables].flatMap((item) => this.#parameter(item)),
      ),
      this.#section(
        "facts",
        policy.facts.flatMap((fact) => this.#fact(fact)),
      ),
      this.#section(
        "overlaps",
        policy.overlaps.flatMap((overlap) => [
          `- ${this.#say(overlap.label)}`,
          ...this.#combination(overlap.combination, 1),
        ]),
      ),
      this.#section(
        "otherClauses",
        policy.otherClauses.map(({ label }) => `- ${this.#say(label)}`),
      ),
    ];
    return `${sections.flat().join("\n").trim()}\n`;
  }

  #say(text: Text): string {
    return text[this.#language];
  }

  #word(key: keyof typeof markdownTexts): string {
    return this.#say(markdownTexts[key]);
  }

  #section(title: keyof typeof markdownTexts, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : ["", `## ${this.#word(title)}`, "", ...lines];
  }

  #head({ title, subject, period, gives, when, policySet }: RenderedPolicy): readonly string[] {
    return [
      `# ${this.#say(title)}`,
      "",
      `- ${this.#word("who")}: ${this.#say(subject.words)}`,
      `- ${this.#word("period")}: ${this.#say(period.words)}`,
      `- ${this.#word("gives")}: ${this.#say(gives.words)}`,
      `- ${this.#word("month")}: ${formatMonth(when.month)}; ${this.#word("knownOn")} ${formatDate(when.knownOn)}`,
      `- ${this.#word("policySet")}: ${policySet.hash.slice(0, 12)}`,
    ];
  }

  #cite({ words, statusWords, interpretation }: RenderedCitation): string {
    const read = interpretation ? `. ${this.#word("reading")}: ${this.#say(interpretation)}` : "";
    return `${this.#say(words)} [${this.#say(statusWords)}]${read}`;
  }

  #clause(clause: RenderedClause): readonly string[] {
    const { conditions, times, pay } = clause;
    return [
      `### ${this.#say(clause.label)}`,
      "",
      `${this.#word("clauseDates")} ${this.#dates(clause.dates)}; ${this.#cite(clause.citation)}`,
      "",
      ...conditions.flatMap((condition, index) => this.#condition(condition, `${index + 1}.`)),
      "",
      ...this.#readings(conditions),
      ...(times
        ? [`- ${this.#word("times")} (${this.#say(times.label)}):`, ...this.#condition(times.count, "  -")]
        : []),
      ...(pay
        ? [
            `- ${this.#word("pays")}: ${this.#say(pay.words)}; ${this.#cite(pay.coefficientCitation)}`,
            ...(pay.rows ?? []).map((row) => `  - ${this.#say(row.key)}: ${this.#say(row.words)}`),
          ]
        : []),
      "",
    ];
  }

  /** Conditions that read a month alike say so once. */
  #readings(conditions: RenderedClause["conditions"]): readonly string[] {
    const read = new Map<string, number[]>();
    for (const [index, { reading, readingCitation }] of conditions.entries()) {
      const words = `${this.#say(reading)}; ${this.#cite(readingCitation)}`;
      read.set(words, [...(read.get(words) ?? []), index + 1]);
    }
    return [...read].map(([words, which]) => `- ${this.#word("monthRead")} ${which.join(", ")}: ${words}`);
  }

  /** One item of a list with what stands below it; `mark` is its indent and bullet. */
  #condition(condition: RenderedCondition, mark: string): readonly string[] {
    const colon = condition.parts.length > 0 ? ":" : "";
    const article = condition.citation ? ` (${this.#cite(condition.citation)})` : "";
    const below = `${" ".repeat(mark.length + 1)}-`;
    return [
      `${mark} ${this.#say(condition.words)}${article}${colon}`,
      ...condition.parts.flatMap((part) => this.#condition(part, below)),
    ];
  }

  #combination(combination: RenderedCombination, depth: number): readonly string[] {
    const start = `${"  ".repeat(depth)}- ${this.#say(combination.words)}`;
    switch (combination.op) {
      case "of":
        return [start];
      case "highestOf":
      case "stack":
      case "exclusive":
      case "exceptions":
      case "cap":
      case "floor":
        return [
          `${start}: (${this.#cite(combination.citation)})`,
          ...combination.parts.flatMap((part) => this.#combination(part, depth + 1)),
        ];
    }
  }

  /** Conditions stand once under a number; each clause names the numbers it asks for. */
  #decisionTable({ decisionTable }: RenderedPolicy): readonly string[] {
    const { columns, rows } = decisionTable;
    if (rows.length === 0) return [];
    return [
      ...columns.map((column, index) => `${index + 1}. ${this.#say(column.words)}`),
      "",
      this.#row([this.#word("clause"), this.#word("asks"), this.#word("due")]),
      this.#row(["---", "---", "---:"]),
      ...rows.map((row) => {
        const asks = row.asks.flatMap((asked, index) => (asked ? [`${index + 1}`] : []));
        return this.#row([this.#say(row.label), asks.join(", "), this.#say(row.due)]);
      }),
    ];
  }

  #row(cells: readonly string[]): string {
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  }

  #amounts({ amounts }: RenderedPolicy): readonly string[] {
    const rows = amounts.flatMap(({ label, rows }) =>
      rows.map((row) => this.#row([this.#say(label), ...this.#amount(row)])),
    );
    if (rows.length === 0) return [];
    const heads = ["clause", "months", "due", "levelFrom", "knownBefore"] as const;
    return [
      this.#row(heads.map((head) => this.#word(head))),
      this.#row(["---", "---", "---:", "---", "---"]),
      ...rows,
    ];
  }

  #amount({ from, to, pay, knownBefore }: RenderedAmount): readonly string[] {
    const { level } = pay;
    const law = [
      ...(level.citation ? [this.#cite(level.citation)] : []),
      ...(level.dates ? [this.#dates(level.dates)] : []),
      ...(level.confirmed ? [] : [this.#word("unconfirmed")]),
    ];
    const before = knownBefore.map(
      ({ until, words }) => `${this.#word("until")} ${formatDate(until)}: ${this.#say(words)}`,
    );
    return [this.#months(from, to), this.#say(pay.words), law.join("; "), before.join("; ")];
  }

  #months(from: Month, to: Month | undefined): string {
    return to ? `${formatMonth(from)} – ${formatMonth(to)}` : `${this.#word("since")} ${formatMonth(from)}`;
  }

  #dates({ signed, inForce, appliesFrom, appliesTo }: LegalDates): string {
    const parts = [
      ...(signed ? [`${this.#word("signed")} ${formatDate(signed)}`] : []),
      `${this.#word("inForce")} ${formatDate(inForce)}`,
      `${this.#word("applies")} ${this.#months(appliesFrom, appliesTo)}`,
    ];
    return parts.join(", ");
  }

  #history({ history }: RenderedPolicy): readonly string[] {
    return history.flatMap(({ label, versions }) => [
      `### ${this.#say(label)}`,
      "",
      ...versions.flatMap((version) => this.#version(version)),
      "",
    ]);
  }

  #version(version: RenderedVersion): readonly string[] {
    const future = version.known ? "" : ` (${this.#word("notYetKnown")})`;
    const of = this.#word(version.of === "rule" ? "ruleVersion" : "coefficientVersion");
    return [
      `- ${of}: ${this.#dates(version.dates)}. ${this.#cite(version.citation)}${future}`,
      ...version.changes.flatMap((change) => this.#change(change)),
    ];
  }

  #change({ words, before, after }: RenderedChange): readonly string[] {
    return [
      `  - ${this.#say(words)}`,
      ...(before ? [`    - ${this.#word("before")}:`, ...this.#condition(before, "      -")] : []),
      ...(after ? [`    - ${this.#word("after")}:`, ...this.#condition(after, "      -")] : []),
    ];
  }

  #parameter({ label, versions }: RenderedParameter): readonly string[] {
    return [
      `- ${this.#say(label)}`,
      ...versions.map((version) => {
        const values = version.values.map(({ key, words }) =>
          key ? `${this.#say(key)} ${this.#say(words)}` : this.#say(words),
        );
        const open = version.confirmed ? "" : `; ${this.#word("unconfirmed")}`;
        const future = version.known ? "" : `; ${this.#word("notYetKnown")}`;
        const law = `${this.#dates(version.dates)}. ${this.#cite(version.citation)}`;
        return `  - ${values.join("; ")}: ${law}${open}${future}`;
      }),
    ];
  }

  #fact(fact: RenderedFact): readonly string[] {
    return [
      `- ${this.#say(fact.label)} (${this.#say(fact.subject)}): ${this.#say(fact.values)}`,
      `  - ${this.#word("absence")}: ${this.#say(fact.absence)}. ${this.#say(fact.absenceReason)}`,
      ...(fact.derivedFrom ? this.#condition(fact.derivedFrom, "    -") : []),
    ];
  }
}
