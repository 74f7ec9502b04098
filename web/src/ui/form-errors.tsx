import { type ReactNode, useEffect, useRef } from "react";
import type { FieldErrors, FieldValues } from "react-hook-form";
import { type FieldProblem, fieldProblems, type Problem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import styles from "./form-errors.module.css";
import { ErrorState } from "./states.tsx";
import { uiTexts } from "./texts.ts";

interface FormErrorsProps {
  errors: FieldErrors<FieldValues>;
  /** What each field is called in the form: the summary must be understood by itself. */
  labels: Readonly<Record<string, string>>;
  /** How often the form was sent: each failed attempt moves the focus here again. */
  attempt: number;
  /** What the server answered, when the form itself was complete. */
  problem?: Problem | undefined;
}

function linesOf(errors: FieldErrors<FieldValues>): FieldProblem[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const message = error?.message;
    return typeof message === "string" && message !== "" ? [{ name, message }] : [];
  });
}

/** The summary above a form: takes the focus, and each line leads to its field. Inputs are kept. */
export function FormErrors({ errors, labels, attempt, problem }: FormErrorsProps) {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDivElement>(null);
  const lines = [...linesOf(errors), ...fieldProblems(problem)];
  const silent = lines.length === 0 && problem === undefined;
  useEffect(() => {
    if (attempt > 0 && !silent) box.current?.focus();
  }, [attempt, silent]);
  if (silent) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.summary}>
      {problem !== undefined && <ErrorState problem={problem} />}
      {lines.length > 0 && (
        <div role="alert" className={styles.lines}>
          <p className={styles.title}>{t("formHas", { count: lines.length })}</p>
          <ul>
            {lines.map((line) => (
              <li key={line.name}>
                <button type="button" className={styles.jump} onClick={() => focusField(line.name)}>
                  {labels[line.name] === undefined ? line.message : `${labels[line.name]}: ${line.message}`}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function focusField(name: string): void {
  const field = document.getElementsByName(name)[0];
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

/** The fields of a form, one below the other with the distance of the house. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
