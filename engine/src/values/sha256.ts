const constants = new Uint32Array(64);
const initial = new Uint32Array(8);

/** First 32 bits of the fractional part of roots of the first primes, as FIPS 180-4 defines its constants. */
function fillConstants(): void {
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    if (!isPrime(candidate)) continue;
    if (found < 8) initial[found] = fraction(candidate ** (1 / 2));
    constants[found] = fraction(candidate ** (1 / 3));
    found++;
  }
}

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false;
  return true;
}

const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

fillConstants();

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

/** The sixteen words of a block and the 48 made of them, into an array that every block uses again. */
function expand(view: DataView, offset: number, words: Uint32Array): void {
  for (let index = 0; index < 16; index++) words[index] = view.getUint32(offset + index * 4);
  for (let index = 16; index < 64; index++) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + sigma0 + at(words, index - 7) + sigma1;
  }
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d] = [at(hash, 0) | 0, at(hash, 1) | 0, at(hash, 2) | 0, at(hash, 3) | 0];
  let [e, f, g, h] = [at(hash, 4) | 0, at(hash, 5) | 0, at(hash, 6) | 0, at(hash, 7) | 0];
  for (let index = 0; index < 64; index++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(constants, index) + at(words, index)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  hash.set([a, b, c, d, e, f, g, h].map((word, index) => word + at(hash, index)));
}

/** First bytes of characters by how many more follow. */
const leads = [0, 0xc0, 0xe0, 0xf0];

/** Without asking for a browser's or a server's encoder; half a surrogate pair has no UTF-8 and is refused. */
function utf8(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length * 3);
  let length = 0;
  for (let index = 0; index < content.length; index++) {
    const code = content.codePointAt(index) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) throw new URIError("half a surrogate pair has no UTF-8");
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (leads[more] ?? 0) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left--) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    if (more === 3) index++;
  }
  return bytes.subarray(0, length);
}

/** SHA-256 of UTF-8 text as hex, in plain TypeScript: the same in browsers and servers, without waiting. */
export function sha256(content: string): string {
  const bytes = utf8(content);
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const hash = initial.slice();
  const words = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) {
    expand(view, offset, words);
    compress(hash, words);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}
