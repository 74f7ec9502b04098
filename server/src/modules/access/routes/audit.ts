import { z } from "zod";
import { readKeptCheckpoints } from "#platform/audit/checkpoint.ts";
import { verifyAudit } from "#platform/audit/verify.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { AuditShown, ReadShown } from "../model.ts";
import { AuditAsked, auditPage, ReadsAsked, readsPage } from "../queries/audit.ts";

const tag = "audit";
const permission = "audit.read";

export const auditRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/audit",
    permission,
    summary: "Entries of the audit chain, the newest first",
    tag,
    query: AuditAsked,
    answer: z.object({ items: z.array(AuditShown), total: z.number().int() }),
    handle: ({ services, actor, query }) =>
      services.database.read(actor, (tx) => auditPage(tx, actor.tenant, query)),
  }),
  defineRoute({
    method: "GET",
    url: "/api/audit/verification",
    permission,
    summary: "Walk the chain and compare it with the checkpoints kept outside the database",
    tag,
    answer: z.object({
      entries: z.number().int(),
      checkpoints: z.number().int(),
      lastCheckpoint: z.object({ seq: z.number().int(), at: z.string() }).nullable(),
      findings: z.array(z.object({ kind: z.string(), seq: z.number().int(), message: z.string() })),
    }),
    handle: async ({ services, actor }) => {
      const kept = await readKeptCheckpoints(services.dataDir);
      const { publicKey } = services.checkpoints;
      const report = await verifyAudit(services.database, actor.tenant, { checkpoints: kept, publicKey });
      const last = kept.findLast((item) => item.tenant === actor.tenant);
      return { ...report, lastCheckpoint: last ? { seq: last.seq, at: last.at } : null };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/reads",
    permission,
    summary: "Requests that showed personal data: who, whom, for what",
    tag,
    personal: { purpose: "inspection" },
    query: ReadsAsked,
    answer: z.object({ items: z.array(ReadShown), total: z.number().int() }),
    handle: ({ services, actor, query, shows }) => {
      shows(query.person === undefined ? [] : [query.person], { ...query });
      return services.database.read(actor, (tx) => readsPage(tx, actor.tenant, query));
    },
  }),
];
