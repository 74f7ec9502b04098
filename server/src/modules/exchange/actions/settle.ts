import { z } from "zod";
import { columnLetter } from "#kernel/sheet.ts";
import { defineAction } from "#platform/action.ts";
import { type ImportSettings, settingsModel } from "../model.ts";
import { fileProblems } from "../problems/index.ts";
import { fields, isFieldName } from "../rules/data/fields.ts";
import { headerSignature } from "../rules/header.ts";
import { layouts } from "../rules/layouts.ts";
import { findFile, saveSettings } from "../store/files.ts";
import { readSheets, rememberMapping, type SheetRecord, saveSheet } from "../store/sheets.ts";

const inputModel = z.object({ id: z.uuid(), unit: z.string(), settings: settingsModel });
type Settled = z.output<typeof inputModel>;

type SheetSettled = ImportSettings["sheets"][number];

function checkColumns(name: string, sheet: SheetSettled): void {
  if (sheet.layout === null || sheet.options.skip) return;
  const { required } = layouts[sheet.layout];
  const missing = required.filter((field) => sheet.mapping[field] === undefined);
  if (missing.length > 0) {
    throw fileProblems.columnsMissing({ sheet: name, columns: missing.map((field) => fields[field].vi) });
  }
  const holders = new Map<number, string>();
  for (const [field, column] of Object.entries(sheet.mapping)) {
    if (!isFieldName(field)) continue;
    const holder = holders.get(column);
    if (holder !== undefined && isFieldName(holder)) {
      const named = [fields[holder].vi, fields[field].vi];
      throw fileProblems.columnTwice({ sheet: name, column: columnLetter(column), fields: named });
    }
    holders.set(column, field);
  }
  if (sheet.layout === "payment" && sheet.options.part === "month" && sheet.options.month === null) {
    throw fileProblems.sheetMonthMissing({ sheet: name });
  }
}

function checkPayer(settings: ImportSettings): void {
  const pays = settings.sheets.some((sheet) => sheet.layout === "payment" && !sheet.options.skip);
  if (pays && (settings.agency === null || settings.funding === null)) throw fileProblems.payerMissing();
}

function nameOf(sheets: readonly SheetRecord[], sheet: number): string {
  return sheets.find((each) => each.sheet === sheet)?.name ?? String(sheet + 1);
}

/** Confirms columns, kind, payer and completeness; what was confirmed is remembered for the same header. */
export const settleFile = defineAction<Settled, void>({
  name: "exchange.settle",
  permission: "import.run",
  input: inputModel as z.ZodType<Settled>,
  unit: ({ unit }) => unit,
  run: async ({ tx, actor }, { id, settings }) => {
    const file = await findFile(tx, actor.tenant, id);
    if (!file) throw fileProblems.fileNotFound();
    const sheets = await readSheets(tx, actor.tenant, id);
    for (const sheet of settings.sheets) checkColumns(nameOf(sheets, sheet.sheet), sheet);
    checkPayer(settings);
    const { kind, complete, agency, funding } = settings;
    const saved = await saveSettings(tx, actor.tenant, { id, settings: { kind, complete, agency, funding } });
    if (!saved) throw fileProblems.fileNotReady({ state: file.state });
    for (const sheet of settings.sheets) {
      await saveSheet(tx, actor.tenant, { id, settings: sheet });
      const header = sheets.find((each) => each.sheet === sheet.sheet)?.header;
      if (!header || sheet.layout === null || sheet.options.skip) continue;
      const remembered = { signature: headerSignature(header), layout: sheet.layout, mapping: sheet.mapping };
      await rememberMapping(tx, actor.tenant, remembered);
    }
  },
  audit: ({ id, unit, settings }) => ({
    subjectKind: "import_file",
    subjectId: id,
    unit,
    details: { kind: settings.kind, complete: settings.complete, sheets: settings.sheets.length },
  }),
});
