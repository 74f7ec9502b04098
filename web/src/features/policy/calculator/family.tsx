import { writtenRelations } from "@ansinh/policies/case-file";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { DateInput, MonthInput } from "#ui/inputs.tsx";
import type { FieldProblem } from "../trial/case.ts";
import { FactField } from "../trial/fact-field.tsx";
import { trialTexts } from "../trial/trial-texts.ts";
import styles from "./calculator.module.css";
import { calledIn, elementOf, type FormProps } from "./change.ts";
import { type Draft, type DraftPerson, fieldKey, newPerson, withoutPerson } from "./draft.ts";
import { Facts } from "./facts.tsx";
import { calculatorTexts } from "./texts.ts";

interface FamilyFormProps {
  readonly form: FormProps;
  /** What is asked, between what is known of people and how they are related. */
  readonly children: ReactNode;
}

/** The family: month, persons with what is known of them, the household, relations, complete lists. */
export function FamilyForm({ form, children }: FamilyFormProps) {
  const t = useTexts(calculatorTexts);
  const { draft, onChange } = form;
  const add = (): void => {
    const person = newPerson(draft.persons);
    onChange({ ...draft, persons: [...draft.persons, person] });
    requestAnimationFrame(() => document.getElementById(elementOf({ person: person.id }, "name"))?.focus());
  };
  return (
    <form className={styles.form} aria-label={t("form")} onSubmit={(event) => event.preventDefault()}>
      <MomentFields {...form} />
      {draft.persons.map((person) => (
        <PersonFields key={person.id} form={form} person={person} />
      ))}
      <Button variant="default" size="xs" className={styles.add} onClick={add}>
        {t("addPerson")}
      </Button>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("household")}</legend>
        <Facts form={form} owner="household" written={draft.household} find={t("findHousehold")} />
      </fieldset>
      {children}
      <Relations {...form} />
      <Lists {...form} />
    </form>
  );
}

function useProblem(): (problem: FieldProblem | undefined) => string | undefined {
  const t = useTexts(trialTexts);
  return (problem) => (problem === undefined || problem === "outside" ? undefined : t(`problem.${problem}`));
}

function MomentFields({ draft, problems, onChange }: FormProps) {
  const t = useTexts(calculatorTexts);
  const told = useProblem();
  return (
    <div className={styles.moment}>
      <MonthInput
        label={t("month")}
        value={draft.month}
        error={told(problems.get("month"))}
        onChange={(event) => onChange({ ...draft, month: event.currentTarget.value }, "month")}
      />
      <DateInput
        label={t("knownOn")}
        value={draft.knownOn}
        error={told(problems.get("knownOn"))}
        onChange={(event) => onChange({ ...draft, knownOn: event.currentTarget.value }, "knownOn")}
      />
    </div>
  );
}

