export { giveFile } from "./actions/give.ts";
export { settleFile } from "./actions/settle.ts";
export { startImport, tryImport, undoImport } from "./actions/work.ts";
export { commands } from "./commands.ts";
export { type FolderImported, importFolder, importList, type ListToImport } from "./jobs/whole-list.ts";
export { jobs } from "./jobs.ts";
export type { FileKind, FileState, ImportSettings, RowOutcome } from "./model.ts";
export { importFileDetail, importFiles } from "./queries/files.ts";
export { routes } from "./routes.ts";
