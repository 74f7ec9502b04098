import type { Bands, Table } from "../language/definition.ts";
import type { Level } from "../language/levels.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { type Text, text } from "../values/text.ts";
import { exactly, isExact, isRange, type Range } from "../values/value.ts";
import type { TraceNode } from "./explanation.ts";
import { enumWords, rangeWords, unitWords } from "./words.ts";

/** By what a level was looked up, in words: "61 %", "hạng hai". */
export function measureWords({ value, valueWords }: TraceNode, level: Level): Text {
  return "of" in level && isRange(value) && isExact(value) ? inUnit(value, level.of) : valueWords;
}

/** `of`: the unit of what bands are asked for, such as `number:percent`. */
function inUnit(range: Range, of: string): Text {
  const unit = of.split(":")[1];
  if (unit === undefined) return rangeWords(range, "money");
  const [words, one] = [rangeWords(range, "number"), unitWords(unit)];
  return text(`${words.vi} ${one.vi}`.trim(), `${words.en} ${one.en}`.trim());
}

/** Where one band stands: "61 %", "21 – 40 %", "từ 81 %". */
export function bandWords({ of }: Bands, from: number, next: number | undefined): Text {
  const least = inUnit(exactly(from), of);
  if (next === undefined) return text(`từ ${least.vi}`, `from ${least.en}`);
  if (of === "money") {
    const end = inUnit(exactly(next), of);
    return text(`từ ${least.vi} đến dưới ${end.vi}`, `from ${least.en} to under ${end.en}`);
  }
  return inUnit({ lo: from, hi: next - 1 }, of);
}

/** The value of a table's key. */
export function keyWords({ key }: Table, value: string, set: PolicySet): Text {
  const schema = set.facts.get(key)?.value;
  return schema?.type === "enum" ? enumWords(schema, value) : text(value, value);
}
