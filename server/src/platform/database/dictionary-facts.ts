import type { Absence, FactKind, PolicySetDefinition, RelationKind, Text, ValueSchema } from "@ansinh/engine";

type Declared = Pick<PolicySetDefinition, "facts" | "relations" | "lists">;

/** Fact kinds, relations and lists that policies declare, as Markdown tables. */
export function describePolicyFacts(declared: Declared): string {
  const lists = new Map(declared.lists.map((list) => [list.id, list.label]));
  const lines = [
    "## Loại dữ kiện / Fact kinds\n",
    "_Không có ghi nhận / absence_: what it means that nothing is recorded.\n",
    "| mã / id | tên / name | đối tượng / subject | giá trị / value | không có ghi nhận / absence | bảo mật / sealed |",
    "| --- | --- | --- | --- | --- | --- |",
    ...declared.facts.map((kind) => describeKind(kind, lists)),
    "",
    "## Quan hệ / Relations\n",
    "| mã / id | tên / name | nhiều nhất / most | không có ghi nhận / absence |",
    "| --- | --- | --- | --- |",
    ...declared.relations.map((kind) => describeRelation(kind, lists)),
    "",
    "## Danh sách được khai đầy đủ / Lists that may be declared complete\n",
    "| mã / id | tên / name |",
    "| --- | --- |",
    ...declared.lists.map((list) => row([`\`${list.id}\``, both(list.label)])),
  ];
  return `${lines.join("\n")}\n`;
}

type Lists = ReadonlyMap<string, Text>;

const subjects = { person: "người / person", household: "hộ / household" } as const;

function describeKind(kind: FactKind, lists: Lists): string {
  return row([
    `\`${kind.id}\``,
    both(kind.label),
    subjects[kind.subject],
    valueWords(kind.value),
    absenceWords(kind.absence, lists),
    kind.sensitivity === undefined ? "" : `\`${kind.sensitivity}\``,
  ]);
}

function describeRelation(kind: RelationKind, lists: Lists): string {
  return row([`\`${kind.id}\``, both(kind.label), String(kind.max), absenceWords(kind.absence, lists)]);
}

function valueWords(value: ValueSchema): string {
  switch (value.type) {
    case "boolean":
      return "có, không / yes, no";
    case "number":
      return `${value.min} – ${value.max} ${value.unit}`;
    case "money":
      return `${value.min} – ${value.max} đ`;
    case "date":
      return `${value.min} – ${value.max}`;
    case "enum":
      return value.values.map((item) => `\`${item.id}\` ${item.label.vi}`).join("; ");
  }
}

function absenceWords(absence: Absence, lists: Lists): string {
  switch (absence.means) {
    case "unknown":
      return `**chưa biết / unknown**: ${both(absence.reason)}`;
    case "derived":
      return `**suy ra / derived**: ${both(absence.reason)}`;
    case "no": {
      const list = lists.get(absence.list)?.vi ?? absence.list;
      return `**không / no** (${list}): ${both(absence.reason)}`;
    }
  }
}

function both(words: Text): string {
  return `${words.vi} / ${words.en}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
