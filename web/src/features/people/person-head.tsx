import { Link } from "@tanstack/react-router";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import type { PersonPage as Person } from "#pure/registry/model.ts";
import { formatBirth, formatDate } from "#ui/format.ts";
import { Badge, type Meaning, Notice } from "#ui/status.tsx";
import { ageOn, factWords, leftOn, type StatusShown, statusesOn } from "./facts.ts";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";
import { peopleTexts } from "./texts.ts";

type Say = Translate<(typeof personTexts)["vi"]>;

export function ageWords(t: Say, birth: NonNullable<Person["birth"]>, day: string): string {
  const { from, to } = ageOn(birth, day);
  return from === to ? t("age", { age: to }) : t("ageBetween", { from, to });
}

/** Age on the day (of death, where that came first), birth, sex, number, commune, village, household. */
export function useIdentityLine(person: Person, day: string): string {
  const t = useTexts(personTexts);
  const say = useTexts(peopleTexts);
  const { birth, sex, number } = person;
  const household = person.households.find((one) => one.number !== null);
  return [
    birth === null ? t("noBirth") : ageLine(t, person, day),
    birth === null ? null : t("born", { birth: formatBirth(birth) }),
    sex === null ? t("noSex") : say(`sex.${sex}`),
    number ?? t("noNumber"),
    person.numberRestored ? t("restored") : null,
    person.villageName,
    person.communeName,
    household?.number ? t("householdNumber", { number: household.number }) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function ageLine(t: Say, person: Person, day: string): string {
  const died = leftOn(person.facts, "death");
  if (person.birth === null) return t("noBirth");
  if (died === null || died > day || died.length < 10) return ageWords(t, person.birth, day);
  const { from, to } = ageOn(person.birth, died);
  return t("ageAtDeath", { age: from === to ? to : `${from}–${to}` });
}

interface StatusesProps {
  person: Person;
  day: string;
}

/** What stands out before anything else: not matched yet, died, moved, poor, disabled, pensioner. */
export function Statuses({ person, day }: StatusesProps) {
  const t = useTexts(personTexts);
  const shown = statusesOn(person.facts, day);
  return (
    <>
      {person.state === "alias" && <Plain>{t("alias")}</Plain>}
      {person.state === "undone" && <Plain>{t("undone")}</Plain>}
      {person.state === "provisional" && <Unmatched person={person} />}
      {shown.length > 0 && (
        <ul className={styles.statuses} aria-label={t("statuses")}>
          {shown.map((status) => (
            <li key={status.kind}>
              <Badge meaning={meaningOf(status)}>{badgeWords(t, status)}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Details person={person} />
    </>
  );
}

function Plain({ children }: { children: string }) {
  return (
    <Notice meaning="attention">
      <p>{children}</p>
    </Notice>
  );
}

function Unmatched({ person }: { person: Person }) {
  const t = useTexts(personTexts);
  const say = useTexts(peopleTexts);
  const [match] = person.matches;
  if (match === undefined) return <Plain>{say("state.provisional")}</Plain>;
  return (
    <Notice meaning="attention">
      <p>
        {`${t("waiting", { reason: say(`queue.reason.${match.reason}`) })} `}
        <Link to="/people" search={{ tab: "matches", item: match.id }}>
          {t("toQueue")}
        </Link>
      </p>
    </Notice>
  );
}

function meaningOf({ kind }: StatusShown): Meaning {
  if (kind === "death") return "harm";
  return kind === "movedOut" ? "attention" : "action";
}

function badgeWords(t: Say, { kind, fact }: StatusShown): string {
  const on = typeof fact.value === "string" && /^\d{4}/.test(fact.value) ? fact.value : fact.validFrom;
  if (kind === "death")
    return on === null ? t("status.deathUndated") : t("status.death", { date: formatDate(on) });
  if (kind === "movedOut")
    return on === null ? t("status.movedOutUndated") : t("status.movedOut", { date: formatDate(on) });
  const since = fact.validFrom === null ? null : t("since", { date: formatDate(fact.validFrom) });
  return [statusWords(t, kind, fact), since].filter((part) => part !== null).join(", ");
}

function statusWords(
  t: Say,
  kind: Exclude<StatusShown["kind"], "death" | "movedOut">,
  fact: StatusShown["fact"],
): string {
  const words = factWords(fact.kind, fact.value);
  const value = words === null ? "" : said(words);
  switch (kind) {
    case "poverty":
      return value.charAt(0).toUpperCase() + value.slice(1);
    case "disabilityDegree":
      return t("status.disability", { value });
    case "receivesPension":
      return t("status.pension");
    case "livesInDifficultPlace":
      return t("status.difficultPlace");
    case "hiv":
      return said(fact.label);
    case "foreignNational":
      return t("status.foreign");
  }
}

/** Folded: needed to reach somebody or to tell two people apart, not to decide. */
function Details({ person }: { person: Person }) {
  const t = useTexts(personTexts);
  const numbers = person.otherNumbers.map(({ kind, value }) => `${t(`identifier.${kind}`)} ${value}`);
  const lines = [
    [t("detail.address"), person.address],
    [t("detail.phone"), person.phone],
    [t("detail.ethnicity"), person.ethnicity],
    [t("detail.numbers"), numbers.length === 0 ? null : numbers.join(", ")],
    [t("detail.note"), person.note],
  ] as const;
  const filled = lines.filter(([, value]) => value !== null);
  if (filled.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t("detail.title")}</summary>
      <dl>
        {filled.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
