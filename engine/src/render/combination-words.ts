import type { Combination, Limit } from "../language/definition.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { formatRatio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import { renderCitation } from "./citation-words.ts";
import type { RenderedCombination } from "./rendered.ts";

const words = {
  highestOf: text("hưởng một mức cao nhất trong", "the highest of"),
  stack: text("hưởng đồng thời", "all of these together"),
  exclusive: text("chỉ được chọn một trong", "only one of, to be chosen"),
  exceptions: text(
    "quy định chung, trừ khi áp dụng trường hợp ghi sau",
    "the general rule, unless one written after it applies",
  ),
  rank: text("cùng một bậc, chỉ một trường hợp được áp dụng", "of one rank, of which only one may apply"),
} as const;

/** How clauses, or benefits, make up what is due; parts that `wordsOf` doesn't name are left out. */
export function renderCombination(
  combination: Combination,
  set: PolicySet,
  wordsOf: (id: string) => Text | undefined,
): RenderedCombination | undefined {
  switch (combination.op) {
    case "of": {
      const said = wordsOf(combination.id);
      return said && { op: "of", id: combination.id, words: said };
    }
    case "highestOf":
    case "stack":
    case "exclusive": {
      const parts = combination.of.flatMap((item) => renderCombination(item, set, wordsOf) ?? []);
      const [only, ...others] = parts;
      if (!only || others.length === 0) return only;
      const { op, citation } = combination;
      return { op, words: words[op], citation: renderCitation(citation, set), parts };
    }
    case "exceptions":
      return renderExceptions(combination, set, wordsOf);
    case "cap":
    case "floor": {
      const part = renderCombination(combination.of, set, wordsOf);
      const { op, citation } = combination;
      return (
        part && {
          op,
          words: limitWords(combination, set),
          citation: renderCitation(citation, set),
          parts: [part],
        }
      );
    }
  }
}

function renderExceptions(
  { ranks, citation }: Combination & { op: "exceptions" },
  set: PolicySet,
  wordsOf: (id: string) => Text | undefined,
): RenderedCombination | undefined {
  const article = renderCitation(citation, set);
  const parts = ranks.flatMap((rank): RenderedCombination[] => {
    const ofRank = rank.flatMap((item) => renderCombination(item, set, wordsOf) ?? []);
    return ofRank.length < 2
      ? ofRank
      : [{ op: "exclusive", words: words.rank, citation: article, parts: ofRank }];
  });
  const [only, ...others] = parts;
  if (!only || others.length === 0) return only;
  return { op: "exceptions", words: words.exceptions, citation: article, parts };
}

function limitWords({ op, at }: Limit, set: PolicySet): Text {
  const level = set.parameters.get(at.parameter)?.short ?? text(at.parameter, at.parameter);
  const times = text(
    `${level.vi} × ${formatRatio(at.coefficient, "vi")}`,
    `${level.en} × ${formatRatio(at.coefficient, "en")}`,
  );
  return op === "cap"
    ? text(`không quá ${times.vi}`, `at most ${times.en}`)
    : text(`nếu được hưởng thì không dưới ${times.vi}`, `at least ${times.en} where anything is due`);
}
