import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { Dialog } from "#ui/dialog.tsx";
import { FormErrors } from "#ui/form-errors.tsx";
import styles from "./places.module.css";
import { placesTexts } from "./texts.ts";

interface FormDialogProps<Typed extends FieldValues, Sent> {
  title: string;
  form: UseFormReturn<Typed, unknown, Sent>;
  /** Sends; what the screen showed of places is read again afterwards. */
  send: (values: Sent) => Promise<unknown>;
  onClose: () => void;
  /** The verb on the button; default "Lưu". */
  verb?: string;
  children: ReactNode;
}

/** One form in a dialog: summary of faults on top, input kept, Esc doesn't lose what was typed. */
export function FormDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent>) {
  const { title, form, send, onClose, verb, children } = props;
  const say = useTexts(words);
  const t = useTexts(placesTexts);
  const labels = {
    kind: t("form.kind"),
    name: t("form.newName"),
    from: t("form.from"),
    on: t("form.from"),
    to: t("form.to"),
    lastDay: t("form.lastDay"),
    formerCommune: t("form.formerCommune"),
    ids: t("form.which"),
    into: t("form.into"),
    class: t("form.class"),
    villageId: t("form.place"),
    decision: t("form.decision"),
  };
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["places"] });
      onClose();
    },
  });
  const { errors, submitCount, isDirty } = form.formState;
  return (
    <Dialog opened onClose={onClose} title={title} closeOnEscape={!isDirty} closeOnClickOutside={!isDirty}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => act.mutate(values))(event)}
      >
        <FormErrors
          errors={errors as FieldValues}
          labels={labels}
          attempt={submitCount}
          problem={act.isError ? asProblem(act.error) : undefined}
        />
        {children}
        <div className={styles.formEnd}>
          <Button variant="default" onClick={onClose} disabled={act.isPending}>
            {say("cancel")}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {verb ?? say("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
