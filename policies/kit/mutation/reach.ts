import { type Overlap, type PolicySetDefinition, partsOf } from "@ansinh/engine";
import type { ChangePlace } from "./change.ts";

/** Under these names a rule says what it reads; everything else is words, numbers and dates. */
const readingKeys = ["fact", "condition", "parameter", "table", "bands", "benefit"];

type Reads = ReadonlyMap<string, ReadonlySet<string>>;

/** Who reads what: through named conditions, facts derived from others, and benefits that look at benefits. */
export class Reach {
  readonly #definition: PolicySetDefinition;
  readonly #reads: Reads;

  constructor(definition: PolicySetDefinition) {
    this.#definition = definition;
    this.#reads = readsOf(definition);
  }

  /** The benefits that may come out otherwise where this is changed, those first in which it stands. */
  touchedBy(place: ChangePlace): readonly string[] {
    const overlap = this.#definition.overlaps.find(({ id }) => id === place.of);
    const names = place.benefit
      ? [`benefit ${place.benefit}`]
      : ["fact", "condition", "parameter", "table", "bands"].map((key) => `${key} ${place.of}`);
    const readers = this.#definition.benefits
      .map(({ id }) => id)
      .filter((id) => names.some((name) => this.#reads.get(id)?.has(name)));
    const first = place.benefit ? [place.benefit] : overlap ? partsOf(overlap.combination) : [];
    return [...new Set([...first, ...readers, ...[...first, ...readers].flatMap((id) => this.#beside(id))])];
  }

  /** The law as far as these benefits need it: with what they look at, and what they overlap with. */
  narrowed(law: PolicySetDefinition, benefits: readonly string[]): PolicySetDefinition {
    const needed = new Set<string>();
    const add = (id: string): void => {
      if (needed.has(id)) return;
      needed.add(id);
      for (const other of [...this.#looksAt(id), ...this.#beside(id)]) add(other);
    };
    benefits.forEach(add);
    const isWhole = ({ combination }: Overlap) => partsOf(combination).some((id) => needed.has(id));
    return {
      ...law,
      benefits: law.benefits.filter(({ id }) => needed.has(id)),
      overlaps: law.overlaps.filter(isWhole),
    };
  }

  /** One clause of a benefit by itself, with the benefits that it looks at. */
  clauseAlone(law: PolicySetDefinition, benefit: string, clause: string): PolicySetDefinition {
    const looked = this.#looksAt(benefit).filter((id) => id !== benefit);
    const alone = law.benefits
      .filter(({ id }) => id === benefit)
      .map(({ partitions: _, ...whole }) => ({
        ...whole,
        clauses: whole.clauses.filter(({ id }) => id === clause),
        combination: { op: "of" as const, id: clause },
        details: [],
      }));
    return {
      ...law,
      benefits: [...law.benefits.filter(({ id }) => looked.includes(id)), ...alone],
      overlaps: [],
    };
  }

  #looksAt(benefit: string): readonly string[] {
    const names = [...(this.#reads.get(benefit) ?? [])];
    return names.flatMap((name) => (name.startsWith("benefit ") ? [name.slice("benefit ".length)] : []));
  }

  #beside(benefit: string): readonly string[] {
    return this.#definition.overlaps
      .map(({ combination }) => partsOf(combination))
      .filter((parts) => parts.includes(benefit))
      .flat();
  }
}

/** By benefit all that it reads, itself included. */
function readsOf(definition: PolicySetDefinition): Reads {
  const direct = directReads(definition);
  for (const benefit of definition.benefits) direct.set(`benefit ${benefit.id}`, [...namesIn(benefit)]);
  return new Map(definition.benefits.map(({ id }) => [id, reached([`benefit ${id}`], direct)]));
}

/** What part of a law reads, through named conditions and facts derived from others, but not what benefits look at. */
export const namesRead = (part: unknown, definition: PolicySetDefinition): ReadonlySet<string> =>
  reached([...namesIn(part)], directReads(definition));

function directReads({ conditions, facts }: PolicySetDefinition): Map<string, readonly string[]> {
  const direct = new Map<string, readonly string[]>();
  for (const { id, is } of conditions) direct.set(`condition ${id}`, [...namesIn(is)]);
  for (const { id, absence } of facts)
    if (absence.means === "derived") direct.set(`fact ${id}`, [...namesIn(absence.from)]);
  return direct;
}

function reached(names: readonly string[], direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    direct.get(name)?.forEach(add);
  };
  names.forEach(add);
  return found;
}

function* namesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === "string" && readingKeys.includes(key)) yield `${key} ${item}`;
    else yield* namesIn(item);
  }
}
