import { releasePolicySet } from "@ansinh/policies";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { AmendmentDetail, AmendmentShown, AmendmentStep } from "../model.ts";
import { policyProblems } from "../problems.ts";
import { missingIn } from "../rules/composed.ts";
import { type AmendmentRow, findAmendment, listAmendments, publishedOverlays } from "../store/amendments.ts";

export async function readAmendments(tx: Tx, tenant: number): Promise<AmendmentShown[]> {
  return (await listAmendments(tx, tenant)).map(shown);
}

/** Errors: amendmentNotFound. */
export async function readAmendment(tx: Tx, actor: Actor, id: string): Promise<AmendmentDetail> {
  const row = await findAmendment(tx, actor.tenant, id);
  if (!row) throw policyProblems.amendmentNotFound();
  const [published] = row.state === "published" ? await publishedOverlays(tx, actor.tenant, [id]) : [];
  return {
    ...shown(row),
    content: row.content,
    steps: stepsOf(actor, row),
    missing: published ? [...missingIn(releasePolicySet, published.overlay)] : [],
  };
}

const shown = (row: AmendmentRow): AmendmentShown => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  withdrawn: row.withdrawn,
  label: row.label,
  revision: row.revision,
  document: row.document,
  reviewOn: row.reviewOn,
  madeAt: row.madeAt.toISOString(),
  madeByName: row.madeByName,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  submittedByName: row.submittedByName,
  returnedReason: row.returnedReason,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  publishedByName: row.publishedByName,
});

/** The next steps for this account; the server checks each again when it is taken. */
function stepsOf(actor: Actor, row: AmendmentRow): AmendmentStep[] {
  const drafts = actor.permissions.has("policy.draft");
  const self = actor.accountId;
  const made = self === row.madeBy || self === row.submittedBy;
  switch (row.state) {
    case "draft":
    case "returned":
      return drafts ? (self === row.madeBy ? ["change", "submit"] : ["submit"]) : [];
    case "submitted":
      return actor.permissions.has("policy.publish") && self !== null && !made ? ["return", "publish"] : [];
    case "published":
      return drafts && !row.withdrawn && row.kind !== "withdrawal" ? ["withdraw"] : [];
  }
}
