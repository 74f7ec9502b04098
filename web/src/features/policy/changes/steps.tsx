import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { requiredDate, requiredText } from "#ui/fields.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { DateInput } from "#ui/inputs.tsx";
import { MakeButton } from "./make-button.tsx";
import { type Raise, returnRaise, type Seen, signRaise, submitRaise } from "./requests.ts";
import { changesTexts } from "./texts.ts";

interface StepsProps {
  raise: Raise;
  seen: Seen;
}

interface AskedProps extends StepsProps {
  onClose: () => void;
}

/** The steps that the server offers this reader, the one onward first; each asks before it is taken. */
export function Steps({ raise, seen }: StepsProps) {
  const t = useTexts(changesTexts);
  const say = useTexts(words);
  const [asking, setAsking] = useState<"submit" | "sign" | "return" | null>(null);
  const { steps } = raise;
  const asked = { raise, seen, onClose: () => setAsking(null) };
  return (
    <>
      {steps.includes("submit") && <Button onClick={() => setAsking("submit")}>{say("submit")}</Button>}
      {steps.includes("sign") && <Button onClick={() => setAsking("sign")}>{t("sign")}</Button>}
      {steps.includes("return") && (
        <Button variant="default" onClick={() => setAsking("return")}>
          {say("return")}
        </Button>
      )}
      {steps.includes("make") && (
        <MakeButton inForce={raise.inForce} office={raise.office} secondary={steps.includes("submit")} />
      )}
      {asking === "submit" && <Submit {...asked} />}
      {asking === "sign" && <Sign {...asked} />}
      {asking === "return" && <GiveBack {...asked} />}
    </>
  );
}

function Submit({ raise, seen, onClose }: AskedProps) {
  const t = useTexts(changesTexts);
  const say = useTexts(words);
  const client = useQueryClient();
  const submit = async (): Promise<void> => {
    await submitRaise(seen);
    await client.invalidateQueries({ queryKey: ["raises"] });
  };
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={t("submitTitle")}
      what={t("submitWhat", { office: raise.officeName })}
      count={{ number: raise.people, of: t("peopleUnit") }}
      takeBack={t("submitBack")}
      verb={say("submit")}
      onConfirm={submit}
    />
  );
}

const signature = z.object({ number: requiredText(), signedOn: requiredDate() });

function Sign({ seen, onClose }: AskedProps) {
  const t = useTexts(changesTexts);
  const form = useForm<z.input<typeof signature>, unknown, z.output<typeof signature>>({
    resolver: zodResolver(signature),
    defaultValues: { number: "", signedOn: "" },
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t("signTitle")}
      form={form}
      send={(values) => signRaise(seen, values)}
      onClose={onClose}
      verb={t("sign")}
      labels={{ number: t("number"), signedOn: t("signedOn") }}
      queryKey="raises"
    >
      <TextInput
        label={t("number")}
        description={t("numberHint")}
        error={errors.number?.message}
        data-autofocus
        {...form.register("number")}
      />
      <DateInput label={t("signedOn")} error={errors.signedOn?.message} {...form.register("signedOn")} />
    </FormDialog>
  );
}

const returning = z.object({ reason: requiredText() });

function GiveBack({ seen, onClose }: AskedProps) {
  const t = useTexts(changesTexts);
  const say = useTexts(words);
  const form = useForm({
    resolver: zodResolver(returning),
    defaultValues: { reason: "" },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={t("returnTitle")}
      form={form}
      send={({ reason }) => returnRaise(seen, reason)}
      onClose={onClose}
      verb={say("return")}
      labels={{ reason: t("reason") }}
      queryKey="raises"
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
