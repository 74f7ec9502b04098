import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "./checksum.ts";

const ascii = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

describe("the checksum is xxHash32 with seed 0", () => {
  it.each([
    ["", 0x02cc_5d05],
    ["a", 0x550d_7456],
    ["abc", 0x32d1_53ff],
    ["Nobody inspects the spammish repetition", 0xe229_3b2f],
  ])("of %s", (words, sum) => {
    expect(checksum(ascii(words))).toBe(sum);
  });

  it("changes with every bit of a word, at any length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.nat(), (bytes, place) => {
        const bit = place % (bytes.length * 8);
        const flipped = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(checksum(flipped)).not.toBe(checksum(bytes));
      }),
    );
  });
});
