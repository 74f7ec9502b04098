import type { UseQueryResult } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import type { PersonPage as Person } from "#pure/registry/model.ts";
import { formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import type { Grant, Grants, Reasons } from "./answers.ts";
import { benefitWords, termOf } from "./benefit-words.ts";
import { leftOn } from "./facts.ts";
import { GrantItem, type Held } from "./grant-item.tsx";
import type { When } from "./household.tsx";
import { PaymentsButton } from "./payments.tsx";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";

interface ReceivingProps {
  person: Person;
  grants: UseQueryResult<Grants>;
  reasons: Reasons | undefined;
  when: When;
}

/** Đang hưởng: what was decided, how much it gives, who collects. */
export function Receiving({ person, grants, reasons, when }: ReceivingProps) {
  const t = useTexts(personTexts);
  return (
    <Section title={t("receiving.title")}>
      <Body person={person} grants={grants} reasons={reasons} when={when} />
    </Section>
  );
}

/** Nothing stops by itself: lines of the months after a death or a move are held for a decision. */
function heldBy({ facts }: Person, month: string): Held | null {
  const before = (kind: "death" | "movedOut") => (leftOn(facts, kind)?.slice(0, 7) ?? month) < month;
  if (before("death")) return "death";
  return before("movedOut") ? "moved_out" : null;
}

function Body({ person, grants, reasons, when }: ReceivingProps) {
  const t = useTexts(personTexts);
  const may = useMay("grant.read");
  if (!may) return <p className={styles.soft}>{t("receiving.forbidden")}</p>;
  if (grants.isError) {
    return <ErrorState problem={asProblem(grants.error)} onRetry={() => void grants.refetch()} />;
  }
  if (grants.data === undefined) return <LoadingState />;
  const isEnded = (grant: Grant) => termOf(grant, when.month)?.state === "ended";
  const running = grants.data.grants.filter((grant) => !isEnded(grant));
  const ended = grants.data.grants.filter(isEnded);
  const held = heldBy(person, when.month);
  return (
    <>
      {running.length > 0 && held === "death" && (
        <Notice meaning="harm">
          <p>{t("receiving.dead")}</p>
        </Notice>
      )}
      {running.length === 0 && <p className={styles.soft}>{t("receiving.none")}</p>}
      <ul className={styles.items}>
        {running.map((grant) => (
          <GrantItem
            key={grant.id}
            grant={grant}
            person={person.id}
            reasons={reasons?.benefits.find((one) => one.benefit === grant.benefit)}
            held={held}
            when={when}
          />
        ))}
      </ul>
      {ended.length > 0 && <Ended grants={ended} person={person.id} when={when} />}
    </>
  );
}

function Ended({ grants, person, when }: { grants: readonly Grant[]; person: string; when: When }) {
  const t = useTexts(personTexts);
  return (
    <details className={styles.details}>
      <summary>{t("receiving.ended", { count: grants.length })}</summary>
      <ul className={styles.items}>
        {grants.map((grant) => {
          const term = termOf(grant, when.month);
          const month = term === undefined ? "" : formatMonth(term.fromMonth);
          return (
            <li key={grant.id} className={styles.item}>
              <div className={styles.itemHead}>
                <strong>{said(benefitWords(grant.benefit))}</strong>
              </div>
              <p className={styles.soft}>
                {term?.reason
                  ? t("receiving.endedWhy", { month, reason: t(`end.${term.reason}`) })
                  : t("receiving.endedFrom", { month })}
              </p>
              <div className={styles.acts}>
                <PaymentsButton grant={grant} person={person} />
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
