import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { FactField } from "../trial/fact-field.tsx";
import { nothing } from "../trial/written.ts";
import { factsFound, mayBeSeen } from "./asked.ts";
import styles from "./calculator.module.css";
import { allowedOf, type FormProps } from "./change.ts";
import { fieldKey, type Owner, type Written, withFact } from "./draft.ts";
import { calculatorTexts } from "./texts.ts";

interface FactsProps {
  readonly form: FormProps;
  readonly owner: Owner;
  readonly written: Written;
  /** Label of the search. */
  readonly find: string;
}

/** What is recorded of a person or the household, each open to change, and a search for more. */
export function Facts({ form, owner, written, find }: FactsProps) {
  const t = useTexts(calculatorTexts);
  const kinds = Object.keys(written).flatMap((id) => form.law.set.facts.get(id) ?? []);
  const seen = kinds.filter((kind) => mayBeSeen(kind, form.classes));
  return (
    <>
      {seen.map((kind) => (
        <div key={kind.id} className={styles.fact}>
          <OneFact form={form} owner={owner} fact={kind.id} />
          <Button
            variant="subtle"
            size="xs"
            aria-label={t("removeFact", { fact: said(kind.label) })}
            onClick={() => form.onChange(withFact(form.draft, { owner, fact: kind.id }))}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      {seen.length < kinds.length && (
        <p className={styles.soft}>{t("sealed", { count: kinds.length - seen.length })}</p>
      )}
      <FindFact form={form} owner={owner} present={new Set(Object.keys(written))} label={find} />
    </>
  );
}

interface OneFactProps {
  readonly form: FormProps;
  readonly owner: Owner;
  readonly fact: string;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** A fact of somebody as its field, whether it stands in the form already or is asked for. */
export function OneFact({ form, owner, fact, onFocus, onBlur }: OneFactProps) {
  const { law, draft, problems, onChange } = form;
  const kind = law.set.facts.get(fact);
  if (!kind) return null;
  const facts =
    owner === "household" ? draft.household : draft.persons.find(({ id }) => id === owner.person)?.facts;
  const written = facts?.[fact] ?? nothing;
  const key = fieldKey(owner, fact);
  return (
    <FactField
      field={{ kind, written }}
      allowed={allowedOf(kind)}
      written={written}
      problem={problems.get(key)}
      onWrite={(typed) => onChange(withFact(draft, { owner, fact }, typed), key)}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}

const shownMax = 12;

interface FindFactProps {
  readonly form: FormProps;
  readonly owner: Owner;
  readonly present: ReadonlySet<string>;
  readonly label: string;
}

function FindFact({ form, owner, present, label }: FindFactProps) {
  const t = useTexts(calculatorTexts);
  const [typed, setTyped] = useState("");
  const subject = owner === "household" ? "household" : "person";
  const isAsked = typed.trim() !== "";
  const groups = isAsked
    ? factsFound(form.law.groups, { subject, typed, present, classes: form.classes })
    : [];
  const count = groups.reduce((sum, { kinds }) => sum + kinds.length, 0);
  let left = shownMax;
  const add = (fact: string): void => {
    form.onChange(withFact(form.draft, { owner, fact }, nothing));
    setTyped("");
  };
  return (
    <div className={styles.find}>
      <TextInput
        type="search"
        label={label}
        placeholder={t("findHint")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = groups[0]?.kinds ?? [];
          if (event.key === "Enter" && first) add(first.id);
        }}
      />
      {isAsked && count === 0 && <p className={styles.soft}>{t("noFact", { typed })}</p>}
      {groups.map((group) => {
        const kinds = group.kinds.slice(0, left);
        left -= kinds.length;
        return kinds.length === 0 ? null : (
          <div key={group.label.vi}>
            <h4 className={styles.group}>{said(group.label)}</h4>
            <ul className={styles.found}>
              {kinds.map((kind) => (
                <li key={kind.id}>
                  <button type="button" className={styles.pick} onClick={() => add(kind.id)}>
                    {said(kind.label)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {count > shownMax && <p className={styles.soft}>{t("moreFacts", { count: count - shownMax })}</p>}
    </div>
  );
}
