/** Both ends of a value in generated code; the same name where it is known. Truths are 0 and 1. */
export interface Pair {
  readonly lo: string;
  readonly hi: string;
}

export const both = (name: string): Pair => ({ lo: name, hi: name });
export const isOne = (pair: Pair): boolean => pair.lo === pair.hi;

/** Lines of generated code in which a value computed once is known by its name. */
export class Block {
  readonly lines: string[] = [];
  readonly #known = new Map<string, Pair>();
  readonly #outer: Block | undefined;
  readonly #names: () => string;
  /** Names that outlive the block: declared before it, assigned inside. */
  readonly hoisted: string[] | undefined;

  constructor(names: () => string, options: { readonly outer?: Block; readonly hoists?: boolean } = {}) {
    this.#names = names;
    this.#outer = options.outer;
    this.hoisted = options.hoists ? [] : undefined;
  }

  known(key: string): Pair | undefined {
    return this.#known.get(key) ?? this.#outer?.known(key);
  }

  learn(key: string, pair: Pair): Pair {
    this.#known.set(key, pair);
    return pair;
  }

  /** Binds both ends to names, once where they are the same expression. */
  bind(pair: Pair): Pair {
    const lo = this.name(pair.lo);
    return { lo, hi: isOne(pair) ? lo : this.name(pair.hi) };
  }

  /** A negative number gets a name too: after a minus sign it would be no code. */
  name(expression: string): string {
    if (/^[\w$]+$/.test(expression)) return expression;
    const name = this.#names();
    if (this.hoisted) {
      this.hoisted.push(name);
      this.lines.push(`${name}=${expression};`);
    } else this.lines.push(`const ${name}=${expression};`);
    return name;
  }

  /** A name that outlives the block; whoever asks assigns it. */
  hoist(): string {
    const name = this.#names();
    this.hoisted?.push(name);
    return name;
  }

  /** A name that is assigned to more than once. */
  variable(initial: string): string {
    const name = this.#names();
    if (this.hoisted) {
      this.hoisted.push(name);
      this.lines.push(`${name}=${initial};`);
    } else this.lines.push(`let ${name}=${initial};`);
    return name;
  }

  inner(): Block {
    return new Block(this.#names, { outer: this });
  }
}
