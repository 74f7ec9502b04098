import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { formatMonth } from "#ui/format.ts";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import type { Grant, Payment } from "./answers.ts";
import { benefitWords } from "./benefit-words.ts";
import { personTexts } from "./person-texts.ts";
import { paymentsQuery } from "./requests.ts";

type Say = Translate<(typeof personTexts)["vi"]>;

/** What became of one payment: collected or not before An Sinh, else how far its list is. */
export function paymentState(t: Say, payment: Payment): string {
  const held = payment.held === null ? null : t(`held.${payment.held}`);
  if (payment.source === "opening") return t(`opening.${payment.state ?? "none"}`);
  const month = formatMonth(payment.listMonth ?? payment.month);
  return [t(`list.${payment.source}`, { month }), held].filter((part) => part !== null).join("; ");
}

interface PaymentsProps {
  grant: Grant;
  /** Whose page is open. */
  person: string;
}

export function PaymentsButton({ grant, person }: PaymentsProps) {
  const t = useTexts(personTexts);
  const [opened, dialog] = useDisclosure(false);
  const benefit = said(benefitWords(grant.benefit));
  return (
    <>
      <Button variant="default" size="xs" onClick={dialog.open}>
        {t("receiving.history")}
      </Button>
      <Dialog opened={opened} onClose={dialog.close} title={t("payments.title", { benefit })} size="lg">
        <Payments grant={grant} person={person} />
      </Dialog>
    </>
  );
}

function Payments({ grant, person }: PaymentsProps) {
  const t = useTexts(personTexts);
  const history = useQuery(paymentsQuery(grant.id, person));
  if (history.isError) {
    return <ErrorState problem={asProblem(history.error)} onRetry={() => void history.refetch()} />;
  }
  const columns: Column<Payment>[] = [
    { id: "month", header: t("payments.month"), kind: "month", value: (payment) => payment.month },
    {
      id: "component",
      header: t("payments.component"),
      value: (payment) => t(`component.${payment.component}`),
    },
    {
      id: "amount",
      header: t("payments.amount"),
      unit: t("payments.dong"),
      kind: "money",
      value: (payment) => payment.amount,
    },
    { id: "state", header: t("payments.state"), value: (payment) => paymentState(t, payment) },
  ];
  return (
    <DataTable
      caption={t("payments.title", { benefit: said(benefitWords(grant.benefit)) })}
      columns={columns}
      rows={history.data?.payments}
      rowKey={(payment) =>
        `${payment.month} ${payment.component} ${payment.listMonth ?? ""} ${payment.source} ${payment.amount}`
      }
      empty={<EmptyState title={t("payments.none")} />}
      compact
    />
  );
}
