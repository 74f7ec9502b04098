import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useMay, useSession } from "#api/session.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import type { PersonPage as Person } from "#pure/registry/model.ts";
import { Page } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { Households } from "./household.tsx";
import { ByLaw } from "./law.tsx";
import { LookBack } from "./look-back.tsx";
import styles from "./person.module.css";
import { Statuses, useIdentityLine } from "./person-head.tsx";
import { personTexts } from "./person-texts.ts";
import { Receiving } from "./receiving.tsx";
import { grantsQuery, personQuery, reasonsQuery } from "./requests.ts";
import { TimeLine } from "./time-line.tsx";

const route = getRouteApi("/frame/people/$id");

/** One person: who, what is received and why, the household, and how it came to be. */
export function PersonPage() {
  const { id } = route.useParams();
  const { knownOn } = useScope();
  const person = useQuery(personQuery(id, knownOn));
  if (person.isError) {
    return <ErrorState problem={asProblem(person.error)} onRetry={() => void person.refetch()} />;
  }
  if (person.data === undefined) return <LoadingState />;
  return <Loaded key={id} person={person.data} />;
}

function Loaded({ person }: { person: Person }) {
  const t = useTexts(personTexts);
  const { month, knownOn } = useScope();
  const { tenant } = useSession();
  const day = knownOn ?? tenant.businessDate;
  const may = useMay("grant.read");
  const grants = useQuery({ ...grantsQuery(person.id, person.id), enabled: may });
  const reasons = useQuery(reasonsQuery({ id: person.id, month, known: knownOn }));
  const when = { month, knownOn: day };
  return (
    <Page title={person.name} about={useIdentityLine(person, day)} actions={<LookBack />}>
      <Statuses person={person} day={day} />
      {knownOn !== undefined && (
        <div className={styles.notThen}>
          <Notice meaning="attention">
            <p>{t("known.notThen")}</p>
          </Notice>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.middle}>
          <Receiving person={person} grants={grants} reasons={reasons.data} when={when} />
          <ByLaw reasons={reasons} month={month} />
        </div>
        <div className={styles.left}>
          <Households person={person} when={when} />
        </div>
        <div className={styles.right}>
          <TimeLine person={person} grants={grants.data?.grants ?? []} />
        </div>
      </div>
    </Page>
  );
}
