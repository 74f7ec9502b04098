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
  const client = useQueryClient();
  const asked = useAsked(amendment);
  if (asking === null) return null;
  if (asking === "return") return <Return amendment={amendment} onClose={onClose} />;
  const { act, ...words } = asked[asking];
  const onConfirm = async (): Promise<void> => {
    await act();
    await client.invalidateQueries({ queryKey: ["policy"] });
  };
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      {...words}
      harmful={asking === "withdraw"}
      onConfirm={onConfirm}
    />
  );
}

/** What each step is called, does, and how it is taken back. */
function useAsked({ id, label, document, revision }: AmendmentDetail) {
  const t = useTexts(amendmentsTexts);
  const say = useTexts(words);
  // One id however often it is sent: a second click makes no second withdrawal.
  const withdrawal = useRef(crypto.randomUUID());
  const seen = { id, revision };
  return {
    submit: {
      title: say("submit"),
      verb: say("submit"),
      what: label,
      takeBack: t("returnTitle"),
      act: () => submit(seen),
    },
    publish: {
      title: say("issue"),
      verb: say("issue"),
      what: t("publishWhat", { label }),
      takeBack: t("publishBack"),
      act: () => publish(seen),
    },
    withdraw: {
      title: t("withdrawTitle"),
      verb: t("withdraw"),
      what: t("withdrawWhat", { label }),
      takeBack: t("withdrawBack"),
      act: () =>
        draftAndSubmit({
          id: withdrawal.current,
          label: `${t("withdraw")}: ${label}`,
          document,
          reviewOn: null,
          content: { kind: "withdrawal", withdraws: id },
        }),
    },
  };
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
