import { Button, Checkbox, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import type { ListAnswer } from "#pure/benefits/model.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { formatMonth } from "#ui/format.ts";
import { ErrorState } from "#ui/states.tsx";
import { checkList, returnList, signList, submitList } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";
import { MakeButton } from "./make-button.tsx";

/** The one next step of the reader's role, and the way back: two buttons at most. */
export function Steps({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const onward = (["submit", "check", "sign"] as const).find((step) => list.steps.includes(step));
  return (
    <>
      {onward !== undefined && <Onward list={list} step={onward} />}
      {list.steps.includes("make") && (
        <MakeButton
          month={list.month}
          office={list.office}
          verb={t("makeAgain")}
          secondary={onward !== undefined}
        />
      )}
      {(list.steps.includes("returnSubmitted") || list.steps.includes("returnChecked")) && (
        <GiveBack list={list} />
      )}
    </>
  );
}

function useDone(close: () => void): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ["benefits"] });
    close();
  };
}

function Onward({ list, step }: { list: ListAnswer; step: "submit" | "check" | "sign" }) {
  const t = useTexts(benefitsTexts);
  const say = useTexts(words);
  const [open, setOpen] = useState(false);
  const done = useDone(() => setOpen(false));
  const verb = step === "submit" ? say("submit") : step === "check" ? t("step.check") : say("approve");
  const take = {
    submit: submitList,
    check: checkList,
    sign: (one: ListAnswer) => signList(one, one.overlaps),
  }[step];
  const close = () => setOpen(false);
  const common = { list, verb, opened: open, onClose: close, onConfirm: () => take(list).then(done) };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{verb}</Button>
      {step === "sign" && list.overlaps > 0 ? (
        <SignSeen {...common} />
      ) : (
        <ConfirmAction
          {...common}
          title={t("step.title", { verb, month: formatMonth(list.month) })}
          what={step === "check" ? t("step.checkWhat") : t(`step.${step}`)}
          count={{ number: list.totals.people, of: t("unit.people") }}
          takeBack={t(`step.${step}Back`)}
        />
      )}
    </>
  );
}

interface SignSeenProps {
  list: ListAnswer;
  verb: string;
  opened: boolean;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
}

/** Overlaps are looked at before signing: the number that was seen goes with the signature. */
function SignSeen({ list, verb, opened, onClose, onConfirm }: SignSeenProps) {
  const t = useTexts(benefitsTexts);
  const say = useTexts(words);
  const [seen, setSeen] = useState(false);
  const act = useMutation({ mutationFn: onConfirm });
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("step.title", { verb, month: formatMonth(list.month) })}
    >
      <p>{t("step.sign")}</p>
      <Checkbox
        label={t("step.seen", { count: list.overlaps })}
        checked={seen}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
      {act.isError && <ErrorState problem={asProblem(act.error)} />}
      <Group justify="end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {say("cancel")}
        </Button>
        <Button disabled={!seen} loading={act.isPending} onClick={() => act.mutate()}>
          {verb}
        </Button>
      </Group>
    </Dialog>
  );
}

const reasonMin = 3;

function GiveBack({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const say = useTexts(words);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const done = useDone(() => setOpen(false));
  const act = useMutation({ mutationFn: () => returnList(list, reason.trim()), onSuccess: done });
  const verb = say("return");
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        closeOnEscape={reason === ""}
        title={t("step.title", { verb, month: formatMonth(list.month) })}
      >
        <Textarea
          label={t("step.reason")}
          description={t("step.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          maxLength={500}
          data-autofocus
        />
        {act.isError && <ErrorState problem={asProblem(act.error)} />}
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => setOpen(false)}>
            {say("cancel")}
          </Button>
          <Button
            disabled={reason.trim().length < reasonMin}
            loading={act.isPending}
            onClick={() => act.mutate()}
          >
            {verb}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
