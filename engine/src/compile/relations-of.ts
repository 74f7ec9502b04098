import type { PreparedHousehold, PreparedPerson } from "../explain/prepare.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { Related, Relations } from "./rows.ts";

interface Standing {
  readonly household: PreparedHousehold;
  readonly members: readonly PreparedPerson[];
  readonly day: number;
}

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly stated: boolean;
}

const turned = ({ from, to, stated }: Tie): Tie => ({ from: to, to: from, stated });

/** Who stands in which relation on the day each household is looked at. */
export function relationsOf(
  definition: PolicySetDefinition,
  standings: readonly Standing[],
  start: Int32Array,
): ReadonlyMap<string, Relations> {
  const rows = start.at(-1) ?? 0;
  return new Map(
    definition.relations.map((kind) => {
      const ties = standings.flatMap((standing, index) => tiesOf(kind.id, standing, start[index] ?? 0));
      const all = kind.symmetric ? [...ties, ...ties.map(turned)] : ties;
      return [kind.id, { holds: related(all, rows), heldBy: related(all.map(turned), rows) }];
    }),
  );
}

function tiesOf(kind: string, { household, members, day }: Standing, first: number): Tie[] {
  const place = new Map(members.map((person, index) => [person.input.id, first + index]));
  return household.relations.flatMap(({ relation, from, to }) => {
    if (relation.kind !== kind || from > day || day > to) return [];
    const holder = place.get(relation.from);
    const other = place.get(relation.to);
    if (holder === undefined || other === undefined || holder === other) return [];
    return [{ from: holder, to: other, stated: relation.unstated !== true }];
  });
}

/** Ties by their first row; one recorded twice counts once, and stated beats unstated. */
function related(ties: readonly Tie[], rows: number): Related {
  const of = new Map<number, Map<number, boolean>>();
  for (const { from, to, stated } of ties) {
    const others = of.get(from) ?? new Map<number, boolean>();
    of.set(from, others);
    others.set(to, stated || others.get(to) === true);
  }
  const first = new Int32Array(rows + 1);
  const to: number[] = [];
  const perhaps: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (const [other, stated] of of.get(row) ?? []) {
      to.push(other);
      perhaps.push(stated ? 0 : 1);
    }
    first[row + 1] = to.length;
  }
  return {
    first,
    to: Int32Array.from(to),
    ...(perhaps.includes(1) ? { perhaps: Uint8Array.from(perhaps) } : {}),
  };
}
