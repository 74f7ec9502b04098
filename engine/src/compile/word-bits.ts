import type { Atom } from "./atoms.ts";
import { both, isOne, type Pair } from "./block.ts";

/** Code over words of clause truths: a bit a clause, sure and possible held apart where something may be open. */
export class WordBits {
  readonly #open: boolean;

  constructor(open: boolean) {
    this.#open = open;
  }

  /** `hs0`, `hp0`: of the household's own benefits; `bs0`, `bp0`: of its persons, before each is looked at. */
  word(prefix: string, index: number): Pair {
    const lo = `${prefix}s${index}`;
    return this.#open ? { lo, hi: `${prefix}p${index}` } : both(lo);
  }

  declare(prefix: string, words: number, initial: string): string {
    return Array.from({ length: words }, (_, index) => {
      const { lo, hi } = this.word(prefix, index);
      return lo === hi ? `let ${lo}=${initial};` : `let ${lo}=${initial},${hi}=${lo};`;
    }).join("");
  }

  /** Takes away the clauses that ask for what isn't so. */
  apply(prefix: string, atom: Atom, truth: Pair): string[] {
    return [...atom.masks].map(([index, mask]) => {
      const word = this.word(prefix, index);
      const lo = `${word.lo}&=${~mask}|-${truth.lo};`;
      return isOne(word) ? lo : `${lo}${word.hi}&=${~mask}|-${truth.hi};`;
    });
  }

  /** Whether any of the clauses may still be met. */
  possible(prefix: string, masks: ReadonlyMap<number, number>): string {
    const words = [...masks].map(([index, mask]) => `(${this.word(prefix, index).hi}&${mask})`);
    return words.length > 0 ? words.join("|") : "0";
  }
}
