import type { CaseProblem } from "@ansinh/policies/case-file";
import { Button } from "@mantine/core";
import { useDeferredValue, useEffect, useMemo, useReducer, useState } from "react";
import { useSession } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { words } from "#app/texts/words.ts";
import { answerCaseTo, type CaseAnswer } from "#pure/benefits/rules/case-answer.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import type { FieldProblem } from "../trial/case.ts";
import { useWhen } from "../when.ts";
import { type Asked, askedOf, isBegun } from "./asked.ts";
import styles from "./calculator.module.css";
import { calledIn, type FormProps } from "./change.ts";
import { type Draft, type DraftReading, draftOf, emptyDraft, readDraft } from "./draft.ts";
import { FamilyForm } from "./family.tsx";
import { historyOf, stepped } from "./history.ts";
import { calculatorLaw } from "./law.ts";
import { Questions } from "./questions.tsx";
import { Results } from "./results.tsx";
import { StartFrom } from "./start-from.tsx";
import { calculatorTexts } from "./texts.ts";
import { Tools } from "./tools.tsx";

const law = calculatorLaw;
const noProblems: ReadonlyMap<string, FieldProblem> = new Map();

/** The officer's calculator: any family over all policies, worked out in the page. */
export function CalculatorPage() {
  const t = useTexts(calculatorTexts);
  const say = useTexts(words);
  const when = useWhen();
  const session = useSession();
  const classes = useMemo(() => new Set(session.classes), [session.classes]);
  const [history, step] = useReducer(stepped, when, (moment) => historyOf(emptyDraft(moment)));
  // a family that is opened or begun anew has a form of its own
  const [family, setFamily] = useState(0);
  const draft = history.now;
  const read = useMemo(() => readDraft(law.set, draft), [draft]);
  const canUndo = history.past.length > 0;
  const worked = useWorked(draft, read, classes);
  useUndoKey(canUndo, () => step("undo"));
  const begin = (to: Draft): void => {
    step({ to });
    setFamily(family + 1);
  };
  const form: FormProps = {
    law,
    draft,
    problems: read.ok ? noProblems : read.fields,
    classes,
    onChange: (to, field) => step(field === undefined ? { to } : { to, field }),
  };
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={
        <>
          <Button variant="default" disabled={!canUndo} onClick={() => step("undo")}>
            {say("undo")}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {say("print")}
          </Button>
        </>
      }
    >
      <Tools
        read={read}
        today={when.knownOn}
        onOpen={(opened) => begin(draftOf(law.set, opened))}
        onFresh={() => begin(emptyDraft(when))}
      />
      <StartFrom set={law.set} onStart={begin} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <FamilyForm key={family} form={form}>
            {worked.asked !== null && <Questions asked={worked.asked} form={form} />}
          </FamilyForm>
        </div>
        <div className={styles.right}>
          <Found form={form} read={read} worked={worked} />
        </div>
      </div>
    </Page>
  );
}

/** Ctrl Z takes back a step, except in a text field, whose own letters it takes back. */
function useUndoKey(canUndo: boolean, undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      const isText = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
      if (!isUndo || isText || !canUndo) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

interface Worked {
  readonly begun: boolean;
  readonly answer: CaseAnswer | null;
  readonly asked: Asked | null;
}

/** What comes out and what to ask, a moment behind what is typed. */
function useWorked(draft: Draft, read: DraftReading, classes: ReadonlySet<string>): Worked {
  const shown = useDeferredValue(read);
  const begun = isBegun(draft);
  const answer = useMemo(
    () => (shown.ok && begun ? answerCaseTo(law.set, shown.case, classes) : null),
    [shown, begun, classes],
  );
  const asked = useMemo(
    () => (answer === null ? null : askedOf(law.set, answer, classes)),
    [answer, classes],
  );
  // while a field can't be read, the questions stand as they were: it may be one of them that is being written
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== null && asked !== lastAsked) setLastAsked(asked);
  return { begun, answer, asked: begun ? lastAsked : null };
}

/** What comes out, or what to mend first. */
function Found({ form, read, worked }: { form: FormProps; read: DraftReading; worked: Worked }) {
  const t = useTexts(calculatorTexts);
  const { begun, answer } = worked;
  if (!read.ok) return <ToMend problems={read.problems} />;
  if (!begun || answer === null)
    return (
      <Section title={t("results")}>
        <EmptyState title={t("start")} detail={t("startHint")} />
      </Section>
    );
  const called = (id: string): string => calledIn(form.draft, id, (number) => t("person", { number }));
  return <Results answer={answer} called={called} />;
}

function ToMend({ problems }: { problems: readonly CaseProblem[] }) {
  const t = useTexts(calculatorTexts);
  return (
    <Section title={t("results")}>
      <Notice meaning="attention">
        <p>{problems.length === 0 ? t("mend") : t("contradiction")}</p>
        {problems.length > 0 && <Problems problems={problems} />}
      </Notice>
    </Section>
  );
}

function Problems({ problems }: { problems: readonly CaseProblem[] }) {
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.at} ${problem.code}`}>{`${said(problem.message)} ${said(problem.mend)}`}</li>
      ))}
    </ul>
  );
}