function PersonFields({ form, person }: { form: FormProps; person: DraftPerson }) {
  const t = useTexts(calculatorTexts);
  const told = useProblem();
  const { law, draft, problems, onChange } = form;
  const owner = { person: person.id };
  const called = calledIn(draft, person.id, (number) => t("person", { number }));
  const write = (field: "name" | "birth" | "died", typed: string): void => {
    const persons = draft.persons.map((one) => (one.id === person.id ? { ...one, [field]: typed } : one));
    onChange({ ...draft, persons }, fieldKey(owner, field));
  };
  const birth = law.set.facts.get(law.set.definition.birth);
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{called}</legend>
      <TextInput
        id={elementOf(owner, "name")}
        label={t("name")}
        autoComplete="off"
        maxLength={200}
        value={person.name}
        onChange={(event) => write("name", event.currentTarget.value)}
      />
      {birth && (
        <FactField
          field={{ kind: { ...birth, label: { vi: t("birth"), en: t("birth") } }, written: person.birth }}
          allowed={`${birth.value.type === "date" ? birth.value.min.slice(0, 4) : ""} – ${draft.month}`}
          written={person.birth}
          problem={problems.get(fieldKey(owner, birth.id))}
          onWrite={(typed) => write("birth", typed)}
        />
      )}
      <Facts form={form} owner={owner} written={person.facts} find={t("findFact", { name: called })} />
      <div className={styles.last}>
        <DateInput
          label={t("died")}
          value={person.died}
          error={told(problems.get(fieldKey(owner, "died")))}
          onChange={(event) => write("died", event.currentTarget.value)}
        />
        {draft.persons.length > 1 && (
          <Button variant="subtle" size="xs" onClick={() => onChange(withoutPerson(draft, person.id))}>
            {t("removePerson", { name: called })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type Related = Draft["relations"][number];
interface Choice {
  readonly value: string;
  readonly label: string;
}

function Relations({ law, draft, onChange }: FormProps) {
  const t = useTexts(calculatorTexts);
  const kinds = writtenRelations(law.set).map(({ id, label }) => ({ value: id, label: said(label) }));
  const people = draft.persons.map(({ id }) => ({
    value: id,
    label: calledIn(draft, id, (number) => t("person", { number })),
  }));
  const [first, second] = draft.persons;
  const [kind] = kinds;
  const relate = (relations: readonly Related[]): void => onChange({ ...draft, relations });
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{t("relations")}</legend>
      {draft.relations.map((relation, at) => (
        <OneRelation
          // biome-ignore lint/suspicious/noArrayIndexKey: 2026-11-28, two relations may be written alike
          key={at}
          {...{ relation, kinds, people }}
          number={at + 1}
          onWrite={(to) => relate(draft.relations.map((one, index) => (index === at ? to : one)))}
          onRemove={() => relate(draft.relations.filter((_, index) => index !== at))}
        />
      ))}
      {first && second && kind ? (
        <Button
          variant="default"
          size="xs"
          className={styles.add}
          onClick={() => relate([...draft.relations, { kind: kind.value, from: first.id, to: second.id }])}
        >
          {t("addRelation")}
        </Button>
      ) : (
        <p className={styles.soft}>{t("relationsNone")}</p>
      )}
    </fieldset>
  );
}

interface OneRelationProps {
  readonly relation: Related;
  readonly number: number;
  readonly kinds: readonly Choice[];
  readonly people: readonly Choice[];
  readonly onWrite: (to: Related) => void;
  readonly onRemove: () => void;
}

function OneRelation({ relation, number, kinds, people, onWrite, onRemove }: OneRelationProps) {
  const t = useTexts(calculatorTexts);
  const fields = [
    ["from", t("relationFrom"), people],
    ["kind", t("relationKind"), kinds],
    ["to", t("relationTo"), people],
  ] as const;
  return (
    <div className={styles.relation}>
      {fields.map(([part, label, data]) => (
        <NativeSelect
          key={part}
          label={label}
          data={[...data]}
          value={relation[part]}
          onChange={(event) => onWrite({ ...relation, [part]: event.currentTarget.value })}
        />
      ))}
      <Button variant="subtle" size="xs" aria-label={t("removeRelation", { number })} onClick={onRemove}>
        {t("remove")}
      </Button>
    </div>
  );
}

function Lists({ law, draft, onChange }: FormProps) {
  const t = useTexts(calculatorTexts);
  const { lists } = law.set.definition;
  const all = lists.map(({ id }) => id);
  const complete = (id: string, is: boolean): void =>
    onChange({
      ...draft,
      completeLists: all.filter((one) => (one === id ? is : draft.completeLists.includes(one))),
    });
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{t("lists")}</legend>
      <p className={styles.soft}>{t("listsAbout")}</p>
      <Checkbox
        label={t("allLists")}
        checked={draft.completeLists.length === all.length}
        onChange={(event) => onChange({ ...draft, completeLists: event.currentTarget.checked ? all : [] })}
      />
      {lists.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={said(label)}
          checked={draft.completeLists.includes(id)}
          onChange={(event) => complete(id, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
