import type { CivilDate, FactRecord, FactValue } from "@ansinh/engine";

/** What a decision under a clause implies: its facts held on its date, until a dated fact contradicts one. */
export interface ClauseEvidence {
  readonly clause: string;
  readonly implies: readonly {
    readonly subject: "person" | "household";
    readonly fact: string;
    readonly value: FactValue;
  }[];
}

export interface DecisionEvidence {
  readonly number?: string;
  readonly date: CivilDate;
  /** From when the granted benefit runs. */
  readonly from?: CivilDate;
  /** Last day, where the grant was ended. */
  readonly to?: CivilDate;
}

/** The facts a decision implies, split by subject, ready to be added to what is recorded. */
export function impliedFacts(
  evidence: ClauseEvidence | undefined,
  decision: DecisionEvidence,
): { readonly person: readonly FactRecord[]; readonly household: readonly FactRecord[] } {
  const records = (subject: "person" | "household"): FactRecord[] =>
    (evidence?.implies ?? [])
      .filter((item) => item.subject === subject)
      .map((item) => ({
        kind: item.fact,
        value: item.value,
        from: decision.from ?? decision.date,
        ...(decision.to ? { to: decision.to } : {}),
        implied: true,
        source: {
          kind: "decision",
          date: decision.date,
          ...(decision.number ? { reference: decision.number } : {}),
        },
      }));
  return { person: records("person"), household: records("household") };
}
