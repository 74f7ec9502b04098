import { NativeSelect } from "@mantine/core";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { z } from "zod";
import { useAreas } from "#api/areas.ts";
import { sayIn, useTexts } from "#app/texts/define.ts";
import { Role, roles } from "#pure/access/model.ts";
import { rightsOf } from "#pure/access/rules/rights.ts";
import { optionalDate, requiredDate } from "#ui/fields.ts";
import { DateInput } from "#ui/inputs.tsx";
import { roleWord } from "./role-words.ts";
import { accountsTexts } from "./texts.ts";

const provinceCode = /^\d{2}$/;

/** Fields of a role between two days; a commune's role needs its commune. */
export const heldShape = { role: Role, unit: z.string(), from: requiredDate(), to: optionalDate() };

export function unitIsChosen(held: { role: Role; unit: string }): boolean {
  return rightsOf[held.role].level === "province" || held.unit !== "";
}

export const unitMissing = {
  path: ["unit"],
  error: () => sayIn(accountsTexts)("chooseUnit"),
};

export interface HeldTyped {
  role: Role;
  unit: string;
  from: string;
  to: string;
}

interface HeldFieldsProps {
  register: UseFormRegister<HeldTyped>;
  errors: FieldErrors<HeldTyped>;
  role: Role;
}

export function HeldFields({ register, errors, role }: HeldFieldsProps) {
  const t = useTexts(accountsTexts);
  const communes = useAreas(true).filter((area) => !provinceCode.test(area.code));
  const choices = roles.map((value) => ({ value, label: roleWord(value) }));
  return (
    <>
      <NativeSelect label={t("role")} data={choices} {...register("role")} />
      {rightsOf[role].level === "commune" && (
        <NativeSelect
          label={t("unit")}
          error={errors.unit?.message}
          data={[
            { value: "", label: t("chooseUnit") },
            ...communes.map((area) => ({ value: area.code, label: area.name })),
          ]}
          {...register("unit")}
        />
      )}
      <DateInput label={t("from")} error={errors.from?.message} {...register("from")} />
      <DateInput label={t("to")} description={t("toHint")} error={errors.to?.message} {...register("to")} />
    </>
  );
}

/** The unit sent: a province's role is held in the province itself. */
export function useUnitOf(): (held: { role: Role; unit: string }) => string {
  const areas = useAreas(false);
  const province = areas.find((area) => provinceCode.test(area.code))?.code ?? "";
  return ({ role, unit }) => (rightsOf[role].level === "province" ? province : unit);
}

/** Today of the office, in the way dates are typed. */
export function todayTyped(): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}
