import type { FieldValues } from "react-hook-form";
import { useTexts } from "#app/texts/define.ts";
import { FormDialog, type FormDialogProps } from "#ui/form-dialog.tsx";
import { accountsTexts } from "./texts.ts";

/** One form about accounts in a dialog. */
export function AccountDialog<Typed extends FieldValues, Sent>(props: FormDialogProps<Typed, Sent>) {
  const t = useTexts(accountsTexts);
  const labels = {
    login: t("login"),
    name: t("name"),
    role: t("role"),
    unit: t("unit"),
    class: t("class"),
    from: t("from"),
    to: t("to"),
  };
  return <FormDialog {...props} labels={labels} queryKey="accounts" />;
}
