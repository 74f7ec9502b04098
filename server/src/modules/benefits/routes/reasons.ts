import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { monthText } from "../model.ts";
import { personReasons } from "../queries/person-reasons.ts";
import { PersonReasonsModel } from "./reasons-answers.ts";

export const reasonRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/people/:id/reasons",
    permission: "person.read",
    personal: { purpose: "person" },
    summary: "What the law says of one person in a month, with every condition, its source and article",
    tag: "benefits",
    params: z.object({ id: z.uuid() }),
    query: z.object({
      month: monthText,
      known: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
    }),
    answer: PersonReasonsModel,
    handle: async ({ services, actor, params, query, shows }) => {
      const question = { person: params.id, month: query.month, known: query.known ?? null };
      const found = await personReasons(services, actor, question);
      shows([params.id], { ...query });
      return found;
    },
  }),
];
