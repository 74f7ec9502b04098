import { Problem, type ProblemDefinition } from "#kernel/problem.ts";

/** Named constraints that a user can run into, and what to tell them. Others are bugs. */
const byConstraint = new Map<string, { code: string; definition: ProblemDefinition }>();

/** Called once beside a module's problems: the constraint's name → the problem it means. */
export function constraintMeans(constraint: string, code: string, definition: ProblemDefinition): void {
  byConstraint.set(constraint, { code, definition });
}

const busy: ProblemDefinition = {
  kind: "conflict",
  vi: "Có người khác vừa thay đổi cùng dữ liệu này. Đề nghị làm mới trang rồi thực hiện lại.",
  en: "Someone else has just changed the same data. Please refresh and try again.",
};

const unreadableText: ProblemDefinition = {
  kind: "invalid",
  vi: "Nội dung gửi lên có ký tự điều khiển không đọc được (mã 0). Đề nghị gõ lại, không dán từ tệp nhị phân.",
  en: "What was sent holds an unreadable control character (code 0). Please type it again.",
};

/** character_not_in_repertoire, untranslatable_character: a NUL in text or JSON. */
const unreadable = ["22021", "22P05"];
const serializationFailure = "40001";
const deadlock = "40P01";

/** A database error that is an expected problem, else the error itself. */
export function asProblem(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return error;
  const { constraint, code } = error as { constraint?: string; code?: string };
  const meant = constraint === undefined ? undefined : byConstraint.get(constraint);
  if (meant) return new Problem(meant.code, meant.definition, {});
  if (code === serializationFailure || code === deadlock) return new Problem("platform.busy", busy, {});
  if (code !== undefined && unreadable.includes(code))
    return new Problem("platform.unreadableText", unreadableText, {});
  return error;
}
