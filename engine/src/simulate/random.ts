/**
 * xoshiro128** (Blackman and Vigna 2018) from four words; whole numbers only, so that one seed draws the same on
 * every machine. Returns 32 bits a call.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = rotated(d, 11);
    return drawn;
  };
}

/** Whole numbers from 0 to below `limit`, evenly: xoshiro128** whose words splitmix32 made of the seed. */
export function drawing(seed: number): (limit: number) => number {
  let word = seed | 0;
  const next = (): number => {
    word = (word + 0x9e37_79b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return mixed ^ (mixed >>> 15);
  };
  const bits = xoshiro128([next(), next(), next(), next()]);
  return (limit) => {
    // draws of the last incomplete run of 2³² are drawn again, or small numbers would come more often
    const whole = 2 ** 32 - (2 ** 32 % limit);
    let drawn = bits();
    while (drawn >= whole) drawn = bits();
    return drawn % limit;
  };
}
