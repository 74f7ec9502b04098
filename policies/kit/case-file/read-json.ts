import { type Text, text } from "@ansinh/engine";

/** A piece of JSON and where in the text it begins, so that whatever is wrong with it can be pointed at. */
export type Piece = { readonly at: number } & (
  | { readonly kind: "object"; readonly entries: readonly Entry[] }
  | { readonly kind: "array"; readonly items: readonly Piece[] }
  | { readonly kind: "plain"; readonly value: string | number | boolean | null }
);

export interface Entry {
  readonly key: string;
  readonly at: number;
  readonly value: Piece;
}

export type JsonReading =
  | { readonly ok: true; readonly piece: Piece }
  | { readonly ok: false; readonly at: number; readonly wanted: Text };

/** A family nests five deep; a text that goes on would exhaust the stack. */
const depthMax = 20;

const space = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

const wanted = {
  value: text("một giá trị (chữ trong ngoặc kép, số, true, false, null, [ ] hoặc { })", "a value"),
  key: text("tên khóa trong ngoặc kép", "a key in double quotes"),
  colon: text("dấu hai chấm", "a colon"),
  nextItem: text("dấu phẩy hoặc ]", "a comma or ]"),
  nextKey: text("dấu phẩy hoặc }", "a comma or }"),
  end: text("hết tệp", "the end of the file"),
  shallower: text(`không quá ${depthMax} tầng ngoặc`, `at most ${depthMax} levels of brackets`),
};

class NotJson extends Error {
  readonly at: number;
  readonly wanted: Text;
  constructor(at: number, missing: Text) {
    super(missing.en);
    this.at = at;
    this.wanted = missing;
  }
}

/** JSON with its places; keys that stand twice are kept, for `JSON.parse` would lose the first. */
export function readJson(written: string): JsonReading {
  try {
    return { ok: true, piece: new JsonText(written).whole() };
  } catch (thrown) {
    if (thrown instanceof NotJson) return { ok: false, at: thrown.at, wanted: thrown.wanted };
    throw thrown;
  }
}

class JsonText {
  readonly #written: string;
  #at = 0;

  constructor(written: string) {
    this.#written = written;
    // some editors of Windows begin a file with this mark
    if (written.startsWith("\ufeff")) this.#at = 1;
  }

  whole(): Piece {
    const piece = this.#piece(0);
    this.#skip();
    if (this.#at < this.#written.length) throw new NotJson(this.#at, wanted.end);
    return piece;
  }

  #piece(depth: number): Piece {
    this.#skip();
    if (depth > depthMax) throw new NotJson(this.#at, wanted.shallower);
    const at = this.#at;
    if (this.#took("{")) return { at, kind: "object", entries: this.#entries(depth) };
    if (this.#took("[")) return { at, kind: "array", items: this.#items(depth) };
    const plain = this.#match(string) ?? this.#match(number) ?? this.#match(word);
    if (plain === undefined) throw new NotJson(at, wanted.value);
    return { at, kind: "plain", value: JSON.parse(plain) };
  }

  #entries(depth: number): Entry[] {
    const entries: Entry[] = [];
    this.#skip();
    if (this.#took("}")) return entries;
    do {
      this.#skip();
      const at = this.#at;
      const key = this.#match(string);
      if (key === undefined) throw new NotJson(at, wanted.key);
      this.#skip();
      if (!this.#took(":")) throw new NotJson(this.#at, wanted.colon);
      entries.push({ key: JSON.parse(key), at, value: this.#piece(depth + 1) });
      this.#skip();
    } while (this.#took(","));
    if (!this.#took("}")) throw new NotJson(this.#at, wanted.nextKey);
    return entries;
  }

  #items(depth: number): Piece[] {
    const items: Piece[] = [];
    this.#skip();
    if (this.#took("]")) return items;
    do {
      items.push(this.#piece(depth + 1));
      this.#skip();
    } while (this.#took(","));
    if (!this.#took("]")) throw new NotJson(this.#at, wanted.nextItem);
    return items;
  }

  #skip(): void {
    this.#match(space);
  }

  #took(mark: string): boolean {
    if (this.#written[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #match(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    const found = form.exec(this.#written)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

/** Line and column of a place, counted from 1 as editors do. */
export function lineAndColumn(
  written: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = written.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A piece as `JSON.parse` would give it. */
export function plainOf(piece: Piece): unknown {
  switch (piece.kind) {
    case "plain":
      return piece.value;
    case "array":
      return piece.items.map(plainOf);
    case "object":
      return Object.fromEntries(piece.entries.map(({ key, value }) => [key, plainOf(value)]));
  }
}
