import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Entry } from "yauzl";

/** One file of the zip to be written: either copied as stored, or compressed anew. */
export type ArchivePart =
  | { readonly copied: Entry; readonly stored: Readable }
  | { readonly replaced: Entry; readonly content: AsyncIterable<Buffer> };

interface Written {
  readonly entry: Entry;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly offset: number;
}

const deflated = 8;
const utf8Names = 0x0800;
const sizesFollow = 0x0008;

function localHeader(written: Written): Buffer {
  const header = Buffer.alloc(30);
  const known = (written.flags & sizesFollow) === 0;
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(written.flags, 6);
  header.writeUInt16LE(written.method, 8);
  header.writeUInt16LE(written.entry.lastModFileTime, 10);
  header.writeUInt16LE(written.entry.lastModFileDate, 12);
  header.writeUInt32LE(known ? written.crc : 0, 14);
  header.writeUInt32LE(known ? written.compressedSize : 0, 18);
  header.writeUInt32LE(known ? written.uncompressedSize : 0, 22);
  header.writeUInt16LE(written.entry.fileNameRaw.length, 26);
  return Buffer.concat([header, written.entry.fileNameRaw]);
}

function sizesAfter(written: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(written.crc, 4);
  descriptor.writeUInt32LE(written.compressedSize, 8);
  descriptor.writeUInt32LE(written.uncompressedSize, 12);
  return descriptor;
}

function directoryEntry(written: Written): Buffer {
  const { entry } = written;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.versionMadeBy, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(written.flags, 8);
  header.writeUInt16LE(written.method, 10);
  header.writeUInt16LE(entry.lastModFileTime, 12);
  header.writeUInt16LE(entry.lastModFileDate, 14);
  header.writeUInt32LE(written.crc, 16);
  header.writeUInt32LE(written.compressedSize, 20);
  header.writeUInt32LE(written.uncompressedSize, 24);
  header.writeUInt16LE(entry.fileNameRaw.length, 28);
  header.writeUInt16LE(entry.internalFileAttributes, 36);
  header.writeUInt32LE(entry.externalFileAttributes, 38);
  header.writeUInt32LE(written.offset, 42);
  return Buffer.concat([header, entry.fileNameRaw]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

async function* copied(entry: Entry, stored: Readable, offset: number): AsyncGenerator<Buffer, Written> {
  const written: Written = {
    entry,
    offset,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag & utf8Names,
    crc: entry.crc32,
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
  };
  yield localHeader(written);
  for await (const chunk of stored) yield chunk as Buffer;
  return written;
}

async function* compressed(
  entry: Entry,
  content: AsyncIterable<Buffer>,
  offset: number,
): AsyncGenerator<Buffer, Written> {
  let crc = 0;
  let uncompressedSize = 0;
  let compressedSize = 0;
  const flags = (entry.generalPurposeBitFlag & utf8Names) | sizesFollow;
  const start = { entry, offset, method: deflated, flags, crc, compressedSize, uncompressedSize };
  yield localHeader(start);
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      crc = crc32(chunk, crc);
      uncompressedSize += chunk.length;
      yield chunk;
    }
  }
  // Where the reader goes away the source is closed too, and with it the archive it reads from.
  const deflate = pipeline(Readable.from(counted()), createDeflateRaw({ level: 6 }), () => undefined);
  for await (const chunk of deflate) {
    compressedSize += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  const written: Written = { ...start, crc, compressedSize, uncompressedSize };
  yield sizesAfter(written);
  return written;
}

/** Streams a zip: untouched parts keep their compressed bytes. The reader's limits keep it below 4 GB. */
export async function* archiveBytes(parts: AsyncIterable<ArchivePart>): AsyncGenerator<Buffer> {
  const all: Written[] = [];
  let offset = 0;
  for await (const part of parts) {
    const pieces =
      "copied" in part
        ? copied(part.copied, part.stored, offset)
        : compressed(part.replaced, part.content, offset);
    let next = await pieces.next();
    while (!next.done) {
      offset += next.value.length;
      yield next.value;
      next = await pieces.next();
    }
    all.push(next.value);
  }
  const directory = Buffer.concat(all.map(directoryEntry));
  yield directory;
  yield endOfDirectory(all.length, directory.length, offset);
}
