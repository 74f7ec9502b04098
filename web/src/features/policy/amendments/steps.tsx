import { zodResolver } from "@hookform/resolvers/zod";
import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { requiredText } from "#ui/fields.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { type AmendmentDetail, draftAndSubmit, giveBack, publish, submit } from "../levels/requests.ts";
import { amendmentsTexts } from "./texts.ts";

export type Asking = Exclude<AmendmentDetail["steps"][number], "change"> | null;

interface StepsProps {
  amendment: AmendmentDetail;
  asking: Asking;
  onClose: () => void;
}

/** Asks before each step; a return needs its reason. */
export function Steps({ amendment, asking, onClose }: StepsProps) {
  const t = useTexts(amendmentsTexts);
  const say = useTexts(words);
  const client = useQueryClient();
  const id = useRef(crypto.randomUUID());
  const { label, document, revision } = amendment;
  const seen = { id: amendment.id, revision };
  const then = async (done: Promise<unknown>): Promise<void> => {
    await done;
    await client.invalidateQueries({ queryKey: ["policy"] });
  };
  switch (asking) {
    case null:
      return null;
    case "return":
      return <Return amendment={amendment} onClose={onClose} />;
    case "submit":
      return (
        <ConfirmAction
          opened
          onClose={onClose}
          title={say("submit")}
          what={label}
          takeBack={t("returnTitle")}
          verb={say("submit")}
          onConfirm={() => then(submit(seen))}
        />
      );
    case "publish":
      return (
        <ConfirmAction
          opened
          onClose={onClose}
          title={say("issue")}
          what={t("publishWhat", { label })}
          takeBack={t("publishBack")}
          verb={say("issue")}
          onConfirm={() => then(publish(seen))}
        />
      );
    case "withdraw":
      return (
        <ConfirmAction
          opened
          onClose={onClose}
          title={t("withdrawTitle")}
          what={t("withdrawWhat", { label })}
          takeBack={t("withdrawBack")}
          verb={t("withdraw")}
          harmful
          onConfirm={() =>
            then(
              draftAndSubmit({
                id: id.current,
                label: `${t("withdraw")}: ${label}`,
                document,
                reviewOn: null,
                content: { kind: "withdrawal", withdraws: amendment.id },
              }),
            )
          }
        />
      );
  }
}

const schema = z.object({ reason: requiredText() });

function Return({ amendment, onClose }: { amendment: AmendmentDetail; onClose: () => void }) {
  const t = useTexts(amendmentsTexts);
  const say = useTexts(words);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { reason: "" },
    shouldFocusError: false,
  });
  const { id, revision } = amendment;
  return (
    <FormDialog
      title={t("returnTitle")}
      form={form}
      send={({ reason }) => giveBack({ id, revision }, reason)}
      onClose={onClose}
      verb={say("return")}
      labels={{ reason: t("reason") }}
      queryKey="policy"
    >
      <Textarea
        label={t("reason")}
        autosize
        minRows={3}
        error={form.formState.errors.reason?.message}
        data-autofocus
        {...form.register("reason")}
      />
    </FormDialog>
  );
}
