import { z } from "zod";
import { perform } from "#platform/action.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import {
  checkList,
  Returned,
  returnChecked,
  returnSubmitted,
  Seen,
  Signed,
  signList,
  submitList,
} from "../actions/list-steps.ts";
import { MakeLists, makeLists } from "../actions/make-lists.ts";
import {
  Board,
  changeCauses,
  changeKinds,
  ListAnswer,
  ListChanges,
  ListLines,
  Making,
  monthText,
} from "../model.ts";
import { readBoard } from "../queries/board.ts";
import { readChanges, readLines } from "../queries/list-people.ts";
import { readMaking } from "../queries/making.ts";
import { readPayList } from "../queries/pay-list.ts";
import { apartChanges, isApart } from "../rules/apart.ts";

const tag = "benefits";
export const ListId = z.object({ id: z.uuid() });
const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;

const read: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/board",
    permission: "list.read",
    summary: "The month's lists of every office in the reader's area, with totals",
    tag,
    query: z.object({ month: monthText }),
    answer: Board,
    handle: ({ services, actor, query }) =>
      services.database.read(actor, (tx) => readBoard(tx, actor.tenant, query.month)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/making/:id",
    permission: "list.read",
    summary: "How far the making of lists has come",
    tag,
    params: ListId,
    answer: Making,
    handle: ({ services, actor, params }) =>
      services.database.read(actor, (tx) => readMaking(tx, actor.tenant, params.id)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id",
    permission: "list.read",
    summary: "One list: totals, difference from last month by cause, next steps",
    tag,
    params: ListId,
    answer: ListAnswer,
    handle: ({ services, actor, params }) =>
      services.database.read(actor, (tx) => readPayList(tx, actor, params.id)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id/lines",
    permission: "grant.read",
    personal: { purpose: "pay list" },
    summary: "The people of a list with amounts and payees",
    tag,
    params: ListId,
    query: z.object({
      q: z.string().max(120).optional(),
      village: z.uuid().optional(),
      part: z.enum(["arrears", "oneOff", "carried", "held", "noRule"]).optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: ListLines,
    handle: async ({ services, actor, params, query, shows }) => {
      const lines = await services.database.read(actor, (tx) =>
        readLines(tx, actor, { id: params.id, wanted: query }),
      );
      shows(peopleOf(lines.items), { list: params.id, ...query });
      return lines;
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/pay-lists/:id/changes",
    permission: "grant.read",
    personal: { purpose: "pay list" },
    summary: "The people behind the difference from last month",
    tag,
    params: ListId,
    query: z.object({ kind: z.enum(changeKinds).optional(), cause: z.enum(changeCauses).optional() }),
    answer: ListChanges,
    handle: async ({ services, actor, params, query, shows }) => {
      const all = await services.database.read(actor, (tx) =>
        readChanges(tx, actor.tenant, { listId: params.id, ...query }),
      );
      const items = all.filter((change) => !isApart(change));
      shows(peopleOf(items), { list: params.id, ...query });
      return { items, apart: apartChanges(all.filter(isApart)) };
    },
  }),
];

export const peopleOf = (items: readonly { personId: string }[]): string[] => [
  ...new Set(items.map((item) => item.personId)),
];

const write: Route[] = [
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/make",
    permission: "list.make",
    summary: "Make the lists of a month, for one office or for all of one's own",
    tag,
    body: MakeLists,
    answer: z.object({ jobId: z.uuid(), offices: z.number().int() }),
    handle: ({ services, actor, body }) => perform(services, actor, { action: makeLists, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/submit",
    permission: "list.make",
    summary: "Trình: hand a draft over to the accountant",
    tag,
    body: Seen,
    answer: Done,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: submitList, input: body }).then(() => done),
  }),
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/check",
    permission: "list.check",
    summary: "Kiểm tra: the accountant agrees",
    tag,
    body: Seen,
    answer: Done,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: checkList, input: body }).then(() => done),
  }),
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/sign",
    permission: "list.sign",
    summary: "Phê duyệt: the head of the office signs the list as computed",
    tag,
    body: Signed,
    answer: Done,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: signList, input: body }).then(() => done),
  }),
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/return-submitted",
    permission: "list.check",
    summary: "Trả lại: the accountant gives the list back with a reason",
    tag,
    body: Returned,
    answer: Done,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: returnSubmitted, input: body }).then(() => done),
  }),
  defineRoute({
    method: "POST",
    url: "/api/pay-lists/return-checked",
    permission: "list.sign",
    summary: "Trả lại: the head of the office gives the list back with a reason",
    tag,
    body: Returned,
    answer: Done,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: returnChecked, input: body }).then(() => done),
  }),
];

export const listRoutes: Route[] = [...read, ...write];
