import type { RenderedCitation, RenderedCombination, RenderedCondition } from "@ansinh/engine";
import { said } from "#app/texts/said.ts";
import { Cite } from "./cite.tsx";
import styles from "./policy.module.css";

interface ConditionsProps {
  conditions: readonly RenderedCondition[];
  /** Stands above the list: a condition of the same article doesn't repeat it. */
  cited?: RenderedCitation | undefined;
}

/** Conditions in words, and below each what it is made of. */
export function Conditions({ conditions, cited }: ConditionsProps) {
  return (
    <ul className={styles.tree}>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered law never changes its order while it is shown
        <li key={at}>
          {said(condition.words)}
          {condition.citation !== undefined && !isSame(condition.citation, cited) && (
            <>
              {" "}
              <Cite citation={condition.citation} />
            </>
          )}
          {condition.parts.length > 0 && (
            <Conditions conditions={condition.parts} cited={condition.citation ?? cited} />
          )}
        </li>
      ))}
    </ul>
  );
}

const isSame = (one: RenderedCitation, other: RenderedCitation | undefined): boolean =>
  one.words.vi === other?.words.vi &&
  one.status === other.status &&
  one.interpretation?.vi === other.interpretation?.vi;

/** How several clauses, or several benefits, make up what is due. */
export function Combination({ combination }: { combination: RenderedCombination }) {
  switch (combination.op) {
    case "of":
      return <span>{said(combination.words)}</span>;
    case "highestOf":
    case "stack":
    case "exclusive":
    case "exceptions":
    case "cap":
    case "floor":
      return (
        <>
          <strong>{said(combination.words)}</strong> <Cite citation={combination.citation} />
          <ul className={styles.tree}>
            {combination.parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered law never changes its order while it is shown
              <li key={at}>
                <Combination combination={part} />
              </li>
            ))}
          </ul>
        </>
      );
  }
}
