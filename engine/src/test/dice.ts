/** Random choices of generated policies and households, from whatever draws whole numbers. */
export class Dice {
  /** A whole number between two, both included. */
  readonly int: (min: number, max: number) => number;

  constructor(int: (min: number, max: number) => number) {
    this.int = int;
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    const found = items[this.int(0, items.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }

  /** Each item with a chance, in their order. */
  some<T>(items: readonly T[], percent: number): T[] {
    return items.filter(() => this.chance(percent));
  }

  times<T>(min: number, max: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.int(min, max) }, (_, index) => make(index));
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.flatMap(() => left.splice(this.int(0, left.length - 1), 1));
  }
}

/** The same choices for the same seed: a small generator (mulberry32) of 32-bit state. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return new Dice((min, max) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const drawn = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return min + Math.floor(drawn * (max - min + 1));
  });
}
