/** A seeded source of numbers: the same seed gives the same sample, byte for byte, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  int(below: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  weighted<T>(table: readonly Weighted<T>[]): T;
  chance(part: number, whole: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
  /** An independent source, so that a change in one list does not shift all others. */
  fork(name: string): Random;
}

export type Weighted<T> = readonly [item: T, weight: number];

const TWO_32 = 0x1_0000_0000;

/** Generator sfc32 on integers alone: no floating function that could differ between machines. */
export function createRandom(seed: string): Random {
  const next = sfc32(hash(seed));
  const random: Random = {
    int(below) {
      if (!Number.isInteger(below) || below < 1 || below > TWO_32) throw new RangeError(`below ${below}`);
      const limit = TWO_32 - (TWO_32 % below);
      let value = next();
      while (value >= limit) value = next();
      return value % below;
    },
    between: (low, high) => low + random.int(high - low + 1),
    pick: (items) => at(items, random.int(items.length)),
    weighted(table) {
      let left = random.int(table.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [item, weight] of table) {
        if (left < weight) return item;
        left -= weight;
      }
      throw new RangeError("a table without weight");
    },
    chance: (part, whole) => random.int(whole) < part,
    shuffle(items) {
      const list = [...items];
      for (let i = list.length - 1; i > 0; i -= 1) {
        const j = random.int(i + 1);
        const kept = at(list, i);
        list[i] = at(list, j);
        list[j] = kept;
      }
      return list;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
  return random;
}

/** The item at a position that is known to exist. */
export function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError(`no item ${index} of ${items.length}`);
  return items[index] as T;
}

function hash(text: string): [number, number, number, number] {
  let h = 1_779_033_703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3_432_918_353);
    h = (h << 13) | (h >>> 19);
  }
  const step = () => {
    h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  return [step(), step(), step(), step()];
}

function sfc32([a0, b0, c0, d0]: [number, number, number, number]): () => number {
  let [a, b, c, d] = [a0, b0, c0, d0];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  return next;
}
