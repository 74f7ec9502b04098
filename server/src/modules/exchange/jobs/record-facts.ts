import { civilFacts, type FactToRecord, recordFacts } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { type ImportContext, type RowAtWork, sourceOf } from "./context.ts";

const degreeValues = { extremely_severe: "extremely-severe", severe: "severe", mild: "mild" } as const;

type FactCore = Pick<FactToRecord, "kind" | "value" | "validFrom" | "document">;

function disability(row: RowAtWork): FactCore[] {
  const { degree, certifiedOn, certificate } = row.reading.values;
  if (degree === undefined) return [];
  const validFrom = certifiedOn?.from ?? null;
  return [
    { kind: "disabilityDegree", value: degreeValues[degree], validFrom, document: certificate ?? null },
  ];
}

function pension(row: RowAtWork): FactCore[] {
  const { pensionKind, fromMonth, insuranceNumber } = row.reading.values;
  if (pensionKind === undefined) return [];
  const validFrom = fromMonth?.from ?? null;
  return [{ kind: "receivesPension", value: true, validFrom, document: insuranceNumber ?? null }];
}

function death(row: RowAtWork): FactCore[] {
  const { diedOn, registration } = row.reading.values;
  if (diedOn === undefined) return [];
  return [
    { kind: civilFacts.death, value: diedOn.from, validFrom: diedOn.from, document: registration ?? null },
  ];
}

function factsOf(context: ImportContext, row: RowAtWork): FactCore[] {
  switch (context.sheet.layout) {
    case "disability":
      return disability(row);
    case "pensions":
      return pension(row);
    case "deaths":
      return death(row);
    default:
      return [];
  }
}

/** What a short list says of each person: degree of disability, pension, death. */
export async function recordRowFacts(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const facts = rows.flatMap((row): FactToRecord[] => {
    const subjectId = row.personId;
    if (subjectId === null || row.isElsewhere) return [];
    const source = sourceOf(context, row.reading.row);
    return factsOf(context, row).map((fact) => ({ ...fact, subjectKind: "person", subjectId, source }));
  });
  await recordFacts(tx, context.recording, facts);
}
