import { zodResolver } from "@hookform/resolvers/zod";
import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { type UseFormRegister, useForm } from "react-hook-form";
import { z } from "zod";
import { post } from "#api/http.ts";
import { useTexts } from "#app/texts/define.ts";
import { Login } from "#pure/access/model.ts";
import { requiredText } from "#ui/fields.ts";
import { AccountDialog } from "./form-dialog.tsx";
import {
  HeldFields,
  type HeldTyped,
  heldShape,
  todayTyped,
  unitIsChosen,
  unitMissing,
  useUnitOf,
} from "./held-fields.tsx";
import type { OneTime } from "./requests.ts";
import { accountsTexts } from "./texts.ts";

const schema = z
  .object({ login: Login, name: requiredText(), title: z.string().trim(), ...heldShape })
  .refine(unitIsChosen, unitMissing);

type Typed = z.input<typeof schema>;

interface AddAccountProps {
  onClose: () => void;
  onMade: (made: OneTime) => void;
}

export function AddAccount({ onClose, onMade }: AddAccountProps) {
  const t = useTexts(accountsTexts);
  const unitOf = useUnitOf();
  // One id for this form, however often it is sent: a second click makes no second account.
  const id = useRef(crypto.randomUUID());
  const form = useForm<Typed, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      login: "",
      name: "",
      title: "",
      role: "commune_officer",
      unit: "",
      from: todayTyped(),
      to: "",
    },
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const send = async (values: z.output<typeof schema>): Promise<void> => {
    const { login, name, title, role, from, to } = values;
    const { oneTimePassword } = await post("/api/accounts", {
      id: id.current,
      login,
      name,
      title: title === "" ? null : title,
      roles: [{ role, unit: unitOf(values), validFrom: from, validTo: to }],
      classes: [],
    });
    onMade({ login, oneTimePassword });
  };
  return (
    <AccountDialog title={t("add")} form={form} send={send} onClose={onClose}>
      <TextInput label={t("name")} error={errors.name?.message} data-autofocus {...form.register("name")} />
      <TextInput
        label={t("login")}
        description={t("loginHint")}
        error={errors.login?.message}
        autoCapitalize="none"
        spellCheck={false}
        {...form.register("login")}
      />
      <TextInput label={t("position")} {...form.register("title")} />
      <HeldFields
        register={form.register as unknown as UseFormRegister<HeldTyped>}
        errors={errors}
        role={form.watch("role")}
      />
    </AccountDialog>
  );
}
