import type { CivilDate } from "@ansinh/engine";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import type { Services } from "#platform/services.ts";
import { benefitProblems } from "../problems.ts";
import { requireRowsAddUp } from "../queries/add-up.ts";
import { allLines, readChanges } from "../queries/list-people.ts";
import { readPayList } from "../queries/pay-list.ts";
import { provinceCode } from "../queries/province.ts";
import { isApart } from "../rules/apart.ts";
import { isOnPaper, type ListToPrint, printedList } from "../rules/printed-list.ts";
import { ListId, peopleOf } from "./lists.ts";
import { listPdf } from "./print-pdf.ts";
import { listXlsx } from "./print-xlsx.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The open list is the same paper whoever prints it; the list apart is for who holds the class. */
const Paper = z.object({ part: z.enum(["open", "apart"]).default("open") });
type Part = z.infer<typeof Paper>["part"];

/** Everything of a list at one moment, as the reader may see it. Errors: nothing apart that the reader may see. */
function listToPrint(
  services: Services,
  actor: Actor,
  asked: { id: string; part: Part },
): Promise<ListToPrint> {
  return services.database.read(actor, async (tx) => {
    const list = await readPayList(tx, actor, asked.id);
    await requireRowsAddUp(tx, actor.tenant, list);
    const lines = await allLines(tx, actor, asked.id);
    if (asked.part === "apart" && !lines.some((line) => line.sealed && !isApart(line)))
      throw benefitProblems.nothingApart();
    return {
      list,
      part: asked.part,
      lines,
      changes: await readChanges(tx, actor.tenant, { listId: asked.id }),
      today: (await businessDate(tx, actor.tenant, services.clock)) as CivilDate,
      department: list.office === (await provinceCode(tx, actor.tenant)),
    };
  });
}

/** Who is named on the paper. */
const shownOn = ({ part, lines, changes }: ListToPrint): string[] =>
  peopleOf([...lines, ...changes].filter((row) => isOnPaper(part, row)));

const fileName = ({ list, part }: ListToPrint, extension: string): string =>
  `attachment; filename="danh-sach-${part === "apart" ? "rieng-" : ""}${list.office}-${list.month}.${extension}"`;

export const printRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id/print.pdf",
    permission: "grant.read",
    personal: { purpose: "pay list printed" },
    summary: "The list with its annexes, ready to print and sign",
    tag: "benefits",
    params: ListId,
    query: Paper,
    answer: { file: ["application/pdf"] },
    handle: async ({ services, actor, params, query, reply, shows }) => {
      const found = await listToPrint(services, actor, { ...params, ...query });
      shows(shownOn(found), { list: params.id, file: "pdf", ...query });
      const pdf = await listPdf(printedList(found));
      reply.header("content-type", "application/pdf").header("content-disposition", fileName(found, "pdf"));
      return pdf;
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id/print.xlsx",
    permission: "grant.read",
    personal: { purpose: "pay list printed" },
    summary: "The list with its annexes as a workbook",
    tag: "benefits",
    params: ListId,
    query: Paper,
    answer: { file: [xlsxType] },
    handle: async ({ services, actor, params, query, reply, shows }) => {
      const found = await listToPrint(services, actor, { ...params, ...query });
      shows(shownOn(found), { list: params.id, file: "xlsx", ...query });
      reply.header("content-type", xlsxType).header("content-disposition", fileName(found, "xlsx"));
      return Buffer.from(listXlsx(printedList(found), found.list.month));
    },
  }),
];
