import { formatMoney, type Money } from "@ansinh/engine";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import type { AddCommands, CommandLine } from "#platform/command.ts";
import { logCommandRead, purposeGiven } from "#platform/command-reads.ts";
import type { Services } from "#platform/services.ts";
import { makeLists } from "./actions/make-lists.ts";
import { jobs } from "./jobs.ts";
import { benefitProblems } from "./problems.ts";
import { readBoard } from "./queries/board.ts";
import { readMaking } from "./queries/making.ts";
import { personReasons } from "./queries/person-reasons.ts";

interface ListOptions {
  month: string;
  office?: string;
}

const addList: AddCommands = (program, line) => {
  const list = program.command("list").description("danh sách chi trả của một tháng / pay lists of a month");
  list
    .command("make")
    .description("lập danh sách / make the lists")
    .requiredOption("--month <YYYY-MM>", "kỳ chi trả / month")
    .option("--office <code>", "mã đơn vị; không ghi: mọi đơn vị / one office; absent: all")
    .action(async (options: ListOptions) => {
      const made = await line.withServices((services, actor) => make({ services, actor, line }, options));
      line.print(made, `${made.offices} đơn vị đã xong / offices done`);
    });
  list
    .command("show")
    .description("tổng hợp theo đơn vị / totals by office")
    .requiredOption("--month <YYYY-MM>", "kỳ chi trả / month")
    .action(async ({ month }: ListOptions) => {
      const board = await line.withServices((services, actor) =>
        services.database.read(actor, (tx) => readBoard(tx, actor.tenant, month)),
      );
      const rows = board.offices.map(({ officeName, state, totals }) => {
        const draw = formatMoney(totals.toDraw as Money);
        return `${officeName}: ${state ?? "chưa lập"}; ${totals.people} người; rút dự toán ${draw}`;
      });
      line.print(board, rows.join("\n"));
    });
};

interface Ground {
  readonly services: Services;
  readonly actor: Actor;
  readonly line: CommandLine;
}

/** Another process may be the one that runs jobs: this one then only waits. */
async function make({ services, actor, line }: Ground, options: ListOptions): Promise<{ offices: number }> {
  await services.jobs.start(services, jobs);
  const { jobId, offices } = await perform(services, actor, { action: makeLists, input: { ...options } });
  for (;;) {
    const making = await services.database.read(actor, (tx) => readMaking(tx, actor.tenant, jobId));
    line.progress(making.done, offices, options.month);
    if (making.state === "succeeded") return { offices };
    if (making.state === "failed") throw benefitProblems.makingFailed({ month: options.month });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

interface ExplainOptions {
  person: string;
  month: string;
  knownOn?: string;
  purpose?: string;
}

const addExplain: AddCommands = (program, line) => {
  program
    .command("explain")
    .description("lý do từng chế độ của một người / what the law says of one person, and why")
    .requiredOption("--person <number>", "số định danh 12 chữ số hoặc mã người / number or id")
    .requiredOption("--month <YYYY-MM>", "tháng / month")
    .option("--known-on <YYYY-MM-DD>", "theo dữ liệu và luật biết đến ngày / as known on")
    .option("--purpose <why>", "mục đích xem, ghi vào nhật ký / why, written to the log of reads")
    .action(async ({ person, month, knownOn, ...asked }: ExplainOptions) => {
      const purpose = purposeGiven(asked.purpose);
      const told = await line.withServices(async (services, actor) => {
        const id = await personOf(services, actor, person);
        const reasons = await personReasons(services, actor, { person: id, month, known: knownOn ?? null });
        const criteria = { month, knownOn: knownOn ?? null };
        await logCommandRead(services, actor, { command: "explain", purpose, criteria, shown: [id] });
        return reasons;
      });
      line.print(told, told.benefits.map((item) => `${item.label.vi}: ${item.sentence.vi}`).join("\n"));
    });
};

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

export const commands: readonly AddCommands[] = [addList, addExplain];
