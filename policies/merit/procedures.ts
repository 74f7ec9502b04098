import { type Act, type Citation, civilDate, text } from "@ansinh/engine";
import {
  type Body,
  cite,
  decree,
  type Form,
  type Procedure,
  type ProcedureStep,
  type ProcedureVersion,
} from "../kit/index.ts";
import * as law from "./law.ts";
import { type Row, rows } from "./procedure-rows.ts";

const portal = "dichvucongbnv.moha.gov.vn";
export const procedureActs: readonly Act[] = [
  decree("129/2025/NĐ-CP"),
  {
    id: portal,
    name: text("Cổng dịch vụ công Bộ Nội vụ", "public service portal of the Ministry of Home Affairs"),
  },
];

/** Codes and forms, where they were read. */
const known: Readonly<Record<string, { readonly code: string; readonly form: string }>> = {
  worship: { code: "1.010803", form: "18" },
  death: { code: "1.010824", form: "12" },
};

const formsOf = (id: string): readonly Form[] => {
  const form = known[id]?.form;
  if (!form) return [];
  const label = text(`Mẫu ${form}`, `Form ${form}`);
  return [{ id: `131/2021/NĐ-CP Mẫu ${form}`, label, citation: law.decree131("", "V2") }];
};

const stepsOf = ({ steps }: Row, citation: Citation): readonly ProcedureStep[] =>
  steps.map(([by, limit, vi, en], index) => ({
    id: `step-${index + 1}`,
    label: text(vi, en),
    by,
    ...(limit ? { limit } : {}),
    citation,
  }));

const first = ({ steps }: Row, without?: Body): Body =>
  steps.map(([by]) => by).find((by) => by !== without) ?? "provincial-department";

/** The decree is of the end of 2021; the source doesn't state the day on which it came into force. */
const since2022 = civilDate("2022-01-01");

const threeTiers = (row: Row): ProcedureVersion => {
  const citation = law.decree131(row.article);
  return {
    receivedFrom: since2022,
    forms: formsOf(row.id),
    receives: first(row),
    decides: "provincial-department",
    pays: "provincial-department",
    steps: stepsOf(row, citation),
    citation,
  };
};

/** From 01/07/2025 without the district; the new limits weren't read, so none is stated. */
const twoTiers = (row: Row): ProcedureVersion => {
  const citation = cite("129/2025/NĐ-CP", "", "V2");
  const steps = row.steps
    .filter(([by]) => by !== "district-labour-office")
    .map(([by, , vi, en]) => [by, undefined, vi, en] as const);
  return {
    receivedFrom: civilDate("2025-07-01"),
    forms: formsOf(row.id),
    receives: first(row, "district-labour-office"),
    decides: "provincial-department",
    pays: "provincial-department",
    steps: stepsOf({ ...row, steps }, citation),
    citation,
  };
};

export const procedures: readonly Procedure[] = rows.map((row) => {
  const code = known[row.id]?.code;
  return {
    id: `merit.${row.id}`,
    label: text(row.vi, row.en),
    ...(code ? { code: { number: code, citation: cite(portal, "", "V2") } } : {}),
    benefits: row.benefits,
    versions: [threeTiers(row), twoTiers(row)],
  };
});
