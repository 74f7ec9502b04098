import type { Absence, FactKind, PolicySet, Text, ValueSchema } from "@ansinh/engine";
import { bornBefore } from "../people.ts";
import { yearsMax } from "./contradictions.ts";
import { answerText, introductionText } from "./page-texts.ts";
import { writtenRelations } from "./read-case.ts";
import { factsWritten } from "./schema.ts";

/** `docs/case-format.md`: how a case file is written under a policy set, with all that it declares. */
export function caseFormatPage(set: PolicySet): string {
  const { lists } = set.definition;
  return [
    introductionText({
      yearsMax,
      generations: [...bornBefore].map(([kind, years]) => `\`${kind}\` ${years}`),
    }),
    "## Thông tin của từng người / facts of a person\n",
    table(factsHead, factsWritten(set, "person").map(factRow)),
    "## Thông tin của hộ / facts of the household (`household.facts`)\n",
    table(factsHead, factsWritten(set, "household").map(factRow)),
    "## Quan hệ / relations\n",
    "`from` là … của `to` / `from` is … of `to`.\n",
    table(
      ["kind", "", "nhiều nhất / at most", "không ghi / left out"],
      writtenRelations(set).map(({ id, label, max, absence, symmetric }) => [
        code(id),
        `${both(label)}${symmetric ? " (hai chiều / both ways)" : ""}`,
        String(max),
        absenceWords(absence),
      ]),
    ),
    "## Danh sách / lists (`completeLists`)\n",
    table(
      ["id", ""],
      lists.map(({ id, label }) => [code(id), both(label)]),
    ),
    answerText,
  ].join("\n");
}

const factsHead = ["id", "", "giá trị / value", "không ghi / left out"];

const both = ({ vi, en }: Text): string => `${vi} / ${en}`;
const code = (id: string): string => `\`${id}\``;

const factRow = ({ id, label, value, absence, sensitivity }: FactKind): string[] => [
  code(id),
  `${both(label)}${sensitivity ? ` (bảo mật / sealed: ${code(sensitivity)})` : ""}`,
  valueWords(value),
  absenceWords(absence),
];

function valueWords(schema: ValueSchema): string {
  switch (schema.type) {
    case "boolean":
      return "`true`, `false`";
    case "number":
      return `${schema.min}–${schema.max} (${schema.unit})`;
    case "money":
      return `${schema.min}–${schema.max} đ`;
    case "date":
      return '`"YYYY-MM-DD"`, `"YYYY-MM"`, `"YYYY"`';
    case "enum":
      return schema.values.map(({ id, label }) => `\`"${id}"\` ${label.vi} / ${label.en}`).join("; ");
  }
}

function absenceWords(absence: Absence): string {
  switch (absence.means) {
    case "unknown":
      return "chưa biết / unknown";
    case "derived":
      return "suy ra / derived";
    case "no":
      return `không, nếu đã đủ / no, where complete: ${code(absence.list)}`;
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
