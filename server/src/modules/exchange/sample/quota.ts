import type { Random } from "./random.ts";
import { at } from "./random.ts";

/** Splits `total` by weights so that the parts sum to it: largest remainder, earlier part first on a tie. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new RangeError("weights sum to nothing");
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = weights.map((weight, i) => ({ i, left: (total * weight) % sum }));
  rest.sort((a, b) => b.left - a.left || a.i - b.i);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  for (const { i } of rest.slice(0, missing)) parts[i] = at(parts, i) + 1;
  return parts;
}

/** How many of `whole` things a rate asks for: the largest remainder of a split in two. */
export function quota(whole: number, rate: { readonly part: number; readonly whole: number }): number {
  return Math.floor((whole * rate.part * 2 + rate.whole) / (rate.whole * 2));
}

/** Draws exactly `count` items; an item of weight 3 is three times as likely. Weight 0 is never drawn. */
export function draw<T>(random: Random, items: readonly T[], ask: DrawAsk<T>): T[] {
  if (ask.weight === undefined) return drawEven(random, items, ask.count);
  const tickets: T[] = [];
  for (const item of items) {
    const weight = ask.weight(item);
    for (let i = 0; i < weight; i += 1) tickets.push(item);
  }
  const drawn = new Set<T>();
  for (const item of random.shuffle(tickets)) {
    if (drawn.size >= ask.count) break;
    drawn.add(item);
  }
  return [...drawn];
}

/** All alike: shuffles only as far as it draws, since a few of a million cells are often all it takes. */
function drawEven<T>(random: Random, items: readonly T[], count: number): T[] {
  const list = [...items];
  const end = Math.min(count, list.length);
  for (let i = 0; i < end; i += 1) {
    const j = i + random.int(list.length - i);
    const kept = at(list, i);
    list[i] = at(list, j);
    list[j] = kept;
  }
  return list.slice(0, end);
}

export interface DrawAsk<T> {
  readonly count: number;
  readonly weight?: (item: T) => number;
}
