import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import {
  GrantPayments,
  monthText,
  PersonGrants,
  Worklist,
  WorklistSummary,
  worklistKinds,
} from "../model.ts";
import { readGrantPayments, readPersonGrants } from "../queries/grants.ts";
import { countWorklist, readWorklist } from "../queries/worklist.ts";
import { peopleOf } from "./lists.ts";

const tag = "benefits";
const Id = z.object({ id: z.uuid() });

export const grantRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/worklists/summary",
    permission: "list.read",
    summary: "How many items of each kind wait, with the money at stake",
    tag,
    query: z.object({ month: monthText, unit: z.string().max(20).optional() }),
    answer: WorklistSummary,
    handle: async ({ services, actor, query }) => {
      const kinds = await services.database.read(actor, (tx) => countWorklist(tx, actor.tenant, query));
      return { month: query.month, kinds };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/worklists",
    permission: "grant.read",
    personal: { purpose: "worklist" },
    summary: "Items to decide, the most money first",
    tag,
    query: z.object({
      month: monthText,
      unit: z.string().max(20).optional(),
      kind: z.enum(worklistKinds).optional(),
      after: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: Worklist,
    handle: async ({ services, actor, query, shows }) => {
      const found = await services.database.read(actor, (tx) => readWorklist(tx, actor, query));
      shows(peopleOf(found.items), { ...query });
      return found;
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/grants/:id/payments",
    permission: "grant.read",
    personal: { purpose: "grant" },
    summary: "What was listed for a grant, month by month",
    tag,
    params: Id,
    answer: GrantPayments,
    handle: async ({ services, actor, params, shows }) => {
      const found = await services.database.read(actor, (tx) =>
        readGrantPayments(tx, actor.tenant, params.id),
      );
      shows([found.personId], { grant: params.id });
      return found;
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/people/:id/grants",
    permission: "grant.read",
    personal: { purpose: "person" },
    summary: "What was decided for a person: grants with their terms, payee and last amount",
    tag,
    params: Id,
    answer: PersonGrants,
    handle: async ({ services, actor, params, shows }) => {
      const found = await services.database.read(actor, (tx) =>
        readPersonGrants(tx, actor.tenant, params.id),
      );
      shows([params.id], { person: params.id });
      return found;
    },
  }),
];
