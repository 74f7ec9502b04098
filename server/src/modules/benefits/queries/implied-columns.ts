import { type CivilDate, dayNumber, type FactRecord, type HouseholdInput } from "@ansinh/engine";
import { beginning, end, type Province } from "#modules/registry/index.ts";
import { withEvidence } from "../rules/evidence.ts";
import { releaseEvidence } from "../rules/release-evidence.ts";
import type { DecidedTerm } from "../store/decided-terms.ts";

/** Puts into the columns what decisions imply: what `withEvidence` adds to the same homes as records. */
export function implyDecided(province: Province, terms: readonly DecidedTerm[]): void {
  const byHome = new Map<number, DecidedTerm[]>();
  for (const term of terms) {
    const row = province.rowOf(term.personId);
    if (row < 0) continue;
    const home = province.homeOf(row);
    const known = byHome.get(home);
    if (known) known.push(term);
    else byHome.set(home, [term]);
  }
  for (const [home, ofHome] of byHome) {
    const { household, rows } = ofHome.some(isForChildren)
      ? province.sketch(home)
      : decidedOf(province, ofHome);
    const [implied] = withEvidence([household], ofHome, releaseEvidence);
    if (!implied) continue;
    add(province, rows[0] ?? -1, implied.facts);
    for (const [place, member] of implied.members.entries()) add(province, rows[place] ?? -1, member.facts);
  }
}

/** Only who the person's children are makes relations and births of the home matter. */
const isForChildren = ({ clause }: DecidedTerm): boolean =>
  releaseEvidence.get(clause)?.implies.some(({ subject }) => subject === "children") ?? false;

/** Those of the home of whom something was decided, and by place their rows. */
function decidedOf(
  province: Province,
  terms: readonly DecidedTerm[],
): { readonly household: HouseholdInput; readonly rows: readonly number[] } {
  const people = [...new Set(terms.map(({ personId }) => personId))];
  const members = people.map((id) => ({ id, facts: [] }));
  return {
    household: { id: "", facts: [], members, relations: [], completeLists: [] },
    rows: people.map((id) => province.rowOf(id)),
  };
}

function add(province: Province, row: number, facts: readonly FactRecord[]): void {
  for (const { kind, value, from, to, implied } of facts)
    if (implied)
      province.imply(row, { kind, value, valid: { from: day(from, beginning), to: day(to, end) } });
}

const day = (date: CivilDate | undefined, open: number): number => (date ? dayNumber(date) : open);
