import type { FieldValues } from "react-hook-form";
import { useTexts } from "#app/texts/define.ts";
import { FormDialog, type FormDialogProps } from "#ui/form-dialog.tsx";
import { placesTexts } from "./texts.ts";

/** One form about places in a dialog. */
export function PlacesDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent>) {
  const t = useTexts(placesTexts);
  const labels = {
    kind: t("form.kind"),
    name: t("form.newName"),
    from: t("form.from"),
    on: t("form.from"),
    to: t("form.to"),
    lastDay: t("form.lastDay"),
    formerCommune: t("form.formerCommune"),
    ids: t("form.which"),
    into: t("form.into"),
    class: t("form.class"),
    villageId: t("form.place"),
    decision: t("form.decision"),
  };
  return <FormDialog {...props} labels={labels} queryKey="places" />;
}
