import { Link } from "@tanstack/react-router";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { searchKey } from "#kernel/search-key.ts";
import type { PersonFound } from "#pure/registry/model.ts";
import { formatBirth, formatMoment } from "#ui/format.ts";
import { Status } from "#ui/status.tsx";
import styles from "./people.module.css";
import type { Waiting } from "./requests.ts";
import { peopleTexts } from "./texts.ts";

type Say = Translate<(typeof peopleTexts)["vi"]>;

const fields = ["name", "sex", "birth", "number", "commune", "village", "state"] as const;
type Field = (typeof fields)[number];

function shownOf(t: Say, person: PersonFound, field: Field): string | null {
  switch (field) {
    case "name":
      return person.name;
    case "sex":
      return person.sex === null ? null : t(`sex.${person.sex}`);
    case "birth":
      return person.birth === null ? null : formatBirth(person.birth);
    case "number":
      return person.number;
    case "commune":
      return person.communeName;
    case "village":
      return person.villageName;
    case "state":
      return t(`state.${person.state}`);
  }
}

/** The person of the list beside each who it may be, item by item, with the word same or differs. */
export function Comparison({ item }: { item: Waiting }) {
  const t = useTexts(peopleTexts);
  const { person, candidates } = item;
  return (
    <section aria-label={t("queue.compare")}>
      <h2 className={styles.oneName}>{person.name}</h2>
      <p className={styles.soft}>
        {`${t(`queue.reason.${item.reason}`)} · ${t("queue.waiting", { moment: formatMoment(item.createdAt) })}`}
      </p>
      <div className={styles.compareScroll}>
        <table className={styles.compare}>
          <caption data-shown={false}>{t("queue.compare")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("queue.field")}</th>
              <th scope="col">{t("queue.newcomer")}</th>
              {candidates.map((candidate, at) => (
                <th scope="col" key={candidate.id}>
                  {candidates.length === 1 ? t("queue.candidate") : t("queue.candidates", { at: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`column.${field}`)}</th>
                <td>
                  <Value person={person} field={field} />
                </td>
                {candidates.map((candidate) => (
                  <td key={candidate.id}>
                    <Value person={candidate} field={field} />
                    {field !== "state" && <Verdict one={person} other={candidate} field={field} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {candidates.length === 0 && <p className={styles.soft}>{t("queue.noCandidate")}</p>}
    </section>
  );
}

interface ValueProps {
  person: PersonFound;
  field: Field;
}

function Value({ person, field }: ValueProps) {
  const t = useTexts(peopleTexts);
  const value = shownOf(t, person, field);
  if (value === null) return <span className={styles.soft}>{t("queue.missing")}</span>;
  if (field !== "name") return value;
  return (
    <Link to="/people/$id" params={{ id: person.id }}>
      {value}
    </Link>
  );
}

/** Nothing is said where one of the two isn't known: missing is neither same nor different. */
function Verdict({ one, other, field }: { one: PersonFound; other: PersonFound; field: Field }) {
  const t = useTexts(peopleTexts);
  const left = shownOf(t, one, field);
  const right = shownOf(t, other, field);
  if (left === null || right === null) return null;
  const same = searchKey(left) === searchKey(right);
  return (
    <span className={styles.verdict}>
      <Status meaning={same ? "settled" : "attention"}>{same ? t("queue.same") : t("queue.differs")}</Status>
    </span>
  );
}
