import { zodResolver } from "@hookform/resolvers/zod";
import { NativeSelect, TextInput } from "@mantine/core";
import { useRef } from "react";
import { type UseFormRegister, useForm } from "react-hook-form";
import { z } from "zod";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { requiredDate, requiredMoney, requiredMonth, requiredText } from "#ui/fields.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { DateInput, MoneyInput, MonthInput } from "#ui/inputs.tsx";
import { Notice } from "#ui/status.tsx";
import {
  DocumentFields,
  documentOf,
  documentShape,
  noDocument,
  useDocumentLabels,
} from "./document-fields.tsx";
import styles from "./levels.module.css";
import { draftAndSubmit, type ParameterShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";

const schema = z.object({
  ...documentShape,
  kind: z.enum(["level", "local"]),
  of: requiredText(),
  value: requiredMoney(),
  signed: requiredDate(),
  inForce: requiredDate(),
  appliesFrom: requiredMonth(),
  appliesTo: z.union([
    z
      .string()
      .trim()
      .max(0)
      .transform(() => null),
    requiredMonth(),
  ]),
  article: requiredText(),
  clause: z.string().trim(),
});
type Typed = z.input<typeof schema>;
type Sent = z.output<typeof schema>;

interface EnterLevelProps {
  levels: readonly ParameterShown[];
  onClose: () => void;
}

/** A level with its three dates and its article; of the act it is cited from, the document is the act itself. */
export function EnterLevel({ levels, onClose }: EnterLevelProps) {
  const t = useTexts(levelsTexts);
  const single = levels.filter(({ of }) => of === "parameter");
  const id = useRef(crypto.randomUUID());
  const form = useForm<Typed, unknown, Sent>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...noDocument,
      kind: "level",
      of: single[0]?.id ?? "",
      ...{ value: "", signed: "", inForce: "", appliesFrom: "", appliesTo: "", article: "", clause: "" },
    },
    shouldFocusError: false,
  });
  const labels = { ...useDocumentLabels(), ...useLevelLabels() };
  return (
    <FormDialog
      title={t("newLevel")}
      form={form}
      send={(values) => draftAndSubmit({ id: id.current, ...entered(values) })}
      onClose={onClose}
      verb={t("form.send")}
      labels={labels}
      queryKey="policy"
    >
      <Notice meaning="action">{t("confirmLead")}</Notice>
      <LevelFields form={form} single={single} />
      <DocumentFields
        register={form.register as unknown as UseFormRegister<z.input<z.ZodObject<typeof documentShape>>>}
        errors={form.formState.errors}
      />
    </FormDialog>
  );
}

function entered(values: Sent) {
  const { kind, of, value, signed, inForce, appliesFrom, appliesTo, article, clause, number } = values;
  const citation = { act: number, article, ...(clause === "" ? {} : { clause }) };
  const version = {
    of: "parameter" as const,
    id: of,
    value,
    signed,
    inForce,
    appliesFrom,
    appliesTo,
    citation,
  };
  return { ...documentOf(values), content: { kind, versions: [version] } };
}

function useLevelLabels(): Record<string, string> {
  const t = useTexts(levelsTexts);
  return {
    of: t("form.of"),
    value: t("form.value"),
    signed: t("form.signed"),
    inForce: t("form.inForce"),
    appliesFrom: t("form.appliesFrom"),
    appliesTo: t("form.appliesTo"),
    article: t("form.article"),
  };
}

interface LevelFieldsProps {
  form: ReturnType<typeof useForm<Typed, unknown, Sent>>;
  single: readonly ParameterShown[];
}

function LevelFields({ form, single }: LevelFieldsProps) {
  const t = useTexts(levelsTexts);
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <NativeSelect
        label={t("form.kind")}
        data={[
          { value: "level", label: t("form.level") },
          { value: "local", label: t("form.local") },
        ]}
        {...register("kind")}
      />
      <NativeSelect
        label={t("form.of")}
        description={t("form.tables")}
        data={single.map((level) => ({ value: level.id, label: said(level.label) }))}
        error={errors.of?.message}
        {...register("of")}
      />
      <div className={styles.two}>
        <MoneyInput
          label={t("form.value")}
          description={t("form.whole")}
          error={errors.value?.message}
          {...register("value")}
        />
        <DateInput label={t("form.signed")} error={errors.signed?.message} {...register("signed")} />
        <DateInput label={t("form.inForce")} error={errors.inForce?.message} {...register("inForce")} />
        <MonthInput
          label={t("form.appliesFrom")}
          error={errors.appliesFrom?.message}
          {...register("appliesFrom")}
        />
        <MonthInput
          label={t("form.appliesTo")}
          error={errors.appliesTo?.message}
          {...register("appliesTo")}
        />
        <TextInput label={t("form.article")} error={errors.article?.message} {...register("article")} />
        <TextInput label={t("form.clause")} {...register("clause")} />
      </div>
    </>
  );
}
