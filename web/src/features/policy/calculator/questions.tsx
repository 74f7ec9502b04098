import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { Section } from "#ui/page.tsx";
import type { Asked, AskedFact } from "./asked.ts";
import styles from "./calculator.module.css";
import { calledIn, type FormProps } from "./change.ts";
import { fieldKey } from "./draft.ts";
import { OneFact } from "./facts.tsx";
import { Folded } from "./results.tsx";
import { calculatorTexts } from "./texts.ts";

/** So many questions stand open: who asks more at once isn't answered. */
const firstMax = 8;

/** What would decide more, each with the field that answers it. */
export function Questions({ asked, form }: { asked: Asked; form: FormProps }) {
  const t = useTexts(calculatorTexts);
  const { lists, others } = asked;
  const [held, setHeld] = useState<Held | null>(null);
  const facts = withHeld(asked.facts, held, form);
  const hold = (fact: AskedFact | null): void =>
    setHeld(fact && { fact, at: facts.findIndex((one) => isSame(one, fact)) });
  const isNone = facts.length + lists.length + others.length === 0;
  const more = facts.slice(firstMax);
  return (
    <Section title={t("needs")}>
      <p className={styles.soft}>{isNone ? t("needsNone") : t("needsAbout")}</p>
      <div className={styles.questions}>
        <Asking facts={facts.slice(0, firstMax)} form={form} onHold={hold} />
        {more.length > 0 && (
          <Folded label={t("moreNeeds", { count: more.length })}>
            {() => <Asking facts={more} form={form} onHold={hold} />}
          </Folded>
        )}
        {lists.length > 0 && <DeclareLists lists={lists} form={form} />}
        {others.length > 0 && (
          <Folded label={t("others")}>
            {() => (
              <ul className={styles.list}>
                {others.map(({ kind, of, words }) => (
                  <li key={`${kind} ${of}`}>{said(words)}</li>
                ))}
              </ul>
            )}
          </Folded>
        )}
      </div>
    </Section>
  );
}

/** The question that has the focus: it stays in its place until the focus goes on, though it is answered by then. */
interface Held {
  readonly fact: AskedFact;
  readonly at: number;
}

const isSame = (one: AskedFact, other: AskedFact): boolean =>
  fieldKey(one.owner, one.kind.id) === fieldKey(other.owner, other.kind.id);

function withHeld(
  facts: readonly AskedFact[],
  held: Held | null,
  { draft }: FormProps,
): readonly AskedFact[] {
  if (held === null || facts.some((fact) => isSame(fact, held.fact))) return facts;
  const { owner } = held.fact;
  if (owner !== "household" && !draft.persons.some(({ id }) => id === owner.person)) return facts;
  return [...facts.slice(0, held.at), held.fact, ...facts.slice(held.at)];
}

interface AskingProps {
  readonly facts: readonly AskedFact[];
  readonly form: FormProps;
  readonly onHold: (fact: AskedFact | null) => void;
}

/** Grouped by whom they ask, in the order in which somebody is first asked. */
function Asking({ facts, form, onHold }: AskingProps) {
  const t = useTexts(calculatorTexts);
  const byOwner = new Map<string, AskedFact[]>();
  for (const fact of facts) {
    const key = fieldKey(fact.owner, "");
    byOwner.set(key, [...(byOwner.get(key) ?? []), fact]);
  }
  return (
    <>
      {[...byOwner].map(([key, own]) => {
        const owner = own[0]?.owner ?? "household";
        const called =
          owner === "household"
            ? t("household")
            : calledIn(form.draft, owner.person, (number) => t("person", { number }));
        return (
          <fieldset key={key} className={styles.asking}>
            <legend className={styles.group}>{called}</legend>
            {own.map((fact) => (
              <OneFact
                key={fact.kind.id}
                form={form}
                owner={owner}
                fact={fact.kind.id}
                onFocus={() => onHold(fact)}
                onBlur={() => onHold(null)}
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function DeclareLists({ lists, form }: { lists: readonly string[]; form: FormProps }) {
  const t = useTexts(calculatorTexts);
  const { draft, onChange, law } = form;
  return (
    <div>
      <p className={styles.soft}>{t("orLists")}</p>
      <div className={styles.declare}>
        {law.set.definition.lists
          .filter(({ id }) => lists.includes(id))
          .map(({ id, label }) => (
            <Button
              key={id}
              variant="default"
              size="xs"
              onClick={() => onChange({ ...draft, completeLists: [...draft.completeLists, id] })}
            >
              {t("declare", { list: said(label) })}
            </Button>
          ))}
      </div>
    </div>
  );
}
