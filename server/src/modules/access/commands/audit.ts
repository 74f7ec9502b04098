import { createPublicKey } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Checkpoint, readCheckpoints, readKeptCheckpoints } from "#platform/audit/checkpoint.ts";
import { exportAudit } from "#platform/audit/export.ts";
import { checkpointAll } from "#platform/audit/hourly.ts";
import { type AuditReport, verifyAudit } from "#platform/audit/verify.ts";
import type { AddCommands } from "#platform/command.ts";
import type { Services } from "#platform/services.ts";
import { listTenants } from "#platform/tenant.ts";

interface VerifyOptions {
  readonly checkpoints?: string;
  readonly key?: string;
}

/** `ansinh audit …`: verify (exit 1 where something was changed), checkpoint, export. */
export const addAuditCommands: AddCommands = (program, line) => {
  const audit = program.command("audit").description("nhật ký kiểm toán / audit log");
  audit
    .command("verify")
    .description("kiểm tra chuỗi nhật ký với các dấu mốc đã ký / verify the chain against signed checkpoints")
    .option("--checkpoints <file>", "dấu mốc giữ ở nơi khác / checkpoints held elsewhere")
    .option("--key <file>", "khóa công khai đi kèm / their public key (PEM)")
    .action((options: VerifyOptions) =>
      line.withServices(async (services) => {
        const reports = await verifyAll(services, options);
        line.print(reports, reports.map(describe).join("\n"));
        if (reports.some((report) => report.findings.length > 0)) line.exitWith(1);
      }),
    );
  audit
    .command("checkpoint")
    .description("ký dấu mốc ngay / sign a checkpoint now")
    .action(() =>
      line.withServices(async (services) => {
        const signed = await checkpointAll(services, "manual");
        const text = signed.map((item) => `${item.tenant}: ${item.seq} ${item.hash}`).join("\n");
        line.print(signed, text || "Không có mục mới kể từ dấu mốc trước / nothing new since the last one");
      }),
    );
  audit
    .command("export <dir>")
    .description("xuất nhật ký, dấu mốc và khóa công khai / export entries, checkpoints and the public key")
    .action((dir: string) =>
      line.withServices(async (services, actor) => {
        await mkdir(dir, { recursive: true });
        const entries = await exportAudit(services.database, actor.tenant, join(dir, "entries.jsonl"));
        const kept = await readKeptCheckpoints(services.dataDir);
        const lines = kept.map((item) => `${JSON.stringify(item)}\n`).join("");
        await writeFile(join(dir, "checkpoints.jsonl"), lines);
        const key = services.checkpoints.publicKey.export({ type: "spki", format: "pem" });
        await writeFile(join(dir, "audit-public.pem"), key);
        const told = { dir, entries, checkpoints: kept.length };
        line.print(told, `${dir}: ${entries} mục / entries, ${kept.length} dấu mốc / checkpoints`);
      }),
    );
};

async function verifyAll(services: Services, options: VerifyOptions): Promise<AuditReport[]> {
  const checkpoints: Checkpoint[] =
    options.checkpoints === undefined
      ? await readKeptCheckpoints(services.dataDir)
      : await readCheckpoints(options.checkpoints);
  const publicKey =
    options.key === undefined ? services.checkpoints.publicKey : createPublicKey(await readFile(options.key));
  const reports: AuditReport[] = [];
  for (const { tenant } of await listTenants(services.database)) {
    reports.push(await verifyAudit(services.database, tenant, { checkpoints, publicKey }));
  }
  return reports;
}

function describe(report: AuditReport): string {
  const head = `${report.entries} mục / entries, ${report.checkpoints} dấu mốc / checkpoints`;
  if (report.findings.length === 0) return `${head}: nguyên vẹn / intact`;
  const found = report.findings.map((item) => `  ${item.seq}: ${item.kind}: ${item.message}`);
  return [`${head}: ${report.findings.length} chỗ bị thay đổi / changes found`, ...found].join("\n");
}
