import { civilDate, month } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { z } from "zod";
import { perform } from "#platform/action.ts";
import { businessDate } from "#platform/business-date.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import {
  Changed,
  changeAmendment,
  Drafted,
  draftAmendment,
  publishAmendment,
  Returned,
  returnAmendment,
  Seen,
  submitAmendment,
} from "./actions/amendments.ts";
import { AmendmentDetail, AmendmentShown, ParameterShown } from "./model.ts";
import { readAmendment, readAmendments } from "./queries/amendments.ts";
import { readParameters, undeterminedOf } from "./queries/parameters.ts";
import { tenantPolicySet } from "./queries/tenant-set.ts";

const tag = "policy";
const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Stepped = z.object({ id: z.string(), revision: z.number().int() });

const reads: readonly Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/policy/parameters",
    permission: "policy.read",
    summary:
      "Parameters, tables and bands with every version: status, citation, what brought it, what rules the month",
    tag,
    query: z.object({ month: monthText.optional(), knownOn: z.iso.date().optional() }),
    answer: z.object({
      month: z.string(),
      knownOn: z.string(),
      /** Versions that wait for a document. */
      undetermined: z.number().int(),
      parameters: z.array(ParameterShown),
    }),
    handle: ({ services, actor, query }) =>
      services.database.read(actor, async (tx) => {
        const knownOn = civilDate(query.knownOn ?? (await businessDate(tx, actor.tenant, services.clock)));
        const asked = { month: month(query.month ?? knownOn.slice(0, 7)), knownOn };
        const parameters = await readParameters(tx, actor.tenant, asked);
        return { ...asked, undetermined: undeterminedOf(parameters), parameters };
      }),
  }),
  defineRoute({
    method: "GET",
    url: "/api/policy/amendments",
    permission: "policy.read",
    summary: "What the province decided about the law: drafts first, then published, the last first",
    tag,
    answer: z.object({ items: z.array(AmendmentShown) }),
    handle: ({ services, actor }) =>
      services.database.read(actor, async (tx) => ({ items: await readAmendments(tx, actor.tenant) })),
  }),
  defineRoute({
    method: "GET",
    url: "/api/policy/amendments/:id",
    permission: "policy.read",
    summary: "One amendment: its content, its document, the next steps",
    tag,
    params: z.object({ id: z.uuid() }),
    answer: AmendmentDetail,
    handle: ({ services, actor, params }) =>
      services.database.read(actor, (tx) => readAmendment(tx, actor, params.id)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/policy/set",
    permission: "policy.read",
    summary: "The set in force, or as published by the end of a day: its hash and that of the release",
    tag,
    query: z.object({ publishedBy: z.iso.date().optional() }),
    answer: z.object({ hash: z.string(), release: z.string() }),
    handle: ({ services, actor, query }) =>
      services.database.read(actor, async (tx) => {
        const publishedBy = query.publishedBy ? new Date(`${query.publishedBy}T23:59:59.999+07:00`) : null;
        const set = await tenantPolicySet(tx, {
          tenant: actor.tenant,
          release: releasePolicySet,
          publishedBy,
        });
        return { hash: set.hash, release: releasePolicySet.hash };
      }),
  }),
];

const writes: readonly Route[] = [
  defineRoute({
    method: "POST",
    url: "/api/policy/amendments",
    permission: "policy.draft",
    summary: "Enter a confirmation, a level, a local level or a withdrawal as a draft",
    tag,
    body: Drafted,
    answer: Stepped,
    handle: ({ services, actor, body }) => perform(services, actor, { action: draftAmendment, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/policy/amendments/change",
    permission: "policy.draft",
    summary: "Enter a draft or a returned amendment anew",
    tag,
    body: Changed,
    answer: Stepped,
    handle: ({ services, actor, body }) => perform(services, actor, { action: changeAmendment, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/policy/amendments/submit",
    permission: "policy.draft",
    summary: "Submit a draft to whoever publishes it",
    tag,
    body: Seen,
    answer: Stepped,
    handle: ({ services, actor, body }) => perform(services, actor, { action: submitAmendment, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/policy/amendments/return",
    permission: "policy.publish",
    summary: "Give a submitted amendment back to its maker, saying why",
    tag,
    body: Returned,
    answer: Stepped,
    handle: ({ services, actor, body }) => perform(services, actor, { action: returnAmendment, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/policy/amendments/publish",
    permission: "policy.publish",
    summary: "Publish a submitted amendment: from now on every run uses it",
    tag,
    body: Seen,
    answer: Stepped,
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: publishAmendment, input: body }),
  }),
];

export const routes: readonly Route[] = [...reads, ...writes];
