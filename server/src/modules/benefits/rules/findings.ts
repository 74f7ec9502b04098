import { type Money, sumMoney } from "@ansinh/engine";
import type { WorklistKind } from "../model.ts";
import type { Finding } from "./month-lines.ts";
import type { ListedGrant, MadeList } from "./office-lists.ts";

export interface GrantFinding {
  readonly kind: WorklistKind;
  readonly personId: string;
  readonly grantId: string;
  readonly benefit: string;
  readonly amount: Money;
  readonly details: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

/** Kinds that follow from making the lists; the others need the facts of everybody. */
export const listFindingKinds = [
  "held",
  "missing_basis",
  "overpaid",
  "amount_differs",
  "no_history",
  "uncollected",
] as const satisfies readonly WorklistKind[];

/** What making the lists found, one item per grant and kind: months together, money summed. */
export function findingsOf(lists: readonly MadeList<ListedGrant>[]): GrantFinding[] {
  return lists.flatMap((list) =>
    list.grants.flatMap(({ file, made }) =>
      listFindingKinds.flatMap((kind) => {
        const found = made.findings.filter((finding) => finding.kind === kind);
        if (found.length === 0) return [];
        return [
          {
            kind,
            personId: file.personId,
            grantId: file.grantId,
            benefit: file.benefit,
            amount: sumMoney(found.map((finding) => finding.amount)),
            details: detailsOf(found),
            sealed: file.sealed,
          },
        ];
      }),
    ),
  );
}

function detailsOf(found: readonly Finding[]): Record<string, unknown> {
  const months = found.flatMap((finding) =>
    "months" in finding ? [...finding.months] : "month" in finding ? [finding.month] : [],
  );
  const reasons = new Set(
    found.flatMap((finding) =>
      "reason" in finding ? [finding.reason] : "cause" in finding ? [finding.cause] : [],
    ),
  );
  const listed = found.flatMap((finding) => (finding.kind === "amount_differs" ? [finding.listed] : []));
  return {
    ...(months.length > 0 ? { months } : {}),
    ...(reasons.size > 0 ? { reasons: [...reasons] } : {}),
    ...(listed.length > 0 ? { listed } : {}),
  };
}
