/** Rows by the sixteen bytes of their id: millions of ids without a string for any of them. */
export class UuidRows {
  /** Four words an id, in the order in which they were added. */
  #ids: Int32Array;
  /** Row + 1 at the place of its hash, or at the next free one; 0 is free. A power of two, half full at the most. */
  #places: Int32Array;
  #count = 0;
  /** The id asked about. */
  readonly #asked = new Int32Array(4);
  /** The row found last: what is recorded of somebody mostly stands together, or follows the order of people. */
  #last = 0;

  constructor(expected = 0) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(1024, expected + 1)));
    this.#ids = new Int32Array(4 * room);
    this.#places = new Int32Array(2 * room);
  }

  get count(): number {
    return this.#count;
  }

  /** As they were kept: four words an id, and where each row is found. */
  static of(words: Int32Array, places: Int32Array): UuidRows {
    const rows = new UuidRows();
    rows.#places = places.slice();
    rows.#ids = new Int32Array(2 * places.length);
    rows.#ids.set(words);
    rows.#count = words.length / 4;
    return rows;
  }

  get places(): Int32Array {
    return this.#places;
  }

  /** Four words an id, row by row. */
  get words(): Int32Array {
    return this.#ids.subarray(0, 4 * this.#count);
  }

  /** The row of an id, added where it is new. */
  add(bytes: DataView, at: number): number {
    if (2 * this.#count >= this.#places.length) this.#grow();
    this.#ask(bytes, at);
    const place = this.#placeOf(this.#asked, 0);
    const known = this.#places[place] ?? 0;
    if (known > 0) return known - 1;
    const row = this.#count++;
    this.#ids.set(this.#asked, 4 * row);
    this.#places[place] = row + 1;
    return row;
  }

  /** The row of an id; -1 where nobody added it. */
  find(bytes: DataView, at: number): number {
    this.#ask(bytes, at);
    const last = this.#last;
    if (last < this.#count && this.#isAt(4 * last, this.#asked, 0)) return last;
    const follows = last + 1 < this.#count && this.#isAt(4 * last + 4, this.#asked, 0);
    const row = follows ? last + 1 : (this.#places[this.#placeOf(this.#asked, 0)] ?? 0) - 1;
    if (row >= 0) this.#last = row;
    return row;
  }

  /** The sixteen bytes of each id in turn, in a place that is used again. */
  *each(): Generator<DataView> {
    const bytes = new DataView(new ArrayBuffer(16));
    for (let row = 0; row < this.#count; row++) {
      for (let word = 0; word < 4; word++) bytes.setInt32(4 * word, this.#ids[4 * row + word] ?? 0);
      yield bytes;
    }
  }

  findText(id: string): number {
    const { buffer, byteOffset, length } = Buffer.from(id.replaceAll("-", ""), "hex");
    return this.find(new DataView(buffer, byteOffset, length), 0);
  }

  text(row: number): string {
    const bytes = Buffer.alloc(16);
    for (let word = 0; word < 4; word++) bytes.writeInt32BE(this.#ids[4 * row + word] ?? 0, 4 * word);
    const hex = bytes.toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  #ask(bytes: DataView, at: number): void {
    for (let word = 0; word < 4; word++) this.#asked[word] = bytes.getInt32(at + 4 * word);
  }

  /** Where an id of four words stands, or would. */
  #placeOf(words: Int32Array, at: number): number {
    const last = this.#places.length - 1;
    const [b, c, d] = [words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0];
    // the last words are the random ones of an id that begins with its time
    let place = (Math.imul(d, 0x9e37_79b1) ^ Math.imul(c, 0x85eb_ca6b) ^ b) & last;
    for (;;) {
      const row = (this.#places[place] ?? 0) - 1;
      if (row < 0 || this.#isAt(4 * row, words, at)) return place;
      place = (place + 1) & last;
    }
  }

  #isAt(place: number, words: Int32Array, at: number): boolean {
    const ids = this.#ids;
    return (
      ids[place + 3] === words[at + 3] &&
      ids[place + 2] === words[at + 2] &&
      ids[place + 1] === words[at + 1] &&
      ids[place] === words[at]
    );
  }

  #grow(): void {
    const ids = new Int32Array(2 * this.#ids.length);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#places = new Int32Array(2 * this.#places.length);
    for (let row = 0; row < this.#count; row++) this.#places[this.#placeOf(ids, 4 * row)] = row + 1;
  }
}
