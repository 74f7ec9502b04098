import type { CivilDate } from "@ansinh/engine";
import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import type { Services } from "#platform/services.ts";
import { requireRowsAddUp } from "../queries/add-up.ts";
import { allLines, readChanges } from "../queries/list-people.ts";
import { readPayList } from "../queries/pay-list.ts";
import { provinceCode } from "../queries/province.ts";
import { type ListToPrint, printedList } from "../rules/printed-list.ts";
import { ListId, peopleOf } from "./lists.ts";
import { listPdf } from "./print-pdf.ts";
import { listXlsx } from "./print-xlsx.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Everything of a list at one moment, as the reader may see it. */
function listToPrint(services: Services, actor: Actor, id: string): Promise<ListToPrint> {
  return services.database.read(actor, async (tx) => {
    const list = await readPayList(tx, actor, id);
    await requireRowsAddUp(tx, actor.tenant, list);
    return {
      list,
      lines: await allLines(tx, actor, id),
      changes: await readChanges(tx, actor.tenant, { listId: id }),
      today: (await businessDate(tx, actor.tenant, services.clock)) as CivilDate,
      department: list.office === (await provinceCode(tx, actor.tenant)),
    };
  });
}

const fileName = ({ list }: ListToPrint, extension: string): string =>
  `attachment; filename="danh-sach-${list.office}-${list.month}.${extension}"`;

export const printRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id/print.pdf",
    permission: "grant.read",
    personal: { purpose: "pay list printed" },
    summary: "The list with its annexes, ready to print and sign",
    tag: "benefits",
    params: ListId,
    answer: { file: ["application/pdf"] },
    handle: async ({ services, actor, params, reply, shows }) => {
      const found = await listToPrint(services, actor, params.id);
      shows(peopleOf([...found.lines, ...found.changes]), { list: params.id, file: "pdf" });
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
    answer: { file: [xlsxType] },
    handle: async ({ services, actor, params, reply, shows }) => {
      const found = await listToPrint(services, actor, params.id);
      shows(peopleOf([...found.lines, ...found.changes]), { list: params.id, file: "xlsx" });
      reply.header("content-type", xlsxType).header("content-disposition", fileName(found, "xlsx"));
      return Buffer.from(listXlsx(printedList(found), found.list.month));
    },
  }),
];
