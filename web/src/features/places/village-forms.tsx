import { zodResolver } from "@hookform/resolvers/zod";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { post } from "#api/http.ts";
import { sayIn, useTexts } from "#app/texts/define.ts";
import { VillageKind, villageWords } from "#pure/places/model.ts";
import { splitVillage } from "#pure/places/rules/names.ts";
import { requiredDate, requiredText } from "#ui/fields.ts";
import { formatDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { PlacesDialog } from "./form-dialog.tsx";
import styles from "./places.module.css";
import type { VillageLine } from "./requests.ts";
import { placesTexts } from "./texts.ts";

interface FormProps {
  commune: string;
  /** The day that stands in the form at first. */
  today: string;
  onClose: () => void;
}

const kindChoices = VillageKind.options.map((kind) => ({ value: kind, label: villageWords[kind] }));

const addForm = z.object({
  kind: VillageKind,
  name: requiredText(),
  from: requiredDate(),
  formerCommune: z
    .string()
    .trim()
    .refine((typed) => typed === "" || /^\d{5}$/.test(typed), {
      error: () => sayIn(placesTexts)("form.codeShape"),
    })
    .transform((typed) => (typed === "" ? null : typed)),
  decision: requiredText(),
});

export function AddVillage({ commune, today, onClose }: FormProps) {
  const t = useTexts(placesTexts);
  const form = useForm<z.input<typeof addForm>, unknown, z.output<typeof addForm>>({
    resolver: zodResolver(addForm),
    defaultValues: { kind: "thon", name: "", from: formatDate(today), formerCommune: "", decision: "" },
  });
  const { errors } = form.formState;
  return (
    <PlacesDialog
      title={t("act.addVillage")}
      form={form}
      send={(values) => post("/api/places/villages", { commune, ...values })}
      onClose={onClose}
    >
      <NativeSelect label={t("form.kind")} data={kindChoices} {...form.register("kind")} />
      <TextInput
        label={t("form.name")}
        error={errors.name?.message}
        data-autofocus
        {...form.register("name")}
      />
      <DateInput label={t("form.from")} error={errors.from?.message} {...form.register("from")} />
      <TextInput
        label={t("form.formerCommune")}
        description={t("form.formerHint")}
        error={errors.formerCommune?.message}
        inputMode="numeric"
        {...form.register("formerCommune")}
      />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </PlacesDialog>
  );
}

const renameForm = z.object({
  kind: VillageKind,
  name: requiredText(),
  from: requiredDate(),
  decision: requiredText(),
});

export function RenameVillage({ commune, today, village, onClose }: FormProps & { village: VillageLine }) {
  const t = useTexts(placesTexts);
  const form = useForm<z.input<typeof renameForm>, unknown, z.output<typeof renameForm>>({
    resolver: zodResolver(renameForm),
    defaultValues: { kind: village.kind, name: village.name, from: formatDate(today), decision: "" },
  });
  const { errors } = form.formState;
  return (
    <PlacesDialog
      title={t("renameTitle", { name: village.fullName })}
      form={form}
      send={(values) => post("/api/places/villages/rename", { commune, id: village.id, ...values })}
      onClose={onClose}
    >
      <NativeSelect label={t("form.kind")} data={kindChoices} {...form.register("kind")} />
      <TextInput
        label={t("form.newName")}
        error={errors.name?.message}
        data-autofocus
        {...form.register("name")}
      />
      <DateInput label={t("form.from")} error={errors.from?.message} {...form.register("from")} />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </PlacesDialog>
  );
}

const rearrangeForm = z.object({
  ids: z.array(z.string()).min(1, { error: () => sayIn(placesTexts)("form.chooseVillages") }),
  into: requiredText().transform((text) =>
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(splitVillage),
  ),
  on: requiredDate(),
  decision: requiredText(),
});

export function RearrangeVillages({
  commune,
  today,
  villages,
  onClose,
}: FormProps & { villages: readonly VillageLine[] }) {
  const t = useTexts(placesTexts);
  const form = useForm<z.input<typeof rearrangeForm>, unknown, z.output<typeof rearrangeForm>>({
    resolver: zodResolver(rearrangeForm),
    defaultValues: { ids: [], into: "", on: formatDate(today), decision: "" },
  });
  const { errors } = form.formState;
  return (
    <PlacesDialog
      title={t("act.merge")}
      form={form}
      send={(values) => post("/api/places/villages/rearrange", { commune, ...values })}
      onClose={onClose}
    >
      <p className={styles.plain}>{t("mergeAbout")}</p>
      <Checkbox.Group label={t("form.which")} error={errors.ids?.message}>
        <div className={styles.choices}>
          {villages.map((village) => (
            <Checkbox
              key={village.id}
              value={village.id}
              label={village.fullName}
              {...form.register("ids")}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={t("form.into")}
        description={t("form.intoHint")}
        error={errors.into?.message}
        rows={3}
        {...form.register("into")}
      />
      <DateInput label={t("form.from")} error={errors.on?.message} {...form.register("on")} />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </PlacesDialog>
  );
}
