/** What the server says when something expected went wrong: problem+json with a stable code. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  /** Given with unforeseen faults: the number under which the log has the rest. */
  readonly reference?: string;
  /** The same in both languages, so that a message follows the language switch. */
  readonly vi?: string;
  readonly en?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`);
    this.problem = problem;
  }
}

export async function problemFrom(answer: Response): Promise<Problem> {
  const plain: Problem = { code: "unexpected", status: answer.status, title: "" };
  if (!(answer.headers.get("content-type") ?? "").includes("json")) return plain;
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === "object" && body !== null ? { ...plain, ...(body as Partial<Problem>) } : plain;
}

export interface FieldProblem {
  readonly name: string;
  readonly message: string;
}

/** The server names refused fields as "field: reason"; anything else has no field to lead to. */
export function fieldProblems(problem: Problem | undefined): FieldProblem[] {
  const fields = problem?.details?.fields;
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((line) => {
    const parts = typeof line === "string" ? /^([\w.]+): (.+)$/.exec(line) : null;
    return parts === null ? [] : [{ name: parts[1] ?? "", message: parts[2] ?? "" }];
  });
}

/** Any thrown thing as a problem, so that each page shows faults the same way. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : { code: "unexpected", status: 0, title: "" };
}
