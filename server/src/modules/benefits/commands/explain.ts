import { type CivilDate, type Month, parseCivilDate, parseMonth } from "@ansinh/engine";
import { type Command, InvalidArgumentError, Option } from "commander";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { AddCommands, CommandLine } from "#platform/command.ts";
import { logCommandRead, purposeGiven } from "#platform/command-reads.ts";
import type { Services } from "#platform/services.ts";
import { benefitProblems } from "../problems.ts";
import { personReasons } from "../queries/person-reasons.ts";
import type { Language } from "../rules/case-words.ts";
import { explainCase } from "./explain-case.ts";

interface ExplainOptions {
  readonly person?: string;
  readonly case?: string;
  readonly month?: Month;
  readonly knownOn?: CivilDate;
  readonly purpose?: string;
  readonly lang?: Language;
}

const moreHelp = `
Tệp hồ sơ / the case file: docs/case-format.md, docs/case.schema.json, ví dụ / example docs/case-example.json

Mã kết thúc / exit codes:
  0  xong / done
  1  không tìm thấy người, hoặc lỗi khác / the person isn't found, or another failure
  2  sai cách dùng, hoặc tệp hồ sơ có chỗ sai: mọi chỗ sai được nêu, không tính gì
     wrong usage, or something is wrong in the file: all of it is named, nothing is worked out`;

export const addExplain: AddCommands = (program, line) => {
  program
    .command("explain")
    .description(
      "lý do từng chế độ của một người, hoặc của mọi người trong một tệp hồ sơ / what is due to a person, or to a family in a file, and why",
    )
    .option("--person <number>", "số định danh 12 chữ số hoặc mã người / number or id")
    .option(
      "--case <file>",
      "tệp hồ sơ gia đình (JSON), - là đầu vào chuẩn / case file, - for standard input",
    )
    .option(
      "--month <YYYY-MM>",
      "tháng; không ghi: tháng trong tệp / month; absent: that of the file",
      monthGiven,
    )
    .option("--known-on <YYYY-MM-DD>", "theo dữ liệu và luật biết đến ngày / as known on", dayGiven)
    .option("--purpose <why>", "mục đích xem một người, ghi vào nhật ký / why a person is read, for the log")
    .addOption(new Option("--lang <vi|en>", "tiếng của kết quả / language").choices(["vi", "en"]))
    .addHelpText("after", moreHelp)
    .action(async ({ person, ...options }: ExplainOptions, command: Command) => {
      const { case: file, month } = options;
      if ((person === undefined) === (file === undefined))
        command.error("cần đúng một trong --person, --case / give one of --person, --case", { exitCode: 2 });
      if (file !== undefined)
        return explainCase(line, { ...options, case: file, json: command.optsWithGlobals().json === true });
      if (month === undefined) return command.error("cần --month / --month is needed", { exitCode: 2 });
      await explainPerson(line, { ...options, person: person ?? "", month });
    });
};

function monthGiven(written: string): Month {
  const read = parseMonth(written);
  if (!read) throw new InvalidArgumentError("YYYY-MM");
  return read;
}

function dayGiven(written: string): CivilDate {
  const read = parseCivilDate(written);
  if (!read) throw new InvalidArgumentError("YYYY-MM-DD");
  return read;
}

interface PersonOptions extends Pick<ExplainOptions, "knownOn" | "purpose"> {
  readonly person: string;
  readonly month: Month;
  readonly lang?: Language;
}

async function explainPerson(line: CommandLine, options: PersonOptions): Promise<void> {
  const { person, month, knownOn, lang = "vi" } = options;
  const purpose = purposeGiven(options.purpose);
  const told = await line.withServices(async (services, actor) => {
    const id = await personOf(services, actor, person);
    const reasons = await personReasons(services, actor, { person: id, month, known: knownOn ?? null });
    const criteria = { month, knownOn: knownOn ?? null };
    await logCommandRead(services, actor, { command: "explain", purpose, criteria, shown: [id] });
    return reasons;
  });
  line.print(told, told.benefits.map((item) => `${item.label[lang]}: ${item.sentence[lang]}`).join("\n"));
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function personOf(services: Services, actor: Actor, given: string): Promise<string> {
  if (idForm.test(given)) return given;
  const found = await services.database.read(actor, (tx) =>
    sql<{ id: string }>`select id from person where tenant = ${actor.tenant} and number = ${given}
      and state in ('provisional', 'active')`.execute(tx),
  );
  const [person] = found.rows;
  if (!person) throw benefitProblems.numberUnknown({ number: given });
  return person.id;
}
