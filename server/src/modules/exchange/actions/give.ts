import { createHash } from "node:crypto";
import { z } from "zod";
import { newId } from "#kernel/id.ts";
import { defineAction } from "#platform/action.ts";
import { piecesOf } from "../jobs/content.ts";
import { fileProblems } from "../problems/index.ts";
import { sealedClassOfWords } from "../rules/sealing.ts";
import { findSameBytes, insertFile } from "../store/files.ts";

const receivedModel = z.object({ path: z.string(), size: z.number().int(), sha256: z.instanceof(Buffer) });

const inputModel = z.object({
  name: z.string().min(1).max(255),
  unit: z.string().min(1),
  /** In memory where it is small, else as the file into which it was received. */
  bytes: z.union([z.instanceof(Buffer), receivedModel]),
  /** Given though the same bytes came in before: re-import skips the rows that are in. */
  again: z.boolean().default(false),
});
type Given = z.output<typeof inputModel>;

function sizeOf({ bytes }: Given): number {
  return Buffer.isBuffer(bytes) ? bytes.length : bytes.size;
}

/** A name that discloses a sealed class isn't kept: names stand in lists, logs and sources. */
function openName(name: string): string {
  const plain = name.normalize("NFC").split(/[\\/]/).at(-1) ?? name;
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? "";
  return sealedClassOfWords(plain.replace(/[-_.]/g, " ")) ? `Danh sách được bảo mật${extension}` : plain;
}

/** Takes a file in as it is and sends it to be looked through. */
export const giveFile = defineAction<Given, { id: string }>({
  name: "exchange.give",
  permission: "import.run",
  input: inputModel as z.ZodType<Given>,
  unit: ({ unit }) => unit,
  run: async (acting, given) => {
    const { tx, actor, services } = acting;
    const { name, unit, bytes, again } = given;
    const sha256 = Buffer.isBuffer(bytes) ? createHash("sha256").update(bytes).digest() : bytes.sha256;
    const same = again ? undefined : await findSameBytes(tx, actor.tenant, sha256);
    if (same) {
      const [year, month, day] = same.uploadedAt.toISOString().slice(0, 10).split("-");
      throw fileProblems.fileGivenBefore({ name: same.name, date: `${day}/${month}/${year}` });
    }
    const id = newId();
    const file = {
      id,
      name: openName(name),
      unit,
      sha256,
      size: sizeOf(given),
      pieces: piecesOf(bytes),
      uploadedBy: actor.accountId,
      at: acting.now,
    };
    await insertFile(tx, actor.tenant, file);
    await services.jobs.record(tx, actor, {
      kind: "exchange.analyse",
      subjectId: id,
      unit,
      input: { fileId: id },
    });
    acting.afterCommit(() => services.jobs.nudge());
    return { id };
  },
  audit: (given, { id }) => ({
    subjectKind: "import_file",
    subjectId: id,
    unit: given.unit,
    details: { name: openName(given.name), size: sizeOf(given) },
  }),
});
