import { quantitiesOf } from "../explain/clause-due.ts";
import { enumWords, rangeWords, unitWords } from "../explain/words.ts";
import type { When } from "../language/dated.ts";
import type { Benefit, FactKind, ValueSchema } from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import { noValue } from "../language/fact-value.ts";
import type { Node } from "../language/node.ts";
import { clauseAt, type PolicySet } from "../language/policy-set.ts";
import { formatDate } from "../values/civil-date.ts";
import { joinText, type Text, text } from "../values/text.ts";
import { renderCondition } from "./condition-words.ts";
import type { RenderedFact } from "./rendered.ts";

/** Everything that deciding a benefit looks at in a month, through named conditions and derived facts too. */
export function nodesReached(set: PolicySet, benefit: Benefit, when: When): readonly Node[] {
  const { definition } = set;
  const starts = benefit.clauses.flatMap((clause) => {
    const at = clauseAt(set, clause, when);
    if (!at.rule) return [];
    return [...at.rule.value.conditions.map((item) => item.is), ...quantitiesOf(at)];
  });
  const seen = new Set<string>();
  return starts.flatMap((start) => [...reachedFrom(start, definition, seen)]);
}

export function renderFact(kind: FactKind, set: PolicySet): RenderedFact {
  const { absence } = kind;
  return {
    fact: kind.id,
    label: kind.label,
    subject: kind.subject === "person" ? text("người", "person") : text("hộ", "household"),
    values: valuesWords(kind.value),
    absence: absenceWords(kind, set),
    absenceReason: absence.reason,
    ...(absence.means === "derived" ? { derivedFrom: renderCondition(absence.from, set) } : {}),
    ...(kind.sensitivity ? { sensitivity: kind.sensitivity } : {}),
  };
}

function valuesWords(schema: ValueSchema): Text {
  switch (schema.type) {
    case "boolean":
      return text("có hoặc không", "yes or no");
    case "number": {
      const [unit, range] = [
        unitWords(schema.unit),
        rangeWords({ lo: schema.min, hi: schema.max }, "number"),
      ];
      return text(`${range.vi} ${unit.vi}`, `${range.en} ${unit.en}`);
    }
    case "money":
      return rangeWords({ lo: schema.min, hi: schema.max }, "money");
    case "date": {
      const words = `${formatDate(schema.min)} – ${formatDate(schema.max)}`;
      return text(`ngày trong khoảng ${words}`, `a date in ${words}`);
    }
    case "enum":
      return joinText(
        schema.values.map((value) => value.label),
        ", ",
      );
  }
}

function absenceWords(kind: FactKind, set: PolicySet): Text {
  const { absence } = kind;
  switch (absence.means) {
    case "unknown":
      return text("chưa biết", "not known");
    case "derived":
      return text("suy ra từ thông tin khác", "told from other information");
    case "no": {
      const list = set.definition.lists.find((item) => item.id === absence.list)?.label;
      const no = noWords(kind.value);
      if (!list || !no) return text("chưa biết", "not known");
      return text(
        `${no.vi}, nếu danh sách đã đủ: ${list.vi}; chưa đủ thì chưa biết`,
        `${no.en} where the list is complete: ${list.en}; else not known`,
      );
    }
  }
}

/** What not standing on a complete list means. */
function noWords(schema: ValueSchema): Text | undefined {
  const no = noValue(schema);
  if (no === undefined) return undefined;
  if (schema.type === "enum") return schema.none === undefined ? undefined : enumWords(schema, schema.none);
  return schema.type === "boolean" ? text("không", "no") : text("bằng 0", "zero");
}
