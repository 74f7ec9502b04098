import { Readable } from "node:stream";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import type { Services } from "#platform/services.ts";
import { giveFile } from "./actions/give.ts";
import { settleFile } from "./actions/settle.ts";
import { startImport, tryImport, undoImport } from "./actions/work.ts";
import { withReceived } from "./jobs/content.ts";
import { fileDetailModel, fileModel, gridModel, rowOutcomes, rowsModel, settingsModel } from "./model.ts";
import { fileProblems } from "./problems/index.ts";
import { fileIn, importFileDetail, importFiles, importRows } from "./queries/files.ts";
import { importGrid } from "./queries/grid.ts";
import { returnedImport } from "./queries/returning.ts";
import { sampleRoutes } from "./sample/routes.ts";

const tag = "exchange";
const idModel = z.object({ id: z.uuid() });
const jobModel = z.object({ jobId: z.uuid() });
const fileBytesMax = 62 * 1024 * 1024;

async function unitOf(services: Services, actor: Actor, id: string): Promise<string> {
  return services.database.read(actor, async (tx) => (await fileIn(tx, actor, id)).unit);
}

const list = defineRoute({
  method: "GET",
  url: "/api/imports",
  permission: "import.read",
  summary: "Files given, newest first",
  tag,
  answer: z.object({ items: z.array(fileModel) }),
  handle: async ({ services, actor }) => ({ items: await importFiles(services, actor) }),
});

const give = defineRoute({
  method: "POST",
  url: "/api/imports",
  permission: "import.run",
  summary: "Gives a file (multipart, field file) of a unit; again=true takes the same bytes once more",
  tag,
  query: z.object({ unit: z.string().min(2), again: z.stringbool().default(false) }),
  answer: idModel,
  bodyBytesMax: fileBytesMax,
  handle: async ({ services, actor, query, request }) => {
    const part = await request.file();
    if (!part) throw fileProblems.noFile();
    return withReceived(services, part.file, (bytes) => {
      if (part.file.truncated) throw Object.assign(new Error("file too large"), { statusCode: 413 });
      const input = { name: part.filename, unit: query.unit, bytes, again: query.again };
      return perform(services, actor, { action: giveFile, input });
    });
  },
});

const detail = defineRoute({
  method: "GET",
  url: "/api/imports/:id",
  permission: "import.read",
  summary: "A file: its sheets, guessed columns with samples, counts and running work",
  tag,
  personal: { purpose: "import" },
  params: idModel,
  answer: fileDetailModel,
  handle: ({ services, actor, params }) => importFileDetail(services, actor, params.id),
});

const settle = defineRoute({
  method: "PUT",
  url: "/api/imports/:id/settings",
  permission: "import.run",
  summary: "Confirms columns, kind, payer and completeness",
  tag,
  params: idModel,
  body: settingsModel,
  answer: z.object({}),
  handle: async ({ services, actor, params, body }) => {
    const unit = await unitOf(services, actor, params.id);
    await perform(services, actor, { action: settleFile, input: { id: params.id, unit, settings: body } });
    return {};
  },
});

const works = { try: tryImport, run: startImport, undo: undoImport } as const;
const summaries = {
  try: "Says what an import would do, row by row, and does nothing",
  run: "Imports the file; a started one is taken up",
  undo: "Takes an import back whole",
} as const;

const workRoutes = (["try", "run", "undo"] as const).map((name) =>
  defineRoute({
    method: "POST",
    url: `/api/imports/:id/${name}`,
    permission: "import.run",
    summary: summaries[name],
    tag,
    params: idModel,
    answer: jobModel,
    handle: async ({ services, actor, params }) => {
      const unit = await unitOf(services, actor, params.id);
      return perform(services, actor, { action: works[name], input: { id: params.id, unit } });
    },
  }),
);

const rows = defineRoute({
  method: "GET",
  url: "/api/imports/:id/rows",
  permission: "import.read",
  summary: "Rows with what is told about them, page by page",
  tag,
  personal: { purpose: "import" },
  params: idModel,
  query: z.object({
    outcomes: z.string().optional(),
    afterSheet: z.coerce.number().int().default(-1),
    afterRow: z.coerce.number().int().default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: rowsModel,
  handle: async ({ services, actor, params, query, shows }) => {
    const asked = query.outcomes?.split(",") ?? null;
    const outcomes = asked === null ? null : rowOutcomes.filter((outcome) => asked.includes(outcome));
    const after = { sheet: query.afterSheet, row: query.afterRow };
    const answer = await importRows(services, actor, {
      fileId: params.id,
      outcomes,
      after,
      limit: query.limit,
    });
    shows(
      answer.items.flatMap((item) => item.personId ?? []),
      { file: params.id },
    );
    return answer;
  },
});

const grid = defineRoute({
  method: "GET",
  url: "/api/imports/:id/sheets/:sheet/rows",
  permission: "import.read",
  summary: "A sheet as it stands in the file, page by page, with what is told about its cells",
  tag,
  personal: { purpose: "import" },
  params: idModel.extend({ sheet: z.coerce.number().int().min(0) }),
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    onlyErring: z.stringbool().default(false),
  }),
  answer: gridModel,
  handle: async ({ services, actor, params, query, reserve, shows }) => {
    const { id: fileId, sheet } = params;
    await reserve((await services.database.read(actor, (tx) => fileIn(tx, actor, fileId))).size);
    const answer = await importGrid(services, actor, { fileId, sheet, ...query });
    const [first, last] = [answer.rows[0]?.row ?? null, answer.rows.at(-1)?.row ?? null];
    shows(
      answer.rows.flatMap((row) => row.personId ?? []),
      { file: fileId, sheet, fromRow: first, toRow: last },
    );
    return answer;
  },
});

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const returned = defineRoute({
  method: "GET",
  url: "/api/imports/:id/file",
  permission: "import.read",
  summary: "The whole file with each row's result at its far right",
  tag,
  personal: { purpose: "import" },
  params: idModel,
  query: z.object({ language: z.enum(["vi", "en"]).default("vi") }),
  answer: { file: [xlsx, "text/csv"] },
  handle: async ({ services, actor, params, query, reply, reserve, shows }) => {
    const { size } = await services.database.read(actor, (tx) => fileIn(tx, actor, params.id));
    await reserve(size);
    const { name, bytes, people } = await returnedImport(services, actor, {
      id: params.id,
      language: query.language,
    });
    shows(people, { file: params.id });
    const encoded = encodeURIComponent(name);
    reply.header("content-disposition", `attachment; filename*=UTF-8''${encoded}`);
    reply.type(name.endsWith(".csv") ? "text/csv" : xlsx);
    return Readable.from(bytes);
  },
});

export const routes: readonly Route[] = [
  list,
  give,
  detail,
  settle,
  ...workRoutes,
  rows,
  grid,
  returned,
  ...sampleRoutes,
];
