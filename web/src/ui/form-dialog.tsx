import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { Dialog } from "./dialog.tsx";
import styles from "./form-dialog.module.css";
import { FormErrors } from "./form-errors.tsx";

export interface FormDialogProps<Typed extends FieldValues, Sent> {
  title: string;
  form: UseFormReturn<Typed, unknown, Sent>;
  send: (values: Sent) => Promise<unknown>;
  onClose: () => void;
  /** The verb on the button; default "Lưu". */
  verb?: string;
  children: ReactNode;
}

interface Subject {
  /** The fields' words, for the summary of faults. */
  labels: Record<string, string>;
  /** What the screen showed under this key is read again after sending. */
  queryKey: string;
}

/** One form in a dialog: summary of faults on top, input kept, Esc doesn't lose what was typed. */
export function FormDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent> & Subject) {
  const { title, form, send, onClose, verb, labels, queryKey, children } = props;
  const say = useTexts(words);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [queryKey] });
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
          attempt={submitCount + act.failureCount}
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
