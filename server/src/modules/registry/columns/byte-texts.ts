/** Distinct texts by their bytes, numbered from 0 as they come: of millions of fields few differ, each is copied once. */
export class ByteTexts {
  readonly #texts: DataView[] = [];
  /** Number + 1 at the place of its hash, or at the next free one; 0 is free. A power of two, half full at the most. */
  #places = new Int32Array(256);

  get count(): number {
    return this.#texts.length;
  }

  numberOf(bytes: DataView, at: number, end: number): number {
    const last = this.#places.length - 1;
    let place = hashOf(bytes, at, end) & last;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) return this.#add(copyOf(bytes, at, end), place);
      if (this.#isAt(number, bytes, { at, end })) return number;
      place = (place + 1) & last;
    }
  }

  text(number: number): string {
    const text = this.#texts[number];
    return text ? textOf(text, 0, text.byteLength) : "";
  }

  #isAt(number: number, bytes: DataView, { at, end }: { at: number; end: number }): boolean {
    const text = this.#texts[number];
    if (!text || text.byteLength !== end - at) return false;
    let place = 0;
    for (; place + 4 <= text.byteLength; place += 4)
      if (bytes.getInt32(at + place) !== text.getInt32(place)) return false;
    for (; place < text.byteLength; place++)
      if (bytes.getUint8(at + place) !== text.getUint8(place)) return false;
    return true;
  }

  #add(text: DataView, place: number): number {
    const number = this.#texts.push(text) - 1;
    this.#places[place] = number + 1;
    if (2 * this.#texts.length > this.#places.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    const last = this.#places.length - 1;
    for (const [number, text] of this.#texts.entries()) {
      let place = hashOf(text, 0, text.byteLength) & last;
      while (this.#places[place] !== 0) place = (place + 1) & last;
      this.#places[place] = number + 1;
    }
  }
}

/** FNV-1a, four bytes at a time. */
function hashOf(bytes: DataView, from: number, end: number): number {
  let hash = 0x811c_9dc5;
  let at = from;
  for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ bytes.getInt32(at), 0x0100_0193);
  for (; at < end; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

/** UTF-8. */
export const textOf = (bytes: DataView, at: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString("utf8");

const copyOf = (bytes: DataView, at: number, end: number): DataView =>
  new DataView(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + end));
