import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { Dialog } from "./dialog.tsx";
import { ErrorState } from "./states.tsx";
import { uiTexts } from "./texts.ts";

interface ConfirmActionProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it will do, in one or two sentences. */
  what: string;
  /** To how many: 514, "người". */
  count?: { number: number; of: string };
  /** How to take it back. */
  takeBack: string;
  /** The verb on the button. */
  verb: string;
  /** Red is for what does harm when done by mistake. */
  harmful?: boolean;
  onConfirm: () => Promise<unknown>;
}

/** Asks before an act that reaches many or can't be undone by the same button. Stays open when the act fails. */
export function ConfirmAction(props: ConfirmActionProps) {
  const t = useTexts(uiTexts);
  const say = useTexts(words);
  const act = useMutation({ mutationFn: props.onConfirm, onSuccess: props.onClose });
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <Text>{props.what}</Text>
      {props.count !== undefined && (
        <Text fw={600}>{t("affects", { count: props.count.number, what: props.count.of })}</Text>
      )}
      <Text mt="xs" c="dimmed">
        {`${t("takeBack")} ${props.takeBack}`}
      </Text>
      {act.isError && <ErrorState problem={asProblem(act.error)} />}
      <Group justify="end" mt="lg" gap="xs">
        <Button variant="default" onClick={props.onClose} disabled={act.isPending}>
          {say("cancel")}
        </Button>
        <Button
          {...(props.harmful === true ? { color: "red" } : {})}
          loading={act.isPending}
          onClick={() => act.mutate()}
          data-autofocus
        >
          {props.verb}
        </Button>
      </Group>
    </Dialog>
  );
}
