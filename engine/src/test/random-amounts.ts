import type { AmountRule, MeasuredAmount, ParameterAmount } from "../language/definition.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Dice } from "./dice.ts";
import type { RandomExpressions, Standpoint } from "./random-expressions.ts";
import type { Vocabulary } from "./random-vocabulary.ts";

const coefficients = ["1", "1", "1.5", "2", "1/3", "2/7", "0.25", "3"].map(ratioOf);

/** Multiples of parameters, of bands by a quantity, of tables by an enumerated fact. */
export class RandomAmounts {
  readonly #dice: Dice;
  readonly #vocabulary: Vocabulary;
  readonly #expressions: RandomExpressions;

  constructor(dice: Dice, vocabulary: Vocabulary, expressions: RandomExpressions) {
    this.#dice = dice;
    this.#vocabulary = vocabulary;
    this.#expressions = expressions;
  }

  amount(at: Standpoint): AmountRule {
    const measured = this.#dice.chance(40) ? this.#measured(at) : [];
    return measured.length > 0 ? this.#dice.pick(measured) : this.ofParameter();
  }

  ofParameter(): ParameterAmount {
    const { parameters } = this.#vocabulary;
    return {
      parameter: this.#dice.pick(parameters.filter(({ type }) => type === "money")).id,
      ...this.#multiple(),
    };
  }

  #multiple(): Pick<AmountRule, "coefficient" | "rounding"> {
    return {
      coefficient: this.#dice.pick(coefficients),
      rounding: this.#dice.pick(["up", "down", "half-up", "half-up"] as const),
    };
  }

  /** Where the standpoint may look something up. */
  #measured(at: Standpoint): MeasuredAmount[] {
    const { tables, facts } = this.#vocabulary;
    const looked = tables.filter(({ type, key }) => {
      const kind = facts.find(({ id }) => id === key);
      return type === "money" && (at.of === "person" || kind?.subject === "household");
    });
    const banded = this.#expressions.banded("money", at, 2);
    return [
      ...looked.map(({ id }) => ({ table: id, ...this.#multiple() })),
      ...(banded.op === "banded" ? [{ bands: banded.bands, of: banded.of, ...this.#multiple() }] : []),
    ];
  }
}
