const p1 = 0x9e37_79b1;
const p2 = 0x85eb_ca77;
const p3 = 0xc2b2_ae3d;
const p4 = 0x27d4_eb2f;
const p5 = 0x1656_67b1;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const mixed = (lane: number, word: number): number =>
  Math.imul(rotated((lane + Math.imul(word, p2)) | 0, 13), p1);

/**
 * xxHash32 with seed 0 (Yann Collet's specification): 32 bits, unsigned, of bytes that begin on a multiple of four.
 * Every change within one aligned word changes it; it protects from damage, not from forgery.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const inLanes = words.length & ~3;
  let sum = inLanes > 0 ? sumOfLanes(words, inLanes) : p5;
  sum = (sum + bytes.length) | 0;
  for (let at = inLanes; at < words.length; at++)
    sum = Math.imul(rotated((sum + Math.imul(words[at] ?? 0, p3)) | 0, 17), p4);
  for (let at = words.length * 4; at < bytes.length; at++)
    sum = Math.imul(rotated((sum + Math.imul(bytes[at] ?? 0, p5)) | 0, 11), p1);
  sum = Math.imul(sum ^ (sum >>> 15), p2);
  sum = Math.imul(sum ^ (sum >>> 13), p3);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Four lanes at once, each taking every fourth word. */
function sumOfLanes(words: Uint32Array, end: number): number {
  let [a, b, c, d] = [(p1 + p2) | 0, p2 | 0, 0, -p1 | 0];
  for (let at = 0; at < end; at += 4) {
    a = mixed(a, words[at] ?? 0);
    b = mixed(b, words[at + 1] ?? 0);
    c = mixed(c, words[at + 2] ?? 0);
    d = mixed(d, words[at + 3] ?? 0);
  }
  return (rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18)) | 0;
}
