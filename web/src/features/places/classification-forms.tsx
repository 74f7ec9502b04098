import { zodResolver } from "@hookform/resolvers/zod";
import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { post } from "#api/http.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Classification, PlaceClass } from "#pure/places/model.ts";
import { optionalDate, requiredDate, requiredText } from "#ui/fields.ts";
import { formatDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { PlacesDialog } from "./form-dialog.tsx";
import type { VillageLine } from "./requests.ts";
import { placesTexts } from "./texts.ts";

interface PlaceProps {
  commune: string;
  today: string;
}

const classifyForm = z.object({
  class: PlaceClass,
  villageId: z.string().transform((id) => (id === "" ? null : id)),
  from: requiredDate(),
  to: optionalDate(),
  decision: requiredText(),
});

interface ClassifyProps extends PlaceProps {
  villages: readonly VillageLine[];
  onClose: () => void;
}

export function Classify({ commune, today, villages, onClose }: ClassifyProps) {
  const t = useTexts(placesTexts);
  const form = useForm<z.input<typeof classifyForm>, unknown, z.output<typeof classifyForm>>({
    resolver: zodResolver(classifyForm),
    defaultValues: {
      class: "specially_difficult",
      villageId: "",
      from: formatDate(today),
      to: "",
      decision: "",
    },
  });
  const { errors } = form.formState;
  const places = [
    { value: "", label: t("wholeCommune") },
    ...villages.map((village) => ({ value: village.id, label: village.fullName })),
  ];
  const classes = PlaceClass.options.map((value) => ({ value, label: t(`class.${value}`) }));
  return (
    <PlacesDialog
      title={t("act.classify")}
      form={form}
      send={(values) => post("/api/places/classifications", { commune, ...values })}
      onClose={onClose}
    >
      <NativeSelect label={t("form.class")} data={classes} data-autofocus {...form.register("class")} />
      <NativeSelect label={t("form.place")} data={places} {...form.register("villageId")} />
      <DateInput label={t("form.from")} error={errors.from?.message} {...form.register("from")} />
      <DateInput label={t("form.to")} error={errors.to?.message} {...form.register("to")} />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </PlacesDialog>
  );
}

const endForm = z.object({ lastDay: requiredDate(), decision: requiredText() });

interface EndProps extends PlaceProps {
  row: Classification;
  onClose: () => void;
}

export function EndClassification({ commune, today, row, onClose }: EndProps) {
  const t = useTexts(placesTexts);
  const form = useForm<z.input<typeof endForm>, unknown, z.output<typeof endForm>>({
    resolver: zodResolver(endForm),
    defaultValues: { lastDay: formatDate(today), decision: "" },
  });
  const { errors } = form.formState;
  return (
    <PlacesDialog
      title={t("endTitle", { name: t(`class.${row.class}`) })}
      form={form}
      send={(values) => post("/api/places/classifications/end", { commune, id: row.id, ...values })}
      onClose={onClose}
      verb={t("act.end")}
    >
      <DateInput
        label={t("form.lastDay")}
        error={errors.lastDay?.message}
        data-autofocus
        {...form.register("lastDay")}
      />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </PlacesDialog>
  );
}
