import { sql } from "kysely";
import { z } from "zod";
import { type Acting, defineAction } from "#platform/action.ts";
import type { FileState } from "../model.ts";
import { fileProblems } from "../problems/index.ts";
import { lockFile, setState } from "../store/files.ts";
import { forgetRows } from "../store/rows.ts";

const inputModel = z.object({ id: z.uuid(), unit: z.string() });
type Chosen = z.output<typeof inputModel>;

async function isBusy({ tx, actor }: Acting, id: string): Promise<boolean> {
  const found = await sql`select 1 from job where tenant = ${actor.tenant} and subject_id = ${id}
    and state in ('waiting', 'running')`.execute(tx);
  return found.rows.length > 0;
}

async function fileIn(acting: Acting, id: string, states: readonly FileState[]) {
  const file = await lockFile(acting.tx, acting.actor.tenant, id);
  if (!file) throw fileProblems.fileNotFound();
  if (!states.includes(file.state) || (await isBusy(acting, id)))
    throw fileProblems.fileNotReady({ state: file.state });
  return file;
}

async function send(acting: Acting, kind: string, chosen: Chosen): Promise<{ jobId: string }> {
  const { tx, actor, services } = acting;
  const { id, unit } = chosen;
  const jobId = await services.jobs.record(tx, actor, { kind, subjectId: id, unit, input: { fileId: id } });
  acting.afterCommit(() => services.jobs.nudge());
  return { jobId };
}

const audited = ({ id, unit }: Chosen) => ({ subjectKind: "import_file", subjectId: id, unit });

/** Says what an import would do, row by row, and does nothing. */
export const tryImport = defineAction<Chosen, { jobId: string }>({
  name: "exchange.try",
  permission: "import.run",
  input: inputModel,
  unit: ({ unit }) => unit,
  run: async (acting, chosen) => {
    await fileIn(acting, chosen.id, ["ready"]);
    return send(acting, "exchange.try", chosen);
  },
  audit: audited,
});

/** Starts the import, or takes up one that ended with an unexpected error. */
export const startImport = defineAction<Chosen, { jobId: string }>({
  name: "exchange.import",
  permission: "import.run",
  input: inputModel,
  unit: ({ unit }) => unit,
  run: async (acting, chosen) => {
    const file = await fileIn(acting, chosen.id, ["ready", "importing"]);
    if (file.state === "ready") {
      await forgetRows(acting.tx, acting.actor.tenant, chosen.id);
      await setState(acting.tx, acting.actor.tenant, { id: chosen.id, from: ["ready"], to: "importing" });
    }
    return send(acting, "exchange.import", chosen);
  },
  audit: audited,
});

/** Takes an import back whole. */
export const undoImport = defineAction<Chosen, { jobId: string }>({
  name: "exchange.undo",
  permission: "import.run",
  input: inputModel,
  unit: ({ unit }) => unit,
  run: async (acting, chosen) => {
    await fileIn(acting, chosen.id, ["imported"]);
    return send(acting, "exchange.undo", chosen);
  },
  audit: audited,
});
