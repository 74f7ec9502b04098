import type { SealedClass } from "#kernel/permission.ts";
import type {
  Component,
  DecisionKind,
  EndReason,
  FundingSource,
  OpeningState,
  PayeeKind,
  TermState,
} from "../model.ts";

/** The recording batch that everything here is part of; `at` is the batch's recorded_at. */
export interface Recording {
  readonly tenant: number;
  readonly batchId: string;
  readonly at: Date;
}

export interface DecisionToRecord {
  readonly kind: DecisionKind;
  /** As in the clerk's register, "123/QĐ-UBND". */
  readonly number: string;
  readonly signedOn: string | null;
  readonly office: string;
  readonly signerName?: string | null;
  readonly signerTitle?: string | null;
}

export interface TermToRecord {
  /** Clause id of the policy set; of merit and other benefits without a rule, the category as the list words it. */
  readonly clause: string;
  /** Class of the clause where its reason is sealed: the clause then stands in the sealed schema alone. */
  readonly sealedClass?: SealedClass | null;
  readonly units?: number;
  /** Whole đồng written in the decision; null: not stated. */
  readonly decidedAmount?: number | null;
  /** 'YYYY-MM' */
  readonly fromMonth: string;
  readonly toMonth?: string | null;
  readonly state: TermState;
  readonly reason?: EndReason | null;
  readonly decisionId?: string | null;
}

export interface PayeeToRecord {
  readonly kind: PayeeKind;
  readonly name: string;
  readonly personId?: string | null;
  readonly bank?: string | null;
  readonly account?: string | null;
  readonly validFrom?: string | null;
}

export interface OpeningToRecord {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly component: Component;
  /** Whole đồng. */
  readonly amount: number;
  readonly state: OpeningState;
}

export interface GrantToRecord {
  readonly personId: string;
  readonly onAccountOfId?: string | null;
  readonly benefit: string;
  /** Commune code; for merit the province's code (its department). */
  readonly office: string;
  readonly agency: string;
  readonly funding: FundingSource;
  readonly bookNumber?: string | null;
  readonly terms: readonly TermToRecord[];
  readonly payee?: PayeeToRecord | null;
  readonly opening?: readonly OpeningToRecord[];
}

export interface KnownGrant {
  readonly id: string;
  readonly personId: string;
  readonly onAccountOfId: string | null;
  readonly benefit: string;
  readonly office: string;
  readonly agency: string;
  readonly funding: FundingSource;
  readonly bookNumber: string | null;
  /** Current terms, oldest first; a sealed clause reads "sealed". */
  readonly terms: readonly {
    clause: string;
    fromMonth: string;
    state: TermState;
    decisionId: string | null;
    decisionNumber: string | null;
  }[];
}
