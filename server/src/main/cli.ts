import { writeFile } from "node:fs/promises";
import { releasePolicySet } from "@ansinh/policies";
import { caseFormatPage, caseSchema } from "@ansinh/policies/case-file";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { Problem } from "#kernel/problem.ts";
import type { CommandLine } from "#platform/command.ts";
import { describeRoutes } from "#platform/http/describe.ts";
import { PostgresProblem } from "#platform/postgres/index.ts";
import { listTenants, systemActor } from "#platform/tenant.ts";
import { commands, routes } from "./composition.ts";
import { dictionaryTo } from "./dictionary-command.ts";
import { migrateOnly, openServices } from "./open.ts";
import { serveUntilStopped } from "./serve-command.ts";

const program = new Command("ansinh")
  .description("An Sinh: an sinh xã hội của một tỉnh / the social security of a province")
  .option("--json", "in kết quả dạng JSON / print results as JSON")
  .option(
    "--data <dir>",
    "thư mục dữ liệu; mặc định $ANSINH_DATA, không có thì thư mục riêng của bản này / data folder; else $ANSINH_DATA, else one of this checkout alone",
  )
  .exitOverride()
  .showHelpAfterError();

let exitCode: 0 | 1 | 2 = 0;

const line: CommandLine = {
  withServices: async (work) => {
    const opened = await openServices({ ...dataDir(), say: () => undefined });
    try {
      const [first] = await listTenants(opened.services.database);
      return await work(opened.services, systemActor(first?.tenant ?? 0));
    } finally {
      await opened.close();
    }
  },
  print: (value, text) => {
    process.stdout.write(`${program.opts().json ? JSON.stringify(value) : text}\n`);
  },
  progress: (done, total, message) => {
    const share = total ? `${Math.floor((done / total) * 100)}% ` : "";
    const end = process.stderr.isTTY && done !== total ? "\r" : "\n";
    process.stderr.write(`${share}${done}${total ? `/${total}` : ""} ${message}${end}`);
  },
  exitWith: (code) => {
    exitCode = code;
  },
};

function dataDir(): { dataDir?: string } {
  const dir = program.opts<{ data?: string }>().data;
  return dir === undefined ? {} : { dataDir: dir };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("0–65535");
  return port;
}

program
  .command("serve")
  .description("chạy máy chủ / run the server")
  .option(
    "--sample",
    "nạp tỉnh mẫu khi cơ sở dữ liệu trống / load the sample province into an empty database",
  )
  .option("--province <code>", "lập cơ sở dữ liệu của tỉnh này / make an empty database this province's own")
  .option("--people <n>", "số người của tỉnh mẫu / people of the sample", Number, 20_000)
  .option("--host <host>", "địa chỉ lắng nghe / address to listen on", process.env.HOST ?? "127.0.0.1")
  .option("--port <port>", "cổng / port", portNumber, Number(process.env.PORT ?? 8080))
  .action((options) => serveUntilStopped({ ...options, ...dataDir() }));

program
  .command("migrate")
  .description("cập nhật cấu trúc cơ sở dữ liệu / bring the database schema up to date")
  .option("--schema <file>", "ghi cấu trúc ra tệp / write the schema to a file")
  .action(async (options: { schema?: string }) => {
    const applied = await migrateOnly({ ...dataDir(), ...options });
    line.print({ applied }, applied.length === 0 ? "Không có gì mới / up to date" : applied.join("\n"));
  });

program
  .command("openapi <file>")
  .description("ghi mô tả API ra tệp / write the API description to a file")
  .action(async (file: string) => {
    const document = await describeRoutes(routes);
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
  });

program
  .command("dictionary <file>")
  .description("ghi từ điển dữ liệu ra tệp / write the data dictionary to a file")
  .action((file: string) => dictionaryTo(file, dataDir()));

program
  .command("case-format <page> <schema>")
  .description(
    "ghi dạng tệp hồ sơ ra hai tệp / write how case files are written, for people and as JSON Schema",
  )
  .action(async (page: string, schema: string) => {
    await writeFile(page, caseFormatPage(releasePolicySet));
    await writeFile(schema, `${JSON.stringify(caseSchema(releasePolicySet), null, 2)}\n`);
  });

for (const add of commands) add(program, line);

try {
  await program.parseAsync();
  process.exitCode = exitCode;
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): 1 | 2 | 0 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Problem) {
    process.stderr.write(`${error.vi}\n${error.en}\n`);
    return error.code === "platform.purposeMissing" ? 2 : 1;
  }
  if (error instanceof PostgresProblem) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
