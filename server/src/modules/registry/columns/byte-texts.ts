/** Distinct texts by their bytes, numbered from 0 as they come: of millions of fields few differ, each is copied once. */
export class ByteTexts {
  readonly #texts: Buffer[] = [];
  /** Number + 1 at the place of its hash, or at the next free one; 0 is free. A power of two, half full at the most. */
  #places = new Int32Array(256);

  get count(): number {
    return this.#texts.length;
  }

  numberOf(bytes: Buffer, at: number, end: number): number {
    const last = this.#places.length - 1;
    let place = hashOf(bytes, at, end) & last;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) return this.#add(Buffer.from(bytes.subarray(at, end)), place);
      if (this.#isAt(number, { bytes, at, end })) return number;
      place = (place + 1) & last;
    }
  }

  text(number: number): string {
    return this.#texts[number]?.toString("utf8") ?? "";
  }

  #isAt(number: number, { bytes, at, end }: { bytes: Buffer; at: number; end: number }): boolean {
    const text = this.#texts[number];
    if (!text || text.length !== end - at) return false;
    for (let place = 0; place < text.length; place++) if (bytes[at + place] !== text[place]) return false;
    return true;
  }

  #add(text: Buffer, place: number): number {
    const number = this.#texts.push(text) - 1;
    this.#places[place] = number + 1;
    if (2 * this.#texts.length > this.#places.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    const last = this.#places.length - 1;
    for (const [number, text] of this.#texts.entries()) {
      let place = hashOf(text, 0, text.length) & last;
      while (this.#places[place] !== 0) place = (place + 1) & last;
      this.#places[place] = number + 1;
    }
  }
}

/** FNV-1a. */
function hashOf(bytes: Buffer, at: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let place = at; place < end; place++) hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x0100_0193);
  return hash ^ (hash >>> 15);
}
