import type { Text } from "../values/text.ts";
import type { Citation } from "./citation.ts";

/** Something expected that is wrong with a policy or with facts: a stable code, where, and how to mend it. */
export interface EngineProblem {
  readonly code: string;
  /** Policy, clause, parameter or person concerned. */
  readonly at: string;
  /** Names the place, says what is wrong and how to mend it. */
  readonly message: Text;
  /** Of a policy: ids of what it belongs to, its article, and how to mend it. */
  readonly benefit?: string;
  readonly clause?: string;
  readonly condition?: string;
  readonly citation?: Citation;
  readonly mend?: Text;
}

export class EngineProblems extends Error {
  readonly problems: readonly EngineProblem[];

  constructor(problems: readonly EngineProblem[]) {
    super(problems.map((problem) => `${problem.at}: ${problem.message.en}`).join("\n"));
    this.name = "EngineProblems";
    this.problems = problems;
  }
}

export const problem = (code: string, at: string, message: Text): EngineProblem => ({ code, at, message });
