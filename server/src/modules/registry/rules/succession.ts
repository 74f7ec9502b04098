/** A fact with the days on which it is said to be true; null is open. */
export interface DatedFact {
  readonly kind: string;
  readonly value: unknown;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Of one kind of one subject, oldest first: a status holds until the next one begins. */
export function endWhereNextBegins<F extends DatedFact>(facts: readonly F[]): F[] {
  const ordered = [...facts].sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  return ordered.flatMap((fact, at) => {
    const next = ordered.slice(at + 1).find((later) => (later.validFrom ?? "") > (fact.validFrom ?? ""));
    if (!next?.validFrom) return [fact];
    const lastDay = dayBefore(next.validFrom);
    const validTo = fact.validTo !== null && fact.validTo < lastDay ? fact.validTo : lastDay;
    return [{ ...fact, validTo }];
  });
}

const dayMs = 86_400_000;

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}
