import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AddCommands } from "#platform/command.ts";
import { type FolderImported, importFolder, importList } from "./jobs/whole-list.ts";
import { jobs } from "./jobs.ts";
import type { FileKind } from "./model.ts";
import { fundingNames } from "./model.ts";
import { addSampleCommand } from "./sample/index.ts";

interface ImportOptions {
  unit?: string;
  kind: FileKind;
  complete?: boolean;
  agency?: string;
  funding?: (typeof fundingNames)[number];
}

function summary({ files, refused, counts }: FolderImported): string {
  const { taken = 0, warned = 0, queued = 0, returned = 0, known = 0 } = counts;
  const rows = `vào ${taken}, vào có lưu ý ${warned}, chờ đối chiếu ${queued}, trả lại ${returned}, đã có ${known}`;
  const names = refused.map(({ path, problem }) => `\n  ${path}: ${problem}`).join("");
  return `${files} tệp: ${rows}${refused.length === 0 ? "" : `\n${refused.length} tệp chưa vào:${names}`}`;
}

const addImport: AddCommands = (program, line) => {
  program
    .command("import <path>")
    .description(
      "nhập một danh sách, hoặc một thư mục có manifest.json / import a list, or a folder with a manifest.json",
    )
    .option("--unit <code>", "mã xã hoặc tỉnh của danh sách / the list's commune or province")
    .option("--kind <kind>", "full | increase | decrease | adjustment", "full")
    .option("--complete", "danh sách đầy đủ của xã / the list is complete for its commune")
    .option("--agency <name>", "đơn vị chi trả / paying agency")
    .option("--funding <source>", `nguồn kinh phí / funding source: ${fundingNames.join(" | ")}`)
    .action(async (path: string, options: ImportOptions) => {
      const done = await line.withServices(async (services, actor) => {
        await services.jobs.start(services, jobs);
        if (existsSync(join(path, "manifest.json"))) {
          const onList = (at: number, total: number, name: string) => line.progress(at, total, name);
          return importFolder(services, actor, { folder: path, onList });
        }
        if (options.unit === undefined) return null;
        const { kind, complete = false, agency = null, funding = null } = options;
        const settings = { kind, complete, agency, funding };
        const file = await importList(services, actor, { path, unit: options.unit, settings });
        const refused = file.state === "imported" ? [] : [{ path, problem: file.problem?.vi ?? file.state }];
        return { files: 1, refused, counts: file.counts };
      });
      if (done === null) {
        line.print({ error: "--unit" }, "Thiếu --unit: mã xã hoặc tỉnh của danh sách / --unit is missing.");
        return line.exitWith(2);
      }
      line.print(done, summary(done));
      if (done.refused.length > 0) line.exitWith(1);
    });
};

export const commands: readonly AddCommands[] = [addImport, addSampleCommand];
