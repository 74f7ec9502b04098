import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { buffer as readAll } from "node:stream/consumers";
import { type CivilDate, civilDate, type Month, type Text, text } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { type CaseProblem, readCase } from "@ansinh/policies/case-file";
import { officeDate, systemClock } from "#kernel/clock.ts";
import type { CommandLine } from "#platform/command.ts";
import { answerCase } from "../rules/case-answer.ts";
import { caseWords, type Language } from "../rules/case-words.ts";

interface CaseOptions {
  /** A path, or `-` for standard input. */
  readonly case: string;
  readonly month?: Month;
  readonly knownOn?: CivilDate;
  readonly lang?: Language;
  readonly json: boolean;
}

/** `ansinh explain --case FILE`: every benefit for a family in a file; asks no database, writes nothing down. */
export async function explainCase(
  line: CommandLine,
  options: CaseOptions,
  input: Readable = process.stdin,
): Promise<void> {
  const file = options.case === "-" ? "(stdin)" : options.case;
  const written = await readWritten(options.case, input);
  if (!written.ok) return refuse(line, options, { file, problems: [written.problem] });
  const { month, knownOn, lang = "vi" } = options;
  const read = readCase(releasePolicySet, written.text, {
    ...(month ? { month } : {}),
    ...(knownOn ? { knownOn } : {}),
    today: civilDate(officeDate(systemClock.now())),
  });
  if (!read.ok) return refuse(line, options, { file, problems: read.problems });
  const answer = answerCase(releasePolicySet, read.case);
  line.print(answer, caseWords(answer, lang));
}

type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: CaseProblem };

async function readWritten(path: string, input: Readable): Promise<Written> {
  try {
    const bytes = path === "-" ? await readAll(input) : await readFile(path);
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, problem: unreadable(notUtf8) };
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const reason = "code" in error ? String(error.code) : "";
    return { ok: false, problem: unreadable(notOpened(reason)) };
  }
}

const notUtf8 = {
  message: text("Tệp không phải UTF-8.", "The file isn't UTF-8."),
  mend: text("Lưu lại với mã hóa UTF-8.", "Save it as UTF-8."),
};
const notOpened = (reason: string) => ({
  message: text(`Không mở được tệp (${reason}).`, `The file can't be opened (${reason}).`),
  mend: text("Kiểm tra đường dẫn và quyền đọc.", "Check its path and permissions."),
});
const unreadable = (said: { message: Text; mend: Text }): CaseProblem => ({
  code: "case_unreadable",
  at: "/",
  line: 1,
  column: 1,
  ...said,
});

interface Refused {
  readonly file: string;
  readonly problems: readonly CaseProblem[];
}

/** Where --json was asked the problems are the result; else they go where errors go, in both languages or in one. */
function refuse(line: CommandLine, { json, lang }: CaseOptions, refused: Refused): void {
  line.exitWith(2);
  if (json) line.print(refused, "");
  else process.stderr.write(`${refusalWords(refused, lang)}\n`);
}

function refusalWords({ file, problems }: Refused, lang: Language | undefined): string {
  const languages = lang ? [lang] : (["vi", "en"] as const);
  const lines = problems.flatMap((problem) => {
    const where = `${file}:${problem.line}:${problem.column} ${problem.at}`;
    return languages.map((one, index) =>
      index === 0
        ? `${where}: ${problem.message[one]} ${problem.mend[one]}`
        : `  ${problem.message[one]} ${problem.mend[one]}`,
    );
  });
  return lines.join("\n");
}
