import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { dayText, matchListModel, personPageModel, searchAnswerModel, searchQueryModel } from "./model.ts";
import { openMatches } from "./queries/matches.ts";
import { personPage } from "./queries/person-page.ts";
import { searchPeople } from "./queries/search.ts";

const tag = "registry";

const search = defineRoute({
  method: "GET",
  url: "/api/people",
  permission: "person.read",
  summary: "People by name without diacritics in any order, number or birth year",
  tag,
  personal: { purpose: "search" },
  query: searchQueryModel,
  answer: searchAnswerModel,
  handle: async ({ services, actor, query, shows }) => {
    const answer = await services.database.read(actor, (tx) => searchPeople(tx, actor, query));
    shows(
      answer.items.map((item) => item.id),
      { q: query.q },
    );
    return answer;
  },
});

const person = defineRoute({
  method: "GET",
  url: "/api/people/:id",
  permission: "person.read",
  summary: "One person: identity, households, facts, what waits to be matched",
  tag,
  personal: { purpose: "person" },
  params: z.object({ id: z.uuid() }),
  query: z.object({ known: dayText.optional() }),
  answer: personPageModel,
  handle: async ({ services, actor, params, query, shows }) => {
    // As known on a day: everything recorded until its end in the office's zone.
    const knownAt = query.known ? new Date(`${query.known}T23:59:59.999+07:00`) : null;
    const page = await services.database.read(actor, (tx) =>
      personPage(tx, actor, { id: params.id, knownAt }),
    );
    const others = page.households.flatMap((household) => household.members.map((member) => member.id));
    shows([page.id, ...others], { id: params.id, ...(query.known ? { known: query.known } : {}) });
    return page;
  },
});

const matches = defineRoute({
  method: "GET",
  url: "/api/matches",
  permission: "person.read",
  summary: "People waiting to be matched with somebody already known",
  tag,
  personal: { purpose: "matching" },
  query: z.object({
    area: z.string().optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: matchListModel,
  handle: async ({ services, actor, query, shows }) => {
    const list = await services.database.read(actor, (tx) => openMatches(tx, actor, query));
    shows(
      list.items.flatMap((item) => [item.person.id, ...item.candidates.map((candidate) => candidate.id)]),
    );
    return list;
  },
});

export const routes: readonly Route[] = [search, person, matches];
