import type { Citation, CitationStatus, CivilDate, Text } from "@ansinh/engine";
import { cite } from "./cite.ts";

/** Who acts in a procedure. */
export type Body =
  | "village"
  | "commune-committee"
  | "commune-chairman"
  | "district-labour-office"
  | "district-chairman"
  | "provincial-department"
  | "provincial-chairman"
  | "medical-council"
  | "disability-council"
  | "facility"
  | "social-insurance"
  | "ministry"
  | "prime-minister"
  | "paying-agency";

/** A legal limit; from the day after receipt, working days by the calendar of `working-days`. */
export type Limit = { readonly workingDays: number } | { readonly days: number } | { readonly hours: number };

export interface ProcedureStep {
  readonly id: string;
  readonly label: Text;
  readonly by: Body;
  /** Left out where the law states none. */
  readonly limit?: Limit;
  readonly citation: Citation;
}

/** Steps under one citation, each with who does it and in how many working days, nothing where none are stated. */
export const stepsOf = (
  citation: Citation,
  ...steps: readonly (readonly [id: string, by: Body, workingDays: number | undefined, label: Text])[]
): readonly ProcedureStep[] =>
  steps.map(([id, by, workingDays, label]) => ({
    id,
    by,
    label,
    citation,
    ...(workingDays === undefined ? {} : { limit: { workingDays } }),
  }));

export interface Form {
  readonly id: string;
  readonly label: Text;
  readonly citation: Citation;
}

/** How files received from a day on are dealt with, until the next version. */
export interface ProcedureVersion {
  readonly receivedFrom: CivilDate;
  /** Last day of receipt, where nothing follows. */
  readonly receivedUntil?: CivilDate;
  readonly forms: readonly Form[];
  readonly receives: Body;
  readonly proposes?: Body;
  readonly decides: Body;
  readonly pays?: Body;
  readonly steps: readonly ProcedureStep[];
  /** Of the whole, where the law states one beside its steps. */
  readonly limit?: Limit;
  readonly citation: Citation;
}

export interface ProcedureCode {
  readonly number: string;
  readonly citation: Citation;
}

/** Thủ tục hành chính: declared here, run by casework. */
export interface Procedure {
  readonly id: string;
  readonly label: Text;
  /** Code of the national public service portal, where known. */
  readonly code?: ProcedureCode;
  /** The benefits it leads to. */
  readonly benefits: readonly string[];
  readonly versions: readonly ProcedureVersion[];
}

/** A code of the national public service portal as cited: `Thủ tục 1.001776`. */
export const procedureCode = (number: string, status: CitationStatus): ProcedureCode => ({
  number,
  citation: cite(`Thủ tục ${number}`, "", status),
});

/** The version by which a file received on a day is dealt with. */
export const procedureOn = (procedure: Procedure, received: CivilDate): ProcedureVersion | undefined =>
  procedure.versions.findLast(
    ({ receivedFrom, receivedUntil }) =>
      receivedFrom <= received && (receivedUntil === undefined || received <= receivedUntil),
  );
