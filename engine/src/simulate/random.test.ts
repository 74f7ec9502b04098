import { describe, expect, it } from "vitest";
import { drawing, xoshiro128 } from "./random.ts";

describe("drawing", () => {
  it("is xoshiro128** as its authors give it", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 4 }, next)).toEqual([11_520, 0, 5_927_040, 70_819_200]);
  });

  it("is the same for one seed everywhere, and another for another", () => {
    const drawn = (seed: number) =>
      Array.from({ length: 8 }, () => 0).map(
        (
          (of) => () =>
            of(1000)
        )(drawing(seed)),
      );
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect(drawn(2026)).toMatchInlineSnapshot(`
      [
        57,
        499,
        800,
        190,
        473,
        433,
        11,
        851,
      ]
    `);
  });

  it("gives every number as often as the others", () => {
    const draw = drawing(1);
    const times = new Uint32Array(6);
    for (let at = 0; at < 60_000; at++) {
      const drawn = draw(6);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    for (const count of times) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
