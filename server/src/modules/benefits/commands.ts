import { formatMoney, type Money } from "@ansinh/engine";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import type { AddCommands, CommandLine } from "#platform/command.ts";
import type { Services } from "#platform/services.ts";
import { makeLists } from "./actions/make-lists.ts";
import { addExplain } from "./commands/explain.ts";
import { jobs } from "./jobs.ts";
import { benefitProblems } from "./problems.ts";
import { readBoard } from "./queries/board.ts";
import { readMaking } from "./queries/making.ts";

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

export const commands: readonly AddCommands[] = [addList, addExplain];
