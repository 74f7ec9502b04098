import { peopleFacts, releaseAreas } from "@ansinh/policies";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import { civilFacts, type PersonPage } from "../model.ts";
import { knownThen, type PersonQuestion } from "./known-then.ts";

type FactShown = PersonPage["facts"][number];
type FactRow = Omit<FactShown, "label" | "recordedFrom" | "recordedTo"> & {
  recordedFrom: Date;
  recordedTo: Date | null;
};

const civilLabels: Readonly<Record<string, FactShown["label"]>> = {
  [civilFacts.death]: { vi: "Đã chết", en: "Died" },
  [civilFacts.movedOut]: { vi: "Chuyển đi", en: "Moved out" },
};

const declared = new Map(
  [...peopleFacts, ...releaseAreas.flatMap((area) => area.facts)].map((kind) => [kind.id, kind.label]),
);

/** Facts of the person and of the review household; sealed ones only where the account holds their class. */
export async function factsShown(tx: Tx, actor: Actor, question: PersonQuestion): Promise<FactShown[]> {
  const columns = sql`f.id, f.kind, f.value, f.valid_from as "validFrom", f.valid_to as "validTo",
    f.subject_kind as subject, f.recorded_from as "recordedFrom", f.recorded_to as "recordedTo", f.source`;
  const subjects = sql`(f.subject_id = ${question.id} or f.subject_id in (select m.household_id from membership m
    where m.tenant = ${actor.tenant} and m.person_id = ${question.id} and ${knownThen("m", question.knownAt)}))`;
  const found = await sql<FactRow>`
    select ${columns} from fact f where f.tenant = ${actor.tenant} and ${subjects}
      and ${knownThen("f", question.knownAt)}
    union all
    select ${columns} from sealed.fact f where f.tenant = ${actor.tenant} and ${subjects}
      and ${knownThen("f", question.knownAt)}
    order by "recordedFrom" desc, id`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    label: declared.get(row.kind) ?? civilLabels[row.kind] ?? { vi: row.kind, en: row.kind },
    recordedFrom: row.recordedFrom.toISOString(),
    recordedTo: row.recordedTo?.toISOString() ?? null,
  }));
}
