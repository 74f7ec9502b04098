import { EventEmitter } from "node:events";
import type { PoolClient, Submittable } from "pg";
import { expect, test } from "vitest";
import { copyOut } from "./copy-out.ts";

const message = (code: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(code, 0, "latin1");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};

const row = (text: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(text));
  return Buffer.concat([int16(1), length, Buffer.from(text)]);
};

const signature = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const texts = ["một", "", "hai mươi", "x".repeat(300), "cuối"];
const [first = "", ...others] = texts;
/** What a server sends for the copy of these texts, the signature before the first row, and what follows a copy. */
const copy = [
  message("H", Buffer.from([1, 0, 1, 0, 1])),
  message("d", Buffer.concat([signature, row(first)])),
  ...others.map((text) => message("d", row(text))),
  message("d", int16(-1)),
];
const after = [
  message("c", Buffer.alloc(0)),
  message("C", Buffer.from("COPY 5\0")),
  message("Z", Buffer.from("I")),
];

/** A driver's client whose connection receives these bytes in chunks of a size; what is handed back is kept. */
function clientOf(bytes: Buffer, size: number): { client: PoolClient; handedBack: Buffer[] } {
  const handedBack: Buffer[] = [];
  const stream = new EventEmitter();
  let asked: (Submittable & { handleReadyForQuery(): void; handleCopyData(): void }) | undefined;
  stream.on("data", (chunk: Buffer) => {
    handedBack.push(Buffer.from(chunk));
    // as the driver does with a row that it reads itself
    if (chunk.includes("sau thông báo")) asked?.handleCopyData();
    if (chunk.at(-1) === "I".charCodeAt(0)) asked?.handleReadyForQuery();
  });
  const query = (submittable: typeof asked): void => {
    asked = submittable;
    submittable?.submit({ stream, query: () => undefined } as never);
    for (let at = 0; at < bytes.length; at += size)
      // the driver's buffers are used again: what is kept must have been copied
      stream.emit("data", Buffer.from(bytes.subarray(at, at + size)));
  };
  return { client: { query } as never, handedBack };
}

const textAt = (bytes: DataView, at: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, bytes.getInt32(at)).toString("utf8");

test.each([1, 2, 3, 4, 5, 6, 7, 16, 19, 64, 10_000])(
  "every row comes once, in order, when the connection gives %i bytes at a time",
  async (size) => {
    const { client, handedBack } = clientOf(Buffer.concat([...copy, ...after]), size);
    const read: string[] = [];
    await copyOut(client, "select 1", (bytes, at) => read.push(textAt(bytes, at)));
    expect(read).toEqual(texts);
    expect(Buffer.concat(handedBack)).toEqual(Buffer.concat(after));
  },
);

test("a reader that fails lets the copy end, then its failure is told", async () => {
  const { client, handedBack } = clientOf(Buffer.concat([...copy, ...after]), 7);
  let rows = 0;
  const copied = copyOut(client, "select 1", () => {
    rows += 1;
    throw new Error("no such day");
  });
  await expect(copied).rejects.toThrow("no such day");
  expect(rows).toBe(1);
  expect(Buffer.concat(handedBack)).toEqual(Buffer.concat(after));
});

test("rows that come after a notice are not lost in silence", async () => {
  const rows = [...copy.slice(0, 2), message("N", Buffer.from("chậm\0")), message("d", row("sau thông báo"))];
  const { client } = clientOf(Buffer.concat([...rows, ...after]), 10_000);
  await expect(copyOut(client, "select 1", () => undefined)).rejects.toThrow("cut by another message");
});
