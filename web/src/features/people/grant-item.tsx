import { type Translate, useTexts } from "#app/texts/define.ts";
import { listed, said } from "#app/texts/said.ts";
import { Amount, Difference } from "#ui/amount.tsx";
import { formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { Status } from "#ui/status.tsx";
import type { BenefitReasons, Grant, Term } from "./answers.ts";
import { amountByLaw, benefitWords, clauseWords, termOf } from "./benefit-words.ts";
import type { When } from "./household.tsx";
import { PaymentsButton } from "./payments.tsx";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";
import { Why } from "./reason.tsx";

type Say = Translate<(typeof personTexts)["vi"]>;

interface GrantItemProps {
  grant: Grant;
  person: string;
  reasons: BenefitReasons | undefined;
  /** Died or moved out before the month: its line is held until a decision. */
  held: Held | null;
  when: When;
}

export type Held = "death" | "moved_out";

/** One grant: its amount first, then the decision it rests on, who collects, and what the rules say beside it. */
export function GrantItem({ grant, person, reasons, held, when }: GrantItemProps) {
  const t = useTexts(personTexts);
  const term = termOf(grant, when.month);
  if (term === undefined) return null;
  const byLaw = amountByLaw(grant, term, when);
  const label = said(benefitWords(grant.benefit));
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <strong>{label}</strong>
        <Headline grant={grant} byLaw={byLaw} month={when.month} />
      </div>
      <p className={styles.soft}>{clauseLine(t, grant, term)}</p>
      {held !== null && <Status meaning="harm">{t(`held.${held}`)}</Status>}
      <TermState term={term} month={when.month} />
      <p>{sinceLine(t, grant)}</p>
      <Latest grant={grant} term={term} byLaw={byLaw} />
      <p>{payeeLine(t, grant)}</p>
      <LastPaid grant={grant} byLaw={held === null ? byLaw : null} now={when.month} />
      {held === null && <Beside reasons={reasons} />}
      <div className={styles.acts}>
        <PaymentsButton grant={grant} person={person} />
      </div>
      {reasons !== undefined && <Why reasons={reasons} label={label} />}
    </li>
  );
}

function Headline({ grant, byLaw, month }: { grant: Grant; byLaw: number | null; month: string }) {
  const t = useTexts(personTexts);
  if (byLaw !== null)
    return <Sum dong={byLaw} note={t("receiving.ofMonth", { month: formatMonth(month) })} />;
  const { lastAmount, lastMonth } = grant;
  if (lastAmount === null || lastMonth === null) {
    return <span className={styles.soft}>{t("receiving.noAmount")}</span>;
  }
  return <Sum dong={lastAmount} note={t("receiving.ofLast", { month: formatMonth(lastMonth) })} />;
}

export function Sum({ dong, note }: { dong: number; note: string }) {
  return (
    <span className={styles.sum}>
      <strong>
        <Amount dong={dong} />
      </strong>
      <span className={styles.soft}>{note}</span>
    </span>
  );
}

function clauseLine(t: Say, grant: Grant, term: Term): string {
  const clause = term.clause === null ? t("sealed") : said(clauseWords(term.clause));
  const units = term.units > 1 ? ` ${t("receiving.units", { count: term.units })}` : "";
  return [clause + units, grant.bookNumber].filter((part) => part !== null).join(" · ");
}

function TermState({ term, month }: { term: Term; month: string }) {
  const t = useTexts(personTexts);
  if (term.state === "suspended") {
    const since = t("receiving.suspended", { month: formatMonth(term.fromMonth) });
    const why = term.reason === null ? since : `${since}: ${t(`end.${term.reason}`)}`;
    return <Status meaning="attention">{why}</Status>;
  }
  if (term.toMonth === null) return null;
  const to = formatMonth(term.toMonth);
  if (term.toMonth < month) return <Status meaning="attention">{t("receiving.over", { month: to })}</Status>;
  return <p className={styles.soft}>{t("receiving.until", { month: to })}</p>;
}

export function decisionWords(t: Say, term: Term, decision: NonNullable<Term["decision"]>): string {
  const kind = t(`decision.${decision.kind}`);
  const unsaid = term.clause === null ? t("receiving.hidden", { kind }) : t("receiving.unnumbered", { kind });
  const number =
    decision.number === null ? unsaid : t("receiving.decision", { kind, number: decision.number });
  if (decision.signedOn === null) return number;
  return `${number}, ${t("receiving.signed", { date: formatDate(decision.signedOn) })}`;
}

function sinceLine(t: Say, grant: Grant): string {
  const [first] = grant.terms;
  if (first === undefined) return "";
  const decision =
    first.decision === null ? t("receiving.noDecision") : decisionWords(t, first, first.decision);
  return t("receiving.from", { month: formatMonth(first.fromMonth), decision });
}

/** A later decision than the first, and an amount written in it that the rules don't give. */
function Latest({ grant, term, byLaw }: { grant: Grant; term: Term; byLaw: number | null }) {
  const t = useTexts(personTexts);
  const later = term !== grant.terms[0] && term.decision !== null;
  const differs = term.decidedAmount !== null && term.decidedAmount !== byLaw;
  return (
    <>
      {later && term.decision !== null && (
        <p>
          {t("receiving.latest", {
            decision: decisionWords(t, term, term.decision),
            month: formatMonth(term.fromMonth),
          })}
        </p>
      )}
      {differs && term.decidedAmount !== null && (
        <p>{t("receiving.decided", { amount: formatMoney(term.decidedAmount) })}</p>
      )}
    </>
  );
}

function payeeLine(t: Say, grant: Grant): string {
  const payee =
    grant.payee === null
      ? t("receiving.noPayee")
      : t("receiving.payee", { name: grant.payee.name, kind: t(`payee.${grant.payee.kind}`) });
  return [payee, grant.agency, grant.officeName].filter((part) => part !== "").join(" · ");
}

function LastPaid({ grant, byLaw, now }: { grant: Grant; byLaw: number | null; now: string }) {
  const t = useTexts(personTexts);
  const { lastAmount, lastMonth } = grant;
  if (lastAmount === null || lastMonth === null) return <p>{t("receiving.noLast")}</p>;
  const month = formatMonth(lastMonth);
  const change = byLaw === null ? 0 : byLaw - lastAmount;
  return (
    <p>
      {t("receiving.last", { month, amount: formatMoney(lastAmount) })}
      {change !== 0 && (
        <>
          {"; "}
          <Difference dong={change} />
          {` ${t("receiving.lastDiffers", { month: formatMonth(now) })}`}
        </>
      )}
    </p>
  );
}

/** The rules beside the decision: they never stop anything, but the officer must see them. */
function Beside({ reasons }: { reasons: BenefitReasons | undefined }) {
  const t = useTexts(personTexts);
  switch (reasons?.outcome) {
    case "refused":
      return <Status meaning="attention">{t("receiving.against")}</Status>;
    case "undetermined":
      return (
        <Status meaning="attention">
          {t("receiving.missingBasis", { needs: listed(reasons.needs, 3) })}
        </Status>
      );
    case "granted":
    case undefined:
      return null;
  }
}
