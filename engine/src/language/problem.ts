import type { Text } from "../values/text.ts";

/** Something expected that is wrong with a policy or with facts: a stable code, where, and how to mend it. */
export interface EngineProblem {
  readonly code: string;
  /** Policy, clause, parameter or person concerned. */
  readonly at: string;
  readonly message: Text;
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
