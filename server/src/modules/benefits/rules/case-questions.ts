import { type FactKind, type Need, type PolicySet, type Text, text } from "@ansinh/engine";

/** What would have to become known, as an officer would ask it. */
export interface CaseQuestion {
  readonly kind: Need["kind"];
  /** Id of the fact, parameter, benefit, list or relation; of a choice its clauses or benefits. */
  readonly of: string;
  /** Who is asked about; null where it isn't a fact of somebody. */
  readonly subject: { readonly kind: "person" | "household"; readonly id: string } | null;
  /** Declaring this list complete would answer it too. */
  readonly list: string | null;
  readonly words: Text;
}

/** Names by id of person. */
type Names = ReadonlyMap<string, string>;

export function questionOf(set: PolicySet, need: Need, names: Names): CaseQuestion {
  return {
    kind: need.kind,
    of: idOf(need),
    subject: need.kind === "fact" ? need.subject : null,
    list: need.kind === "fact" ? (need.list ?? null) : null,
    words: wordsOf(set, need, names),
  };
}

function idOf(need: Need): string {
  switch (need.kind) {
    case "fact":
      return need.fact;
    case "parameter":
      return need.parameter;
    case "benefit":
      return need.benefit;
    case "list":
      return need.list;
    case "relation":
      return need.relation;
    case "choice":
    case "contradiction":
      return need.among.join(" ");
  }
}

/** One and the same question, of whichever benefit. */
export const questionKey = ({ kind, of, subject }: CaseQuestion): string =>
  [kind, of, subject?.kind ?? "", subject?.id ?? ""].join(" ");

function wordsOf(set: PolicySet, need: Need, names: Names): Text {
  const { label } = need;
  switch (need.kind) {
    case "fact":
      return factWords(set, need, names);
    case "parameter":
      return text(
        `${label.vi}: chưa được xác nhận; người quản trị cần xác nhận theo văn bản.`,
        `${label.en}: not confirmed; an administrator has to confirm it by the act.`,
      );
    case "benefit":
      return text(`${label.vi}: có được hưởng hay không?`, `${label.en}: is it due or not?`);
    case "list":
      return text(`“${label.vi}” của xã đã nạp đủ chưa?`, `Is the commune's “${label.en}” complete?`);
    case "relation":
      return text(`${label.vi}: là những ai?`, `${label.en}: who are they?`);
    case "choice":
      return text(`${label.vi}: người hưởng chọn một.`, `${label.en}: the person picks one.`);
    case "contradiction":
      return text(
        `${label.vi}: các trường hợp loại trừ nhau; thông tin nào sai?`,
        `${label.en}: they rule each other out; which of the facts is wrong?`,
      );
  }
}

function factWords(set: PolicySet, need: Need & { kind: "fact" }, names: Names): Text {
  const kind = set.facts.get(need.fact);
  const who = need.subject.kind === "household" ? text("Hộ", "Household") : nameOf(need.subject.id, names);
  const asked = kind ? askedWords(kind) : text("", "");
  const list = set.definition.lists.find(({ id }) => id === need.list)?.label;
  const orList = list
    ? text(`; hoặc xác nhận đã nạp đủ “${list.vi}”`, `; or declare “${list.en}” complete`)
    : text("", "");
  return text(
    `${who.vi}: ${need.label.vi}? (${asked.vi}${orList.vi})`,
    `${who.en}: ${need.label.en}? (${asked.en}${orList.en})`,
  );
}

const nameOf = (id: string, names: Names): Text => text(names.get(id) ?? id, names.get(id) ?? id);

function askedWords({ value: schema }: FactKind): Text {
  switch (schema.type) {
    case "boolean":
      return text("có / không", "yes / no");
    case "date":
      return text("ngày, hoặc chỉ năm", "the day, or the year alone");
    case "money":
      return text("số đồng", "in đồng");
    case "number":
      return text(`số, từ ${schema.min} đến ${schema.max}`, `a number, ${schema.min} to ${schema.max}`);
    case "enum":
      return text(
        schema.values.map(({ label }) => label.vi).join(" / "),
        schema.values.map(({ label }) => label.en).join(" / "),
      );
  }
}
