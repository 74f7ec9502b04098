import type { Truth } from "./value.ts";

/** Two bits a slot, sixteen slots a word: 0 met, 1 not met, 2 unknown. */
const bitsOf = (truth: Truth): number => (truth === true ? 0 : truth === false ? 1 : 2);

export function markSlot(mask: Uint32Array, slot: number, truth: Truth): void {
  const word = slot >>> 4;
  const shift = (slot & 15) * 2;
  mask[word] = ((mask[word] ?? 0) & ~(3 << shift)) | (bitsOf(truth) << shift);
}

/** What a mask says about a slot; `offset` is the row's first word in a batch. */
export function readSlot(mask: Uint32Array, slot: number, offset = 0): Truth {
  const bits = ((mask[offset + (slot >>> 4)] ?? 0) >>> ((slot & 15) * 2)) & 3;
  return bits === 0 ? true : bits === 1 ? false : "unknown";
}
