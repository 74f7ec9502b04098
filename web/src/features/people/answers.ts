import type {
  Component,
  DecisionKind,
  EndReason,
  HoldReason,
  ListState,
  OpeningState,
  PayeeKind,
  TermState,
} from "#pure/benefits/model.ts";

/** What the server answers of grants, payments and reasons. */

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface Term {
  /** null where the reason is sealed for this account. */
  readonly clause: string | null;
  readonly units: number;
  readonly fromMonth: string;
  readonly toMonth: string | null;
  readonly state: TermState;
  readonly reason: EndReason | null;
  readonly decidedAmount: number | null;
  readonly decision: {
    readonly kind: DecisionKind;
    readonly number: string | null;
    readonly signedOn: string | null;
  } | null;
}

export interface Grant {
  readonly id: string;
  readonly benefit: string;
  readonly officeName: string;
  readonly agency: string;
  readonly bookNumber: string | null;
  readonly sealed: boolean;
  readonly payee: { readonly kind: PayeeKind; readonly name: string } | null;
  /** Of the latest list or opening month; null: none. */
  readonly lastAmount: number | null;
  readonly lastMonth: string | null;
  readonly terms: readonly Term[];
}

export interface Grants {
  readonly grants: readonly Grant[];
}

export interface Payment {
  readonly month: string;
  readonly component: Component;
  readonly amount: number;
  /** `opening`: before An Sinh; else the list's state. */
  readonly source: "opening" | ListState;
  readonly listMonth: string | null;
  readonly state: OpeningState | null;
  readonly held: HoldReason | null;
}

export interface GrantPayments {
  readonly grantId: string;
  readonly benefit: string;
  readonly payments: readonly Payment[];
}

export interface ShownReason {
  readonly id: string;
  readonly outcome: "yes" | "no" | "unknown" | "value";
  readonly label: Words;
  readonly value: Words | null;
  readonly source: Words | null;
  readonly article: Words | null;
  readonly children: readonly ShownReason[];
}

export interface BenefitReasons {
  readonly benefit: string;
  readonly label: Words;
  readonly period: "monthly" | "once";
  readonly outcome: "granted" | "refused" | "undetermined";
  /** Đồng; null unless granted. */
  readonly amount: number | null;
  readonly hasGrant: boolean;
  readonly sentence: Words;
  readonly refusals: readonly Words[];
  readonly needs: readonly Words[];
  readonly reasons: readonly ShownReason[];
}

export interface Reasons {
  readonly month: string;
  readonly knownOn: string;
  readonly policySet: string;
  readonly living: boolean;
  readonly benefits: readonly BenefitReasons[];
}
