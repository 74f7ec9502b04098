import type { NearClause } from "@ansinh/engine";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatMoney } from "#ui/format.ts";
import type { Outcome } from "#ui/reasons-parted.ts";
import { type Meaning, Status } from "#ui/status.tsx";
import styles from "./trial.module.css";
import { trialTexts } from "./trial-texts.ts";
import type { TriedOut } from "./try-out.ts";

const meanings: Readonly<Record<Outcome, Meaning>> = {
  granted: "settled",
  refused: "plain",
  undetermined: "attention",
};

type Told = Pick<TriedOut, "shown" | "bounds" | "inKind">;

/** Outcome and amount first, said aloud when they change; then what is missing. */
export function Result({ tried }: { tried: TriedOut }) {
  const t = useTexts(trialTexts);
  const { shown, near, overlap } = tried;
  return (
    <>
      <div className={styles.outcome} role="status">
        <OutcomeWords told={tried} />
      </div>
      {overlap !== null && <p className={styles.line}>{said(overlap)}</p>}
      {shown.needs.length > 0 && (
        <>
          <h3 className={styles.small}>{t("needs")}</h3>
          <ul className={styles.list}>
            {shown.needs.map((need) => (
              <li key={need.vi}>{said(need)}</li>
            ))}
          </ul>
        </>
      )}
      <Near near={near} />
    </>
  );
}

/** Granted with its amount, refused, or open between bounds; what is given in kind is named, never counted as money. */
export function OutcomeWords({ told: { shown, bounds, inKind } }: { told: Told }) {
  const t = useTexts(trialTexts);
  const inMoney = inKind === null;
  return (
    <>
      <Status meaning={meanings[shown.outcome]}>{t(`outcomes.${shown.outcome}`)}</Status>
      {!inMoney && shown.outcome !== "refused" && <span>{said(inKind)}</span>}
      {inMoney && shown.amount !== null && (
        <span>
          <strong className={styles.amount}>{formatMoney(shown.amount)}</strong>
          {` ${t(shown.period)}`}
        </span>
      )}
      {inMoney && bounds !== null && (
        <span>
          {t("between", {
            lo: bounds.lo === 0 ? "0 đ" : formatMoney(bounds.lo),
            hi: formatMoney(bounds.hi),
          })}
        </span>
      )}
    </>
  );
}

const nearMax = 3;

function Near({ near }: { near: readonly NearClause[] }) {
  const t = useTexts(trialTexts);
  if (near.length === 0) return null;
  return (
    <>
      <h3 className={styles.small}>{t("near")}</h3>
      <ul className={styles.list}>
        {near.slice(0, nearMax).map((clause) => (
          <li key={clause.clause}>
            <strong>{said(clause.label)}</strong>
            <ul className={styles.list}>
              {clause.apart && <li>{t("apart")}</li>}
              {clause.missing.map(({ condition, words, met, citation }) => (
                <li key={condition}>
                  <span className={styles.soft}>{`${met === false ? t("missing") : t("notKnown")}: `}</span>
                  {said(words)}
                  <cite className={styles.cite}>{` ${said(citation)}`}</cite>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
