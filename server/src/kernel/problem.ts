/** How a problem is answered: 400, 403, 404, 409, 401/429 for signing in, 503 where it is too much at once. */
export type ProblemKind =
  | "invalid"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "unauthenticated"
  | "too_many"
  | "busy";

export interface ProblemDefinition {
  kind: ProblemKind;
  /** What happened and how to mend it; {name} is replaced by the detail of that name. */
  vi: string;
  en: string;
}

export type ProblemDetails = Record<string, string | number | boolean | null | string[]>;

/** Something expected that can go wrong. Anything else thrown is a bug. */
export class Problem extends Error {
  readonly code: string;
  readonly kind: ProblemKind;
  readonly vi: string;
  readonly en: string;
  readonly details: ProblemDetails;

  constructor(code: string, definition: ProblemDefinition, details: ProblemDetails) {
    super(`${code}: ${fill(definition.en, details)}`);
    this.name = "Problem";
    this.code = code;
    this.kind = definition.kind;
    this.vi = fill(definition.vi, details);
    this.en = fill(definition.en, details);
    this.details = details;
  }
}

function fill(text: string, details: ProblemDetails): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name];
    return value === undefined ? whole : Array.isArray(value) ? value.join(", ") : String(value);
  });
}

type ProblemMakers<Definitions> = {
  readonly [Name in keyof Definitions]: (details?: ProblemDetails) => Problem;
};

const known = new Map<string, ProblemDefinition>();

/** A module's problems: `problems.personNotFound({ id })` makes one with code `registry.personNotFound`. */
export function defineProblems<Definitions extends Record<string, ProblemDefinition>>(
  room: string,
  definitions: Definitions,
): ProblemMakers<Definitions> {
  const makers: Record<string, (details?: ProblemDetails) => Problem> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${room}.${name}`;
    known.set(code, definition);
    makers[name] = (details = {}) => new Problem(code, definition, details);
  }
  return makers as ProblemMakers<Definitions>;
}

/** Every problem defined by what has been loaded, for the documents and the completeness test. */
export function knownProblems(): ReadonlyMap<string, ProblemDefinition> {
  return known;
}
