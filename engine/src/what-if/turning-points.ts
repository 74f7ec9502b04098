/** What an evaluation saw at a value, written so that two of them compare; `left` evaluations may still be made. */
export interface Search {
  readonly signature: (value: number) => string;
  left: number;
}

/**
 * Every value, going from one to the other, at which what is seen differs from the value before, nearest first. Found
 * by halving: what is seen turns at most once in each direction, so that equal ends have nothing between them.
 */
export function* turningPoints(search: Search, from: number, to: number): Generator<number> {
  if (from === to || search.left <= 0) return;
  search.left--;
  if (search.signature(from) === search.signature(to)) return;
  if (Math.abs(to - from) === 1) {
    yield to;
    return;
  }
  const middle = from + Math.trunc((to - from) / 2);
  yield* turningPoints(search, from, middle);
  yield* turningPoints(search, middle, to);
}
