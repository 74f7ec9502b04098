import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { type ChangeCause, type ChangeKind, changeKinds, type ListAnswer } from "#pure/benefits/model.ts";
import { addMonths, formatCount, formatDifference, formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "../benefits.module.css";
import { changesQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";

/** Last month, what was added, taken off and changed with its causes, this month: it adds up to the đồng. */
export function DifferenceTable({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const { totals } = list;
  return (
    <Section title={t("difference")}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("list.cause")}</th>
            <th scope="col">{t("peopleHeader")}</th>
            <th scope="col">{t("total.amount")}</th>
          </tr>
        </thead>
        <tbody>
          <Sum
            label={t("lastMonth", { month: formatMonth(addMonths(list.month, -1)) })}
            people={totals.peopleBefore}
            text={formatMoney(totals.dueBefore)}
          />
          {changeKinds.map((kind) => (
            <Kind key={kind} kind={kind} list={list} />
          ))}
          <Sum
            label={t("lastMonth", { month: formatMonth(list.month) })}
            people={totals.people}
            text={formatMoney(totals.due)}
          />
          <Arrears list={list} />
          {list.held.map(({ reason, people, amount }) => (
            <tr key={reason}>
              <th scope="row">{t(`held.${reason}`)}</th>
              <td>{formatCount(people)}</td>
              <td>{formatMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Sum({ label, people, text }: { label: string; people: number | null; text: string }) {
  return (
    <tr data-sum="true">
      <th scope="row">{label}</th>
      <td>{people === null ? "" : formatCount(people)}</td>
      <td>{text}</td>
    </tr>
  );
}

function Kind({ kind, list }: { kind: ChangeKind; list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const groups = list.changes.filter((group) => group.kind === kind);
  if (groups.length === 0) return null;
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const amount = groups.reduce((sum, group) => sum + group.amount, 0);
  return (
    <>
      <Sum label={t(`kind.${kind}`)} people={people} text={formatDifference(amount)} />
      {groups.map((group) => (
        <Cause key={group.cause} list={list.id} group={group} />
      ))}
    </>
  );
}

interface CauseProps {
  list: string;
  group: ListAnswer["changes"][number];
}

/** A cause with its sum; opened it names the people. */
function Cause({ list, group }: CauseProps) {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("grant.read");
  const [open, setOpen] = useState(false);
  const name: ReactNode = t(`cause.${group.cause}`);
  return (
    <Fragment>
      <tr data-inner="true">
        <th scope="row">
          {mayOpen ? (
            <button
              type="button"
              className={styles.opener}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {name}
            </button>
          ) : (
            name
          )}
        </th>
        <td>{formatCount(group.people)}</td>
        <td>{formatDifference(group.amount)}</td>
      </tr>
      {open && (
        <tr>
          <th scope="row" colSpan={3}>
            <People list={list} kind={group.kind} cause={group.cause} />
          </th>
        </tr>
      )}
    </Fragment>
  );
}

function People({ list, kind, cause }: { list: string; kind: ChangeKind; cause: ChangeCause }) {
  const t = useTexts(benefitsTexts);
  const people = useQuery(changesQuery(list, { kind, cause }));
  if (people.isError)
    return <ErrorState problem={asProblem(people.error)} onRetry={() => void people.refetch()} />;
  if (people.data === undefined) return <LoadingState />;
  return (
    <ul className={styles.people}>
      {people.data.items.map((item) => (
        <li key={item.grantId}>
          <span>
            {item.name}
            {item.villageName !== null && <span className={styles.soft}>{` · ${item.villageName}`}</span>}
          </span>
          <span>{`${formatMoney(item.before)} → ${formatMoney(item.after)}`}</span>
        </li>
      ))}
      {people.data.apart.map((group) => (
        <li key="apart">
          <span className={styles.soft}>{t("list.apartOf", { count: group.people })}</span>
          <span>{`${formatMoney(group.before)} → ${formatMoney(group.after)}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Arrears({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("grant.read");
  const link = (part: "arrears" | "oneOff" | "carried", label: string) =>
    mayOpen ? (
      <Link
        to="/month/list/$id"
        params={{ id: list.id }}
        search={(now) => ({ area: now.area, month: now.month, part })}
      >
        {label}
      </Link>
    ) : (
      label
    );
  const rows = [
    ...list.arrears.map(({ cause, people, amount }) => ({
      key: cause,
      label: link("arrears", `${t("total.arrears")}: ${t(`lineCause.${cause}`)}`),
      people,
      amount,
    })),
    { key: "oneOff", label: link("oneOff", t("total.oneOff")), ...list.oneOff },
    { key: "carried", label: link("carried", t("total.carried")), ...list.carried },
  ];
  return rows
    .filter((row) => row.amount !== 0)
    .map((row) => (
      <tr key={row.key}>
        <th scope="row">{row.label}</th>
        <td>{formatCount(row.people)}</td>
        <td>{formatMoney(row.amount)}</td>
      </tr>
    ));
}
