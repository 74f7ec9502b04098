import type { PolicySet, RenderedPolicy, SupposedChange } from "@ansinh/engine";
import { type Example, lists } from "@ansinh/policies";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useSession } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { Section } from "#ui/page.tsx";
import { ReasonPanel } from "#ui/reason-panel.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { type Edits, type FieldProblem, fieldsOf, type Moment, readCase } from "./case.ts";
import { ChooseExample } from "./choose-example.tsx";
import { type Examples, examplesQuery } from "./examples-query.ts";
import { TrialForm } from "./form.tsx";
import { Result } from "./result.tsx";
import { isOfForm, startOf } from "./start.ts";
import styles from "./trial.module.css";
import { trialTexts } from "./trial-texts.ts";
import { tryOut } from "./try-out.ts";
import { type WhatIfProps, WhatIfTable } from "./what-if.tsx";
import { asExample, writtenValue } from "./written.ts";

/** A sample person worked through a benefit: outcome, trace, and what would change it. */
export function TrialPanel({ policy }: { policy: RenderedPolicy }) {
  const t = useTexts(trialTexts);
  const loaded = useQuery(examplesQuery);
  const [chosen, setChosen] = useState(0);
  if (loaded.isError)
    return <ErrorState problem={asProblem(loaded.error)} onRetry={() => void loaded.refetch()} />;
  if (loaded.data === undefined) return <LoadingState />;
  const examples = loaded.data.examplesOf(policy.benefit);
  const example = examples[chosen];
  return (
    <>
      <Notice meaning="action">
        <p>{t("synthetic")}</p>
      </Notice>
      <ChooseExample examples={examples} chosen={chosen} onChoose={setChosen} />
      {example !== undefined && (
        <OneTrial
          key={chosen}
          policy={policy}
          example={example}
          set={loaded.data.lawOf(example)}
          questionOf={loaded.data.questionOf}
        />
      )}
    </>
  );
}

interface OneTrialProps {
  policy: RenderedPolicy;
  example: Example;
  /** The release, with what the example says was confirmed. */
  set: PolicySet;
  questionOf: Examples["questionOf"];
}

const noProblems: ReadonlyMap<string, FieldProblem> = new Map();

function OneTrial({ policy, example, set, questionOf }: OneTrialProps) {
  const { classes } = useSession();
  const start = useMemo(
    () => startOf(set, { policy, example, question: questionOf(example), classes: new Set(classes) }),
    [set, policy, example, questionOf, classes],
  );
  const { kinds, asked } = start;
  const { household } = start.question;
  const [edits, setEdits] = useState<Edits>(new Map());
  const [moment, setMoment] = useState<Moment>(start.moment);
  const read = useMemo(() => readCase(set, { household, edits, moment }), [set, household, edits, moment]);
  const question = useDeferredValue(read.ok ? read.question : null);
  const tried = useMemo(
    () => (question === null ? null : tryOut(set, question, asked)),
    [set, question, asked],
  );
  const fields = useMemo(() => fieldsOf(kinds, household), [kinds, household]);
  const write = (fact: string, written: string): void => {
    const next = new Map(edits);
    if (fields.find(({ kind }) => kind.id === fact)?.written === written) next.delete(fact);
    else next.set(fact, written);
    setEdits(next);
  };
  const onTry = (change: SupposedChange): (() => void) | null => {
    const kind = kinds.find(({ id }) => id === change.fact);
    const written = kind === undefined ? asExample : writtenValue(kind, change.to);
    return isOfForm(change) && written !== asExample ? () => write(change.fact, written) : null;
  };
  const isEdited = edits.size > 0 || moment !== start.moment;
  const reset = (): void => {
    setEdits(new Map());
    setMoment(start.moment);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <TrialForm
          {...{ fields, edits, moment }}
          first={start.first}
          facts={start.facts}
          problems={read.ok ? noProblems : read.problems}
          onEdit={write}
          onMoment={setMoment}
          onReset={isEdited ? reset : null}
        />
        <Beside example={example} hidden={start.hidden} />
      </div>
      <div className={styles.right}>
        <Found tried={read.ok ? tried : null} onTry={onTry} />
      </div>
    </div>
  );
}

interface FoundProps extends Pick<WhatIfProps, "onTry"> {
  /** Null while something in the form can't be read. */
  tried: ReturnType<typeof tryOut> | null;
}

/** The answer, what would change it, and last, being the longest, everything it rests on. */
function Found({ tried, onTry }: FoundProps) {
  const t = useTexts(trialTexts);
  if (tried === null || "problems" in tried) {
    return (
      <Section title={t("result")}>
        <Notice meaning="attention">
          {tried === null ? (
            <p>{t("mend")}</p>
          ) : (
            tried.problems.map((words) => <p key={words.vi}>{said(words)}</p>)
          )}
        </Notice>
      </Section>
    );
  }
  return (
    <>
      <Section title={t("result")}>
        <Result tried={tried} />
      </Section>
      <WhatIfTable found={tried.whatIf} onTry={onTry} />
      <Section title={t("why")}>
        <ReasonPanel {...tried.shown} />
      </Section>
    </>
  );
}

/** What the form can't change: others of the household, lists that count as complete, what is sealed. */
function Beside({ example, hidden }: { example: Example; hidden: number }) {
  const t = useTexts(trialTexts);
  const others = example.others?.length ?? 0;
  const complete = example.completeLists;
  const names = lists.filter(({ id }) => complete?.includes(id)).map(({ label }) => said(label));
  return (
    <div className={styles.beside}>
      {example.confirmed !== undefined && <p>{t("confirmed")}</p>}
      {others > 0 && <p>{t("others", { count: others })}</p>}
      {complete !== undefined && (
        <p>{names.length === 0 ? t("listsNone") : t("lists", { lists: names.join("; ") })}</p>
      )}
      {hidden > 0 && <p>{t("sealedHidden", { count: hidden })}</p>}
    </div>
  );
}
