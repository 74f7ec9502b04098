import { InvalidArgumentError } from "commander";
import { Problem } from "#kernel/problem.ts";
import type { AddCommands } from "#platform/command.ts";
import { readMapping } from "../queries/read-mapping.ts";
import { surveyPoverty } from "../queries/survey.ts";
import { returnedWords, surveyWords } from "../rules/survey-words.ts";

function rowCount(text: string): number {
  const rows = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(rows) && rows >= 0) return rows;
  throw new InvalidArgumentError("số nguyên từ 0 / a whole number from 0");
}

const moreHelp = `
Với --json: mọi số liệu và mọi dòng trả lại / with --json: all figures and all rows returned

Mã kết thúc / exit codes:
  0  xong / done
  1  tệp không đọc được, hoặc số dòng trả lại vượt mức cho phép (kết quả vẫn được in)
     the file can't be read, or more rows were returned than allowed (figures are still printed)
  2  sai cách dùng hoặc tệp ánh xạ chưa đúng / wrong usage or mapping

Tệp ánh xạ / the mapping: docs/guides/survey.md`;

/** `ansinh survey FILE --mapping MAPPING.json [--returned-max N] [--json]`; needs no database. */
export const addSurveyCommand: AddCommands = (program, line) => {
  program
    .command("survey <file>")
    .description(
      "đo nghèo và bất bình đẳng từ tệp khảo sát hộ (CSV) / measure poverty and inequality in a household survey (CSV)",
    )
    .requiredOption("--mapping <file>", "tệp JSON nói cột nào là gì / JSON telling which column is what")
    .option("--returned-max <n>", "số dòng trả lại cho phép / rows that may be returned", rowCount, 0)
    .addHelpText("after", moreHelp)
    .action(async (file: string, options: { mapping: string; returnedMax: number }) => {
      const mapping = await readMapping(options.mapping).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        process.stderr.write(`${error.vi}\n${error.en}\n`);
        line.exitWith(2);
      });
      if (!mapping) return;
      const result = await surveyPoverty(file, mapping);
      if (result.returned.length > 0) process.stderr.write(`${returnedWords(result)}\n`);
      line.print(result, surveyWords(result));
      if (result.returned.length > options.returnedMax) line.exitWith(1);
    });
};
