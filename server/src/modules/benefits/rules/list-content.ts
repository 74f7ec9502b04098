import { canonicalJson, type Money } from "@ansinh/engine";
import type { ChangeCause, ChangeKind, Component, HoldReason, LineCause } from "../model.ts";
import type { AmountBasis } from "./grant-file.ts";
import type { ListedGrant, MadeList } from "./office-lists.ts";

/** What the rows of a sealed grant carry instead of clause and basis. */
export const sealedClause = "sealed";

export interface LineRow {
  readonly grant_id: string;
  readonly person_id: string;
  readonly village_id: string | null;
  /** First day of the month it is due for. */
  readonly month: string;
  readonly component: Component;
  readonly adjustment_no: number;
  readonly amount: Money;
  readonly clause: string;
  readonly cause: LineCause;
  readonly held: HoldReason | null;
  readonly basis: AmountBasis | Record<string, never>;
}

export interface CarryRow {
  readonly grant_id: string;
  readonly month: string;
  readonly component: Component;
  readonly amount: Money;
  readonly due: boolean;
}

export interface ChangeRow {
  readonly grant_id: string;
  readonly kind: ChangeKind;
  readonly cause: ChangeCause;
  readonly amount_before: Money;
  readonly amount_after: Money;
}

/** The rows of a list, in a fixed order, so that the same list has the same digest. */
export interface ListContent {
  readonly lines: readonly LineRow[];
  readonly carries: readonly CarryRow[];
  readonly changes: readonly ChangeRow[];
}

export function contentOf(list: MadeList<ListedGrant>): ListContent {
  const day = (month: string) => `${month}-01`;
  return {
    lines: list.grants.flatMap(({ grant, made }) =>
      made.lines.map((line) => ({
        grant_id: grant.file.grantId,
        person_id: grant.file.personId,
        village_id: grant.villageId,
        month: day(line.month),
        component: line.component,
        adjustment_no: line.adjustmentNo,
        amount: line.amount,
        clause: grant.file.sealed ? sealedClause : line.clause,
        cause: line.cause,
        held: line.held,
        basis: grant.file.sealed ? {} : (line.basis ?? {}),
      })),
    ),
    carries: list.grants.flatMap(({ grant, made }) =>
      made.carries.map((carry) => ({
        grant_id: grant.file.grantId,
        month: day(carry.month),
        component: carry.component,
        amount: carry.amount,
        due: carry.due,
      })),
    ),
    changes: list.grants.flatMap(({ grant, change }) =>
      change
        ? [
            {
              grant_id: grant.file.grantId,
              kind: change.kind,
              cause: change.cause,
              amount_before: change.before,
              amount_after: change.after,
            },
          ]
        : [],
    ),
  };
}

/** What a signature covers, in one spelling: what is paid to whom and under which law. Its SHA-256 is the digest. */
export const signedText = (content: ListContent, policySet: string): string =>
  canonicalJson({ policySet, ...content });
