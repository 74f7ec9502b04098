import { Textarea, TextInput } from "@mantine/core";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { z } from "zod";
import { useTexts } from "#app/texts/define.ts";
import { optionalDate, requiredDate, requiredText } from "#ui/fields.ts";
import { DateInput } from "#ui/inputs.tsx";
import styles from "./levels.module.css";
import type { Drafted } from "./requests.ts";
import { levelsTexts } from "./texts.ts";

/** The document that an amendment rests on, as typed. */
export const documentShape = {
  label: requiredText(),
  number: requiredText(),
  issuedOn: requiredDate(),
  issuer: requiredText(),
  note: z.string().trim(),
  reviewOn: optionalDate(),
};
const documentSchema = z.object(documentShape);
type Typed = z.input<typeof documentSchema>;

export const noDocument: Typed = {
  label: "",
  number: "",
  issuedOn: "",
  issuer: "",
  note: "",
  reviewOn: "",
};

export const documentOf = (
  values: z.output<typeof documentSchema>,
): Pick<Drafted, "label" | "document" | "reviewOn"> => ({
  label: values.label,
  reviewOn: values.reviewOn,
  document: {
    number: values.number,
    issuedOn: values.issuedOn,
    issuer: values.issuer,
    note: values.note,
    file: null,
  },
});

interface DocumentFieldsProps {
  register: UseFormRegister<Typed>;
  errors: FieldErrors<Typed>;
}

export function DocumentFields({ register, errors }: DocumentFieldsProps) {
  const t = useTexts(levelsTexts);
  return (
    <>
      <TextInput label={t("form.label")} error={errors.label?.message} {...register("label")} />
      <div className={styles.two}>
        <TextInput label={t("form.number")} error={errors.number?.message} {...register("number")} />
        <DateInput label={t("form.issuedOn")} error={errors.issuedOn?.message} {...register("issuedOn")} />
      </div>
      <TextInput label={t("form.issuer")} error={errors.issuer?.message} {...register("issuer")} />
      <Textarea label={t("form.note")} autosize minRows={2} {...register("note")} />
      <DateInput label={t("form.reviewOn")} error={errors.reviewOn?.message} {...register("reviewOn")} />
    </>
  );
}

/** The fields' words, for the summary of faults. */
export function useDocumentLabels(): Record<string, string> {
  const t = useTexts(levelsTexts);
  return {
    label: t("form.label"),
    number: t("form.number"),
    issuedOn: t("form.issuedOn"),
    issuer: t("form.issuer"),
    reviewOn: t("form.reviewOn"),
  };
}
