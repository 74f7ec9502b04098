import { readdir } from "node:fs/promises";
import { InvalidArgumentError } from "commander";
import type { AddCommands } from "#platform/command.ts";
import { PEOPLE_MAX, PEOPLE_MIN, writeSample } from "./sample.ts";

function peopleCount(text: string): number {
  const people = Number(text);
  if (Number.isInteger(people) && people >= PEOPLE_MIN && people <= PEOPLE_MAX) return people;
  throw new InvalidArgumentError(
    `số nguyên từ ${PEOPLE_MIN} đến ${PEOPLE_MAX} / a whole number from ${PEOPLE_MIN} to ${PEOPLE_MAX}`,
  );
}

/** `ansinh sample --people N --seed S --out DIR` */
export const addSampleCommand: AddCommands = (program, line) => {
  program
    .command("sample")
    .description(
      "tạo danh sách của một tỉnh mẫu, không có người thật / write the lists of an invented province",
    )
    .option("--people <n>", "số người / how many people", peopleCount, 20_000)
    .option("--seed <text>", "cùng số gốc, cùng tệp / the same seed gives the same files", "1")
    .requiredOption("--out <dir>", "thư mục trống để ghi / an empty folder to write to")
    .action(async ({ people, seed, out }: { people: number; seed: string; out: string }) => {
      if (!(await isEmpty(out))) {
        process.stderr.write(
          `${out}: thư mục đã có tệp, hãy chọn thư mục trống / not empty, choose an empty folder\n`,
        );
        line.exitWith(2);
        return;
      }
      const result = await writeSample({
        people,
        seed,
        outDir: out,
        onProgress: ({ filesWritten, files, path }) => line.progress(filesWritten, files, path),
      });
      const { communes, files } = result;
      line.print(
        { ...result, files: files.length, outDir: out },
        `${people} người, ${communes} xã, ${files.length} tệp: ${out}`,
      );
    });
};

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    throw error;
  }
}
