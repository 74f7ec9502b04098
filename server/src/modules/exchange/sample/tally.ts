import { quota } from "./quota.ts";
import type { Rate } from "./rates.ts";

/** What a rate asked of how many, and what was drawn. */
export interface TallyLine {
  readonly code: string;
  readonly base: number;
  readonly asked: number;
  readonly drawn: number;
}

export interface Tally {
  /** The whole number a rate asks of `base` things; remembers the base. */
  quota(code: string, base: number): number;
  drawn(code: string, count: number): void;
  lines(): TallyLine[];
}

/** Keeps asked and drawn side by side; a rate asked and never answered is an error. */
export function createTally(rates: Readonly<Record<string, Rate>>): Tally {
  const asked = new Map<string, { base: number; asked: number; drawn: number | null }>();
  return {
    quota(code, base) {
      const rate = rates[code];
      if (rate === undefined) throw new RangeError(`no rate ${code}`);
      const count = quota(base, rate);
      asked.set(code, { base, asked: count, drawn: null });
      return count;
    },
    drawn(code, count) {
      const line = asked.get(code);
      if (line === undefined) throw new RangeError(`rate ${code} was not asked`);
      line.drawn = count;
    },
    lines() {
      return Object.keys(rates).map((code) => {
        const line = asked.get(code);
        if (line === undefined || line.drawn === null) throw new RangeError(`rate ${code} was never drawn`);
        return { code, base: line.base, asked: line.asked, drawn: line.drawn };
      });
    },
  };
}
