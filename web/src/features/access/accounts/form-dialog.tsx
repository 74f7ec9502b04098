import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { Dialog } from "#ui/dialog.tsx";
import { FormErrors } from "#ui/form-errors.tsx";
import styles from "../access.module.css";
import { accountsTexts } from "./texts.ts";

interface FormDialogProps<Typed extends FieldValues, Sent> {
  title: string;
  form: UseFormReturn<Typed, unknown, Sent>;
  send: (values: Sent) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** One form about accounts in a dialog: faults on top, input kept, Esc doesn't lose what was typed. */
export function FormDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent>) {
  const { title, form, send, onClose, children } = props;
  const t = useTexts(accountsTexts);
  const say = useTexts(words);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["accounts"] });
      onClose();
    },
  });
  const { errors, submitCount, isDirty } = form.formState;
  const labels = {
    login: t("login"),
    name: t("name"),
    role: t("role"),
    unit: t("unit"),
    class: t("class"),
    from: t("from"),
    to: t("to"),
  };
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
          attempt={submitCount + act.failureCount}
          problem={act.isError ? asProblem(act.error) : undefined}
        />
        {children}
        <div className={styles.formEnd}>
          <Button variant="default" onClick={onClose} disabled={act.isPending}>
            {say("cancel")}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {say("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
