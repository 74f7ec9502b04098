import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "#api/session.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import type { PersonPage as Person } from "#pure/registry/model.ts";
import { Amount } from "#ui/amount.tsx";
import { Section } from "#ui/page.tsx";
import type { Grant } from "./answers.ts";
import { amountByLaw, benefitWords, termOf } from "./benefit-words.ts";
import styles from "./person.module.css";
import { ageWords } from "./person-head.tsx";
import { personTexts } from "./person-texts.ts";
import { grantsQuery } from "./requests.ts";

type Household = Person["households"][number];
type Member = Household["members"][number];

export interface When {
  readonly month: string;
  readonly knownOn: string;
}

interface HouseholdsProps {
  person: Person;
  when: When;
}

/** The tree of each household with what its members receive; households of the same people stand together. */
export function Households({ person, when }: HouseholdsProps) {
  const t = useTexts(personTexts);
  const groups = sameMembers(person.households);
  const ids = [...new Set(person.households.flatMap((one) => one.members.map((member) => member.id)))];
  const grants = useGrantsOf(ids, person.id);
  return (
    <Section title={t("household.title")}>
      {groups.length === 0 && <p className={styles.soft}>{t("household.none")}</p>}
      {groups.map((group) => (
        <Tree key={group[0]?.id} group={group} person={person} when={when} grants={grants} />
      ))}
    </Section>
  );
}

/** Grants by member; one not loaded yet is missing, which is not "receives nothing". */
function useGrantsOf(ids: readonly string[], reader: string): ReadonlyMap<string, readonly Grant[]> {
  const enabled = useMay("grant.read");
  const answers = useQueries({ queries: ids.map((id) => ({ ...grantsQuery(id, reader), enabled })) });
  return new Map(
    ids.flatMap((id, at) => {
      const grants = answers[at]?.data?.grants;
      return grants === undefined ? [] : [[id, grants] as const];
    }),
  );
}

function sameMembers(households: readonly Household[]): Household[][] {
  const groups = new Map<string, Household[]>();
  for (const household of households) {
    const key = household.members
      .map((member) => `${member.id} ${member.relation}`)
      .sort()
      .join("|");
    groups.set(key, [...(groups.get(key) ?? []), household]);
  }
  return [...groups.values()];
}

interface TreeProps {
  group: readonly Household[];
  person: Person;
  when: When;
  grants: ReadonlyMap<string, readonly Grant[]>;
}

function Tree({ group, person, when, grants }: TreeProps) {
  const t = useTexts(personTexts);
  const [first] = group;
  if (first === undefined) return null;
  const names = group.map((one) =>
    one.number === null
      ? t(`household.${one.kind}`)
      : `${t(`household.${one.kind}`)} ${t("household.number", { number: one.number })}`,
  );
  const title = names.join("; ");
  return (
    <>
      <h3 className={styles.subTitle}>{title}</h3>
      <ul className={styles.tree} aria-label={t("household.members", { names: title })}>
        {first.members.map((member) => (
          <li key={member.id} data-head={member.relation === "head"} data-self={member.id === person.id}>
            <MemberLine
              member={member}
              self={member.id === person.id}
              when={when}
              grants={grants.get(member.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MemberProps {
  member: Member;
  self: boolean;
  when: When;
  grants: readonly Grant[] | undefined;
}

function MemberLine({ member, self, when, grants }: MemberProps) {
  const t = useTexts(personTexts);
  const age = member.birth === null ? null : ageWords(t, member.birth, when.knownOn);
  const received = grants === undefined ? null : receivedLines(grants, when);
  return (
    <>
      {self ? (
        <strong aria-current="true">{member.name}</strong>
      ) : (
        <Link to="/people/$id" params={{ id: member.id }}>
          {member.name}
        </Link>
      )}
      <span className={styles.soft}>
        {[relationWords(t, member.relation), age].filter((part) => part !== null).join(", ")}
      </span>
      {received?.map((line) => (
        <span key={line.id} className={styles.received}>
          {line.name} {line.amount !== null && <Amount dong={line.amount} />}
        </span>
      ))}
      {received?.length === 0 && <span className={styles.received}>{t("household.nothing")}</span>}
    </>
  );
}

const relations = [
  "head",
  "spouse",
  "child",
  "child_in_law",
  "grandchild",
  "parent",
  "parent_in_law",
  "grandparent",
  "sibling",
  "other",
] as const;

function relationWords(t: Translate<(typeof personTexts)["vi"]>, relation: string): string {
  const known = relations.find((one) => one === relation);
  return known === undefined ? relation : t(`relation.${known}`);
}

function receivedLines(grants: readonly Grant[], when: When) {
  return grants.flatMap((grant) => {
    const term = termOf(grant, when.month);
    if (term === undefined || term.state === "ended") return [];
    const amount = amountByLaw(grant, term, when) ?? grant.lastAmount;
    return [{ id: grant.id, name: said(benefitWords(grant.benefit)), amount }];
  });
}
