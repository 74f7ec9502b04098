import { zodResolver } from "@hookform/resolvers/zod";
import { useRef } from "react";
import { type UseFormRegister, useForm } from "react-hook-form";
import { z } from "zod";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { formatMonth } from "#ui/format.ts";
import { Notice } from "#ui/status.tsx";
import {
  DocumentFields,
  documentOf,
  documentShape,
  noDocument,
  useDocumentLabels,
} from "./document-fields.tsx";
import { draftAndSubmit, type ParameterShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";

const schema = z.object(documentShape);
type Typed = z.input<typeof schema>;

interface ConfirmLevelsProps {
  levels: readonly ParameterShown[];
  keys: readonly string[];
  onClose: () => void;
}

/** Confirms unverified versions by the document at hand; another person publishes it. */
export function ConfirmLevels({ levels, keys, onClose }: ConfirmLevelsProps) {
  const t = useTexts(levelsTexts);
  const id = useRef(crypto.randomUUID());
  const form = useForm<Typed, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: noDocument,
    shouldFocusError: false,
  });
  const send = (values: z.output<typeof schema>): Promise<void> =>
    draftAndSubmit({
      id: id.current,
      ...documentOf(values),
      content: { kind: "confirmation", keys: [...keys] },
    });
  const named = levels.flatMap((level) =>
    level.versions
      .filter(({ key }) => keys.includes(key))
      .map(({ key, appliesFrom }) => ({ key, words: `${said(level.label)}, ${formatMonth(appliesFrom)}` })),
  );
  return (
    <FormDialog
      title={t("confirm")}
      form={form}
      send={send}
      onClose={onClose}
      verb={t("form.send")}
      labels={useDocumentLabels()}
      queryKey="policy"
    >
      <Notice meaning="action">{t("confirmLead")}</Notice>
      <ul>
        {named.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <DocumentFields
        register={form.register as unknown as UseFormRegister<Typed>}
        errors={form.formState.errors}
      />
    </FormDialog>
  );
}
