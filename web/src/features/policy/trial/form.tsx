import type { RenderedFact } from "@ansinh/engine";
import { Button } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { DateInput, MonthInput } from "#ui/inputs.tsx";
import type { Edits, Field, FieldProblem, Moment } from "./case.ts";
import { FactField } from "./fact-field.tsx";
import styles from "./trial.module.css";
import { trialTexts } from "./trial-texts.ts";

interface TrialFormProps {
  fields: readonly Field[];
  /** Facts that stand open: what the example records or its outcome rests on. */
  first: ReadonlySet<string>;
  facts: readonly RenderedFact[];
  edits: Edits;
  moment: Moment;
  problems: ReadonlyMap<string, FieldProblem>;
  onEdit: (fact: string, written: string) => void;
  onMoment: (moment: Moment) => void;
  onReset: (() => void) | null;
}

/** The month, and the facts that the benefit asks for, as the example has them, each open to change. */
export function TrialForm(props: TrialFormProps) {
  const t = useTexts(trialTexts);
  const { fields, first, edits, onReset } = props;
  const shown = fields.filter(({ kind }) => first.has(kind.id));
  const others = fields.filter(({ kind }) => !first.has(kind.id));
  return (
    <form className={styles.form} aria-label={t("form")} onSubmit={(event) => event.preventDefault()}>
      <MomentFields {...props} />
      {shown.map((field) => (
        <OneFact key={field.kind.id} field={field} form={props} />
      ))}
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{t("moreFacts", { count: others.length })}</summary>
          <div className={styles.form}>
            {others.map((field) => (
              <OneFact key={field.kind.id} field={field} form={props} />
            ))}
          </div>
        </details>
      )}
      {onReset !== null && (
        <div className={styles.reset}>
          <Button variant="default" size="xs" onClick={onReset}>
            {t("reset")}
          </Button>
          {edits.size > 0 && <span className={styles.soft}>{t("edited", { count: edits.size })}</span>}
        </div>
      )}
    </form>
  );
}

function OneFact({ field, form }: { field: Field; form: TrialFormProps }) {
  const { id } = field.kind;
  const allowed = form.facts.find(({ fact }) => fact === id)?.values;
  return (
    <FactField
      field={field}
      allowed={allowed === undefined ? "" : said(allowed)}
      written={form.edits.get(id) ?? field.written}
      problem={form.problems.get(id)}
      onWrite={(written) => form.onEdit(id, written)}
    />
  );
}

function MomentFields({ moment, problems, onMoment }: TrialFormProps) {
  const t = useTexts(trialTexts);
  const errorOf = (key: keyof Moment): string | undefined => {
    const found = problems.get(key);
    return found === undefined || found === "outside" ? undefined : t(`problem.${found}`);
  };
  return (
    <div className={styles.moment}>
      <MonthInput
        label={t("month")}
        value={moment.month}
        error={errorOf("month")}
        onChange={(event) => onMoment({ ...moment, month: event.currentTarget.value })}
      />
      <DateInput
        label={t("knownOn")}
        value={moment.knownOn}
        error={errorOf("knownOn")}
        onChange={(event) => onMoment({ ...moment, knownOn: event.currentTarget.value })}
      />
      <DateInput
        label={t("died")}
        value={moment.died}
        error={errorOf("died")}
        onChange={(event) => onMoment({ ...moment, died: event.currentTarget.value })}
      />
    </div>
  );
}
