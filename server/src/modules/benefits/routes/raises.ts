import { monthlyPolicySet } from "@ansinh/policies";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { policySetByHash } from "#modules/policy/index.ts";
import { perform } from "#platform/action.ts";
import { writeDocx } from "#platform/documents/docx-writer.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import type { Services } from "#platform/services.ts";
import {
  EnterBudget,
  enterBudget,
  MakeRaises,
  makeRaises,
  RaiseReturned,
  RaiseSeen,
  RaiseSigned,
  returnRaise,
  signRaise,
  submitRaise,
} from "../actions/raise-steps.ts";
import { RaiseAnswer, RaiseBoard, RaiseLines } from "../model.ts";
import { nameOfUnit } from "../queries/board.ts";
import { provinceCode } from "../queries/province.ts";
import { readRaise, readRaiseBoard, readRaiseDays, readRaiseLines } from "../queries/raises.ts";
import { peopleOf } from "./lists.ts";
import { type RaiseToPrint, raiseDocument } from "./raise-docx.ts";

const tag = "benefits";
const RaiseId = z.object({ id: z.uuid() });
const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;
const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const rowsMax = 100_000;

async function toPrint(services: Services, actor: Actor, id: string): Promise<RaiseToPrint> {
  return services.database.read(actor, async (tx) => {
    const raise = await readRaise(tx, actor, id);
    const wanted = { hash: raise.policySet, among: [monthlyPolicySet] };
    const set = await policySetByHash(tx, actor.tenant, wanted);
    const province = (await provinceCode(tx, actor.tenant)) ?? "";
    return {
      raise,
      lines: await readRaiseLines(tx, actor.tenant, { id, after: 0, limit: rowsMax }),
      provinceName: await nameOfUnit(tx, actor.tenant, province),
      clauseWords: (clause) => set?.clauses.get(clause)?.rules.at(-1)?.value.label.vi ?? clause,
    };
  });
}

const reads: readonly Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/raises",
    permission: "list.read",
    summary: "Days whose law was compared with the day before, with decisions made and signed",
    tag,
    answer: z.object({
      days: z.array(z.object({ inForce: z.string(), offices: z.number().int(), signed: z.number().int() })),
    }),
    handle: ({ services, actor }) =>
      services.database.read(actor, async (tx) => ({ days: await readRaiseDays(tx, actor.tenant) })),
  }),
  defineRoute({
    method: "GET",
    url: "/api/raises/board",
    permission: "list.read",
    summary: "What came into force on a day, office by office: state, people, increase, arrears, budget gap",
    tag,
    query: z.object({ inForce: z.iso.date() }),
    answer: RaiseBoard,
    handle: ({ services, actor, query }) =>
      services.database.read(actor, (tx) => readRaiseBoard(tx, actor.tenant, query.inForce)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/raises/:id",
    permission: "list.read",
    summary: "One office's decision: levels, sums by source, budget gap, next steps",
    tag,
    params: RaiseId,
    answer: RaiseAnswer,
    handle: ({ services, actor, params }) =>
      services.database.read(actor, (tx) => readRaise(tx, actor, params.id)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/raises/:id/lines",
    permission: "grant.read",
    personal: { purpose: "decision on new levels" },
    summary: "The annex: who, clause, coefficient, old and new amount, months in arrears",
    tag,
    params: RaiseId,
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: RaiseLines,
    handle: async ({ services, actor, params, query, shows }) => {
      const lines = await services.database.read(actor, (tx) =>
        readRaiseLines(tx, actor.tenant, { ...params, ...query }),
      );
      shows(peopleOf(lines.items), { raise: params.id, ...query });
      return lines;
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/raises/:id/decision.docx",
    permission: "grant.read",
    personal: { purpose: "decision on new levels printed" },
    summary: "The decision with its annex as a Word document in the form of Decree 30/2020",
    tag,
    params: RaiseId,
    answer: { file: [docxType] },
    handle: async ({ services, actor, params, reply, shows }) => {
      const found = await toPrint(services, actor, params.id);
      shows(peopleOf(found.lines.items), { raise: params.id, file: "docx" });
      const { office, inForce } = found.raise;
      const name = `quyet-dinh-dieu-chinh-${office}-${inForce}.docx`;
      reply.header("content-type", docxType).header("content-disposition", `attachment; filename="${name}"`);
      return Buffer.from(writeDocx(raiseDocument(found)));
    },
  }),
];

const writes: readonly Route[] = [
  defineRoute({
    method: "POST",
    url: "/api/raises/make",
    permission: "list.make",
    summary: "Draft the decisions of a day's law for one office, or for every one of the account's",
    tag,
    body: MakeRaises,
    answer: z.object({ jobId: z.string(), offices: z.number().int() }),
    handle: ({ services, actor, body }) => perform(services, actor, { action: makeRaises, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/raises/submit",
    permission: "list.make",
    summary: "Submit a drafted decision to the head of the office",
    tag,
    body: RaiseSeen,
    answer: Done,
    handle: async ({ services, actor, body }) => {
      await perform(services, actor, { action: submitRaise, input: body });
      return done;
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/raises/return",
    permission: "list.sign",
    summary: "Give a submitted decision back, saying why",
    tag,
    body: RaiseReturned,
    answer: Done,
    handle: async ({ services, actor, body }) => {
      await perform(services, actor, { action: returnRaise, input: body });
      return done;
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/raises/sign",
    permission: "list.sign",
    summary: "Record that the head of the office signed the decision, with number and day",
    tag,
    body: RaiseSigned,
    answer: Done,
    handle: async ({ services, actor, body }) => {
      await perform(services, actor, { action: signRaise, input: body });
      return done;
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/raises/budget",
    permission: "list.check",
    summary: "Enter what is left of a year's budget of an office and source",
    tag,
    body: EnterBudget,
    answer: Done,
    handle: async ({ services, actor, body }) => {
      await perform(services, actor, { action: enterBudget, input: body });
      return done;
    },
  }),
];

export const raiseRoutes: readonly Route[] = [...reads, ...writes];
