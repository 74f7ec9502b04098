import { civilDate, monthOf } from "@ansinh/engine";
import { businessDate } from "#platform/business-date.ts";
import type { AddCommands } from "#platform/command.ts";
import { readAmendments } from "./queries/amendments.ts";
import { readParameters } from "./queries/parameters.ts";

/** `ansinh policy`: to look at. Entering and publishing take two people with accounts of their own. */
const addPolicy: AddCommands = (program, line) => {
  const policy = program
    .command("policy")
    .description("quy định của tỉnh / what the province decided about the law");
  policy
    .command("list")
    .description("các bản sửa đổi, bổ sung, mới nhất trước / amendments, the last first")
    .action(async () => {
      const items = await line.withServices((services, actor) =>
        services.database.read(actor, (tx) => readAmendments(tx, actor.tenant)),
      );
      const rows = items.map(
        ({ state, withdrawn, label, document }) =>
          `${withdrawn ? "withdrawn" : state}: ${label} (${document.number})`,
      );
      line.print({ items }, rows.join("\n"));
    });
  policy
    .command("waiting")
    .description("các mức chờ xác nhận bằng văn bản / versions that wait for a document")
    .action(async () => {
      const parameters = await line.withServices((services, actor) =>
        services.database.read(actor, async (tx) => {
          const knownOn = civilDate(await businessDate(tx, actor.tenant, services.clock));
          return readParameters(tx, actor.tenant, { month: monthOf(knownOn), knownOn });
        }),
      );
      const waiting = parameters.flatMap(({ label, versions }) =>
        versions
          .filter(({ undetermined }) => undetermined)
          .map(({ key, citation }) => ({ key, label, citation })),
      );
      line.print({ waiting }, waiting.map(({ key, label }) => `${key}: ${label.vi}`).join("\n"));
    });
};

export const commands: readonly AddCommands[] = [addPolicy];
