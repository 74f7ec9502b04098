import { zodResolver } from "@hookform/resolvers/zod";
import { NativeSelect } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { post } from "#api/http.ts";
import { useTexts } from "#app/texts/define.ts";
import { HeldClassInput } from "#pure/access/model.ts";
import { optionalDate, requiredDate } from "#ui/fields.ts";
import { DateInput } from "#ui/inputs.tsx";
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
import { accountsTexts } from "./texts.ts";

interface GiveProps {
  accountId: string;
  onClose: () => void;
}

const roleSchema = z.object(heldShape).refine(unitIsChosen, unitMissing);

export function GiveRole({ accountId, onClose }: GiveProps) {
  const t = useTexts(accountsTexts);
  const unitOf = useUnitOf();
  const form = useForm<HeldTyped, unknown, z.output<typeof roleSchema>>({
    resolver: zodResolver(roleSchema),
    defaultValues: { role: "commune_officer", unit: "", from: todayTyped(), to: "" },
    shouldFocusError: false,
  });
  return (
    <AccountDialog
      title={t("giveRole")}
      form={form}
      send={(values) =>
        post(`/api/accounts/${accountId}/roles`, {
          role: values.role,
          unit: unitOf(values),
          validFrom: values.from,
          validTo: values.to,
        })
      }
      onClose={onClose}
    >
      <HeldFields register={form.register} errors={form.formState.errors} role={form.watch("role")} />
    </AccountDialog>
  );
}

const classes = HeldClassInput.shape.class.options;
const classSchema = z.object({ class: HeldClassInput.shape.class, from: requiredDate(), to: optionalDate() });

export function GiveClass({ accountId, onClose }: GiveProps) {
  const t = useTexts(accountsTexts);
  const form = useForm<z.input<typeof classSchema>, unknown, z.output<typeof classSchema>>({
    resolver: zodResolver(classSchema),
    defaultValues: { class: "hiv", from: todayTyped(), to: "" },
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  return (
    <AccountDialog
      title={t("giveClass")}
      form={form}
      send={(values) =>
        post(`/api/accounts/${accountId}/classes`, {
          class: values.class,
          validFrom: values.from,
          validTo: values.to,
        })
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t("class")}
        data={classes.map((value) => ({ value, label: t(value) }))}
        {...form.register("class")}
      />
      <DateInput label={t("from")} error={errors.from?.message} {...form.register("from")} />
      <DateInput
        label={t("to")}
        description={t("toHint")}
        error={errors.to?.message}
        {...form.register("to")}
      />
    </AccountDialog>
  );
}
