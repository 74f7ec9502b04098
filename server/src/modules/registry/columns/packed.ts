import { KeptInDoubt } from "./cells.ts";

/** Arrays that can be kept as they lie in memory. */
export type Packed = Int32Array | Int16Array | Uint8Array;

const kinds = { i32: Int32Array, i16: Int16Array, u8: Uint8Array } as const;
type Kind = keyof typeof kinds;

interface Place {
  readonly name: string;
  readonly kind: Kind;
  /** Bytes after the header. */
  readonly at: number;
  readonly length: number;
}

interface Written {
  readonly head: unknown;
  readonly places: readonly Place[];
}

const magic = "ANSINHKC";
/** The magic, then the length of the header. */
const fixedBytes = 12;
/** Arrays begin where a cache line does. */
const aligned = (bytes: number): number => Math.ceil(bytes / 64) * 64;

/** A header and named arrays in one piece of memory, in the byte order of this machine. */
export function pack(head: unknown, arrays: ReadonlyMap<string, Packed>): Uint8Array {
  let size = 0;
  const places = [...arrays].map(([name, values]): Place => {
    const place = { name, kind: kindOf(values), at: size, length: values.length };
    size = aligned(size + values.byteLength);
    return place;
  });
  const header = Buffer.from(JSON.stringify({ head, places } satisfies Written));
  const begin = aligned(fixedBytes + header.length);
  const bytes = new Uint8Array(begin + size);
  bytes.set(Buffer.from(magic));
  new DataView(bytes.buffer).setUint32(magic.length, header.length);
  bytes.set(header, fixedBytes);
  for (const { name, at } of places) {
    const values = arrays.get(name);
    if (values) bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), begin + at);
  }
  return bytes;
}

export interface Unpacked {
  readonly head: unknown;
  /** Views of the bytes. Throws where there is no such array. */
  array(name: string): Packed;
}

/** Null: not written by `pack`. Whether the bytes are still those that were written, their digest says. */
export function unpack(bytes: Uint8Array): Unpacked | null {
  if (bytes.length < fixedBytes || Buffer.from(bytes.subarray(0, magic.length)).toString() !== magic)
    return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length);
  const header = Buffer.from(bytes.subarray(fixedBytes, fixedBytes + length)).toString();
  const { head, places } = JSON.parse(header) as Written;
  const begin = bytes.byteOffset + aligned(fixedBytes + length);
  const byName = new Map(places.map((place) => [place.name, place]));
  return {
    head,
    array: (name) => {
      const place = byName.get(name);
      if (!place) throw new KeptInDoubt(`nothing is kept of ${name}`);
      return new kinds[place.kind](bytes.buffer as ArrayBuffer, begin + place.at, place.length);
    },
  };
}

const kindOf = (values: Packed): Kind =>
  values instanceof Int32Array ? "i32" : values instanceof Int16Array ? "i16" : "u8";
