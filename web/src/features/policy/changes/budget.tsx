import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useMay, useSession } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { benefitsTexts } from "#features/benefits/texts.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { requiredMoney, requiredText } from "#ui/fields.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { formatMoney } from "#ui/format.ts";
import { MoneyInput } from "#ui/inputs.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import { enterBudget, type Raise, type RaisePart } from "./requests.ts";
import { Gap } from "./state.tsx";
import { changesTexts } from "./texts.ts";

/** By source of money: the increase, what the year still needs, what is left, what is missing. */
export function Budget({ raise }: { raise: Raise }) {
  const t = useTexts(changesTexts);
  const { areas } = useSession();
  const mayEnter = useMay("list.check") && areas.some(({ code }) => code === raise.office);
  const [entering, setEntering] = useState<RaisePart>();
  const columns = useColumns(mayEnter ? setEntering : undefined);
  return (
    <Section title={t("budget")}>
      <DataTable
        caption={t("budget")}
        columns={columns}
        rows={raise.parts}
        rowKey={({ funding }) => funding}
        empty={<EmptyState title={t("nobody")} />}
      />
      {entering !== undefined && (
        <EnterBudget raise={raise} part={entering} onClose={() => setEntering(undefined)} />
      )}
    </Section>
  );
}

function useColumns(onEnter: ((part: RaisePart) => void) | undefined): readonly Column<RaisePart>[] {
  const t = useTexts(changesTexts);
  const source = useTexts(benefitsTexts);
  return useMemo((): readonly Column<RaisePart>[] => {
    const money = (id: "monthly" | "arrears" | "need"): Column<RaisePart> => ({
      ...{ id, header: t(id), unit: "đ", kind: "money", value: (part) => part[id] },
    });
    return [
      { id: "funding", header: t("funding"), value: ({ funding }) => source(`fundingOf.${funding}`) },
      { id: "people", header: t("people"), kind: "count", value: ({ people }) => people },
      money("monthly"),
      money("arrears"),
      money("need"),
      {
        id: "left",
        header: t("left"),
        unit: "đ",
        kind: "money",
        value: ({ left }) => left,
        cell: ({ left }) =>
          left === null ? <Status meaning="attention">{t("noBudget")}</Status> : formatMoney(left, false),
      },
      {
        id: "gap",
        header: t("gap"),
        unit: "đ",
        kind: "money",
        value: ({ gap }) => gap,
        cell: ({ gap }) => (gap === null ? "" : <Gap gap={gap} />),
      },
      ...(onEnter === undefined ? [] : [enterColumn(t("enterBudget"), onEnter)]),
    ];
  }, [t, source, onEnter]);
}

const enterColumn = (verb: string, onEnter: (part: RaisePart) => void): Column<RaisePart> => ({
  ...{ id: "enter", header: "", sortable: false, value: () => null },
  cell: (part) => (
    <Button size="xs" variant="default" onClick={() => onEnter(part)}>
      {verb}
    </Button>
  ),
});

const schema = z.object({ amount: requiredMoney(), document: requiredText() });

interface EnterBudgetProps {
  raise: Raise;
  part: RaisePart;
  onClose: () => void;
}

function EnterBudget({ raise, part, onClose }: EnterBudgetProps) {
  const t = useTexts(changesTexts);
  const source = useTexts(benefitsTexts);
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { amount: part.left === null ? "" : formatMoney(part.left, false), document: "" },
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const { office } = raise;
  const year = Number(raise.month.slice(0, 4));
  return (
    <FormDialog
      title={t("enterTitle", { funding: source(`fundingOf.${part.funding}`), year: String(year) })}
      form={form}
      send={(values) => enterBudget({ ...values, office, year, funding: part.funding })}
      onClose={onClose}
      labels={{ amount: t("amountLeft"), document: t("budgetDocument") }}
      queryKey="raises"
    >
      <MoneyInput
        label={t("amountLeft")}
        error={errors.amount?.message}
        data-autofocus
        {...form.register("amount")}
      />
      <TextInput
        label={t("budgetDocument")}
        description={t("budgetDocumentHint")}
        error={errors.document?.message}
        {...form.register("document")}
      />
    </FormDialog>
  );
}
