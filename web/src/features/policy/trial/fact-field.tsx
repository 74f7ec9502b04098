import type { FactKind } from "@ansinh/engine";
import { NativeSelect, TextInput } from "@mantine/core";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { uiTexts } from "#ui/texts.ts";
import type { Field, FieldProblem } from "./case.ts";
import { trialTexts } from "./trial-texts.ts";
import { asExample, noInformation, nothing } from "./written.ts";

interface FactFieldProps {
  field: Field;
  /** What may be given, in words. */
  allowed: string;
  written: string;
  problem: FieldProblem | undefined;
  onWrite: (written: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

/** A fact as a field: a choice where its values can be listed, else typed. */
export function FactField(props: FactFieldProps) {
  const { field, written, onWrite, onFocus, onBlur } = props;
  const t = useTexts(trialTexts);
  const { kind } = field;
  const label =
    kind.subject === "household" ? t("ofHousehold", { fact: said(kind.label) }) : said(kind.label);
  const { type } = kind.value;
  if (type === "boolean" || type === "enum") {
    return (
      <NativeSelect
        label={label}
        value={written}
        data={choicesOf(t, field)}
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
    );
  }
  return <Typed {...props} label={label} />;
}

function Typed({
  field,
  allowed,
  written,
  problem,
  onWrite,
  label,
  ...focus
}: FactFieldProps & { label: string }) {
  const t = useTexts(trialTexts);
  const ui = useTexts(uiTexts);
  const isAsExample = written === asExample;
  const { type } = field.kind.value;
  const error =
    problem === undefined
      ? undefined
      : problem === "outside"
        ? t("problem.outside", { values: allowed })
        : t(`problem.${problem}`);
  return (
    <TextInput
      label={label}
      autoComplete="off"
      inputMode="numeric"
      value={isAsExample ? "" : written}
      placeholder={isAsExample ? t("asExampleHint") : type === "date" ? t("dateHint") : t("choice.nothing")}
      rightSection={type === "money" ? ui("field.dong") : undefined}
      error={error}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  );
}

type Say = Translate<(typeof trialTexts)["vi"]>;

function choicesOf(t: Say, { kind, written }: Field): { value: string; label: string }[] {
  return [
    ...(written === asExample ? [{ value: asExample, label: t("choice.asExample") }] : []),
    ...valuesOf(t, kind),
    { value: noInformation, label: t("choice.noInformation") },
    { value: nothing, label: t("choice.nothing") },
  ];
}

function valuesOf(t: Say, { value: schema }: FactKind): { value: string; label: string }[] {
  if (schema.type === "enum")
    return schema.values.map(({ id, label }) => ({ value: id, label: said(label) }));
  return [
    { value: "true", label: t("yes") },
    { value: "false", label: t("no") },
  ];
}
