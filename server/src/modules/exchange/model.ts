import { z } from "zod";
import { sealedClasses } from "#kernel/permission.ts";
import type { ProblemDetails } from "#kernel/problem.ts";
import { layoutIds } from "./rules/layouts.ts";

export const fileStates = [
  "received",
  "analysed",
  "ready",
  "importing",
  "imported",
  "refused",
  "undone",
] as const;
export type FileState = (typeof fileStates)[number];

/** toàn bộ, tăng, giảm, điều chỉnh: asked, because absence from a list of increases means nothing. */
export const fileKinds = ["full", "increase", "decrease", "adjustment"] as const;
export type FileKind = (typeof fileKinds)[number];

/** taken, warned: in; queued: in, waits to be matched; returned: not in; known: was in; noted: a total. */
export const rowOutcomes = ["taken", "warned", "queued", "returned", "known", "noted"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** A finding as stored with its row; its text is made where it is shown. */
export interface StoredFinding {
  readonly column: number | null;
  readonly name: string;
  readonly outcome: "warned" | "returned";
  /** What stood in the cell. */
  readonly value: string;
  readonly details: ProblemDetails;
}

const textModel = z.object({ vi: z.string(), en: z.string() });

export const sheetColumnModel = z.object({
  column: z.number().int(),
  letter: z.string(),
  title: z.string(),
  group: z.string().optional(),
  field: z.string().nullable(),
  /** 0 to 100: how sure the guess is. */
  score: z.number().int(),
  /** The mapping confirmed before for this header. */
  remembered: z.boolean().optional(),
  samples: z.array(z.string()).max(5),
});
export type SheetColumn = z.infer<typeof sheetColumnModel>;

export const sheetOptionsModel = z.object({
  /** Left out of the import. */
  skip: z.boolean().default(false),
  /** 'YYYY-MM' of a payment list. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  /** Tăng and Giảm stand in the same file as the months. */
  part: z.enum(["month", "increase", "decrease"]).default("month"),
  /** What a year of two digits means: 19 or 20. */
  century: z
    .union([z.literal(19), z.literal(20)])
    .nullable()
    .default(null),
  /** The year from which a yearly review holds. */
  year: z.number().int().nullable().default(null),
  isText: z.boolean().default(false),
  title: z.string().default(""),
  /** The decision named above the list, to which it is annexed. */
  decision: z
    .object({ number: z.string().max(100), signedOn: z.iso.date().nullable() })
    .nullable()
    .default(null),
});
export type SheetOptions = z.infer<typeof sheetOptionsModel>;

export const mappingModel = z.record(z.string(), z.number().int().min(0));

export const sheetProblemModel = z.object({
  code: z.string(),
  column: z.string().nullable(),
  text: textModel,
});

export const sheetModel = z.object({
  sheet: z.number().int(),
  name: z.string(),
  layout: z.enum(layoutIds).nullable(),
  headerRow: z.number().int().nullable(),
  columns: z.array(sheetColumnModel),
  mapping: mappingModel,
  options: sheetOptionsModel,
  rowsTotal: z.number().int(),
  rowsDone: z.number().int(),
  problems: z.array(sheetProblemModel),
});

const count = z.number().int();
const countsModel = z.object({
  taken: count,
  warned: count,
  queued: count,
  returned: count,
  known: count,
  noted: count,
}) satisfies z.ZodType<Record<RowOutcome, number>>;

export const fileModel = z
  .object({
    id: z.uuid(),
    name: z.string(),
    size: z.number().int(),
    unit: z.string(),
    state: z.enum(fileStates),
    kind: z.enum(fileKinds).nullable(),
    complete: z.boolean().nullable(),
    agency: z.string().nullable(),
    funding: z.string().nullable(),
    uploadedAt: z.string(),
    finishedAt: z.string().nullable(),
    problem: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
    /** null: not looked through yet. Of the sealed classes in it those that the account holds. */
    classes: z.array(z.enum(sealedClasses)).nullable(),
    /** Something in it is sealed, of whatever class. */
    sealed: z.boolean(),
  })
  .meta({ id: "ImportFile" });

export const fileDetailModel = fileModel
  .extend({
    sheets: z.array(sheetModel),
    counts: countsModel,
    /** The file may be given back to this account. */
    mayReturn: z.boolean(),
    /** Running or last work on the file. */
    job: z
      .object({
        id: z.uuid(),
        kind: z.string(),
        state: z.string(),
        done: z.number(),
        total: z.number().nullable(),
        problem: z.object({ vi: z.string(), en: z.string() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: "ImportFileDetail" });

const findingModel = z.object({
  code: z.string(),
  column: z.number().int().nullable(),
  outcome: z.enum(["warned", "returned"]),
  value: z.string(),
  /** With sheet, row and column named. */
  text: textModel,
  /** With the column alone, where sheet and row are plain to see. */
  short: textModel,
});

export const rowModel = z.object({
  sheet: z.number().int(),
  row: z.number().int(),
  outcome: z.enum(rowOutcomes),
  personId: z.uuid().nullable(),
  sealed: z.boolean(),
  findings: z.array(findingModel),
});

export const rowsModel = z.object({ items: z.array(rowModel), more: z.boolean() });

/** A page of a sheet as it stands in the file. */
export const gridModel = z.object({
  /** Letters of its columns, from A on. */
  columns: z.array(z.string()),
  rows: z.array(
    rowModel.omit({ sheet: true }).extend({
      /** null: no row of people, and no total that was told. */
      outcome: z.enum(rowOutcomes).nullable(),
      hidden: z.boolean(),
      cells: z.array(z.object({ column: z.number().int(), text: z.string() })),
    }),
  ),
  more: z.boolean(),
  /** Rows of the sheet about which something is told. */
  erring: z.number().int(),
  firstErring: z.number().int().nullable(),
  /** The first of them below this page. */
  nextErring: z.number().int().nullable(),
});

/** Budget sources of module benefits, whose door a page can't pass; a test keeps them the same. */
export const fundingNames = [
  "central_delegated",
  "central_targeted",
  "province",
  "commune",
  "salary_reform",
  "reserve",
  "mobilised",
] as const;

export const settingsModel = z.object({
  kind: z.enum(fileKinds),
  complete: z.boolean(),
  agency: z.string().trim().min(1).max(200).nullable(),
  funding: z.enum(fundingNames).nullable(),
  sheets: z.array(
    z.object({
      sheet: z.number().int().min(0),
      layout: z.enum(layoutIds).nullable(),
      mapping: mappingModel,
      options: sheetOptionsModel,
    }),
  ),
});
export type ImportSettings = z.infer<typeof settingsModel>;
