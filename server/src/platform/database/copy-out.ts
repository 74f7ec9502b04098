import type { Connection, PoolClient, Submittable } from "pg";

/** One row of a binary COPY: the bytes it stands in and where its first field's length begins. */
export type RowReader = (bytes: DataView, at: number) => void;

/**
 * Streams `copy (query) to stdout (format binary)` row by row without an object for any of them: a province is millions
 * of rows. The reader must take what it needs at once, for the bytes are used again. Errors come as those of a query.
 */
export function copyOut(client: PoolClient, query: string, read: RowReader): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(`copy (${query}) to stdout (format binary)`, read, { resolve, reject }));
  });
}

interface Ending {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

type Listener = (chunk: Buffer) => void;

const copyData = 0x64;
const copyResponse = 0x48;
/** A code of one byte, then the length that counts itself. */
const headBytes = 5;

const isOfCopy = (code: number | undefined): boolean => code === copyData || code === copyResponse;
const endOf = (bytes: DataView, at: number): number => at + 1 + bytes.getUint32(at + 1);
/** Numbers are read several times sooner than from a Buffer. */
const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);

/** Takes the connection's bytes while the copy lasts and hands all others back to the driver. */
class CopyOut implements Submittable {
  readonly #text: string;
  readonly #rows: CopyRows;
  readonly #ending: Ending;
  #stream: NodeJS.EventEmitter | undefined;
  #driver: Listener | undefined;
  #rest: Buffer | undefined;
  #failed: Error | undefined;

  constructor(text: string, read: RowReader, ending: Ending) {
    this.#text = text;
    this.#rows = new CopyRows(read);
    this.#ending = ending;
  }

  submit(connection: Connection): void {
    this.#stream = connection.stream;
    const [driver] = this.#stream.listeners("data") as Listener[];
    if (!driver) throw new Error("the connection has no reader to give its bytes back to");
    this.#driver = driver;
    this.#stream.removeListener("data", driver);
    this.#stream.on("data", this.#take);
    connection.query(this.#text);
  }

  readonly #take: Listener = (chunk) => {
    const rest = this.#rest;
    if (!rest) {
      this.#go(chunk, 0);
      return;
    }
    // only the message that began in the chunk before is put together, not the whole chunk anew
    const head = rest.length < headBytes ? Buffer.concat([rest, chunk.subarray(0, headBytes)]) : rest;
    const needed = head.length < headBytes ? headBytes : endOf(viewOf(head), 0);
    const inChunk = needed - rest.length;
    if (inChunk > chunk.length) {
      this.#rest = Buffer.concat([rest, chunk]);
      return;
    }
    this.#rest = undefined;
    if (isOfCopy(rest[0])) {
      this.#message(viewOf(Buffer.concat([rest, chunk.subarray(0, inChunk)])), 0);
      this.#go(chunk, inChunk);
    } else this.#handBack(Buffer.concat([rest, chunk]));
  };

  /** Whole messages from a place on; the last one may go on in the next chunk. */
  #go(chunk: Buffer, from: number): void {
    const bytes = viewOf(chunk);
    let at = from;
    while (at + headBytes <= chunk.length) {
      if (!isOfCopy(chunk[at])) {
        this.#handBack(chunk.subarray(at));
        return;
      }
      const end = endOf(bytes, at);
      if (end > chunk.length) break;
      this.#message(bytes, at);
      at = end;
    }
    // a copy of its own: a piece of the chunk would keep all of it
    if (at < chunk.length) this.#rest = Buffer.from(chunk.subarray(at));
  }

  #message(bytes: DataView, at: number): void {
    if (bytes.getUint8(at) === copyData) this.#row(bytes, at + headBytes);
  }

  /** A reader that fails must not stop the connection: what is left is passed over, then the failure is told. */
  #row(bytes: DataView, at: number): void {
    if (this.#failed) return;
    try {
      this.#rows.take(bytes, at);
    } catch (error) {
      this.#failed = error instanceof Error ? error : new Error(String(error));
    }
  }

  #handBack(bytes: Buffer): void {
    if (!this.#stream || !this.#driver) return;
    this.#stream.removeListener("data", this.#take);
    this.#stream.on("data", this.#driver);
    this.#driver(bytes);
  }

  handleError(error: Error): void {
    this.#ending.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#failed) this.#ending.reject(this.#failed);
    else this.#ending.resolve();
  }

  handleCommandComplete(): void {}
  /** The driver read rows itself, for something else came between them: none may be lost in silence. */
  handleCopyData(): void {
    this.#failed ??= new Error("the copy was cut by another message");
  }
}

/** Finds the rows in the format's messages: a signature first, each row a count of fields, at last a count of -1. */
class CopyRows {
  readonly #read: RowReader;
  #begun = false;

  constructor(read: RowReader) {
    this.#read = read;
  }

  take(bytes: DataView, at: number): void {
    const first = this.#begun ? at : at + signatureBytes + 4 + bytes.getUint32(at + signatureBytes);
    this.#begun = true;
    if (first < bytes.byteLength && bytes.getInt16(first) !== -1) this.#read(bytes, first + 2);
  }
}

/** "PGCOPY\n\xff\r\n\0" and four bytes of flags. */
const signatureBytes = 15;
