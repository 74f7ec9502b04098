import { canonicalJson } from "../language/content-hash.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { type EngineProblem, EngineProblems, problem } from "../language/problem.ts";
import type { CivilDate } from "../values/civil-date.ts";
import { text } from "../values/text.ts";
import { checksum } from "./checksum.ts";
import type { Snapshot } from "./rows.ts";
import {
  arraysOf,
  frameOf,
  type KindOf,
  type SnapshotFrame,
  snapshotFrom,
  type Take,
  type Values,
} from "./snapshot-arrays.ts";
import { checkSchema, type SnapshotSchema, schemaOf } from "./snapshot-schema.ts";

/** The form is told in docs/snapshot-format.md. */
export const snapshotVersion = 1;
const magic = "ANSINHSN";
/** Magic, checksum, version, length of the header, length of the whole. */
const fixedBytes = 32;
/** Arrays begin where a cache line does. */
const alignment = 64;

const kinds = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof kinds;

/** Where an array stands, in bytes after the header, and how many values it has. */
interface Place {
  readonly kind: Kind;
  readonly at: number;
  readonly length: number;
}

interface Header extends SnapshotFrame {
  readonly knownOn: CivilDate;
  readonly policySet: string;
  readonly schema: SnapshotSchema;
  readonly arrays: Readonly<Record<string, Place>>;
}

const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/**
 * A snapshot as bytes; the same snapshot has the same bytes. `knownOn`: the day on which its facts were known.
 * `shared`: in memory that several workers see at once.
 */
export function writeSnapshot(
  set: PolicySet,
  snapshot: Snapshot,
  { knownOn, shared = false }: { readonly knownOn: CivilDate; readonly shared?: boolean },
): Uint8Array {
  const places = new Map<Values, Place>();
  let end = 0;
  const arrays = [...arraysOf(snapshot)].map(([name, values]): [string, Place] => {
    const known = places.get(values);
    if (known) return [name, known];
    const place = { kind: kindOf(values), at: end, length: values.length };
    places.set(values, place);
    end = aligned(end + values.byteLength);
    return [name, place];
  });
  const header: Header = {
    ...frameOf(snapshot),
    knownOn,
    policySet: set.definition.id,
    schema: schemaOf(set.definition),
    arrays: Object.fromEntries(arrays),
  };
  const written = asAscii(canonicalJson(header));
  const begin = aligned(fixedBytes + written.length);
  const bytes = new Uint8Array(shared ? new SharedArrayBuffer(begin + end) : new ArrayBuffer(begin + end));
  putAscii(bytes, fixedBytes, written);
  for (const [values, { at }] of places) bytes.set(bytesOf(values), begin + at);
  putAscii(bytes, 0, magic);
  const view = viewOf(bytes);
  view.setUint32(12, snapshotVersion, true);
  view.setUint32(16, written.length, true);
  view.setBigUint64(24, BigInt(bytes.length), true);
  view.setUint32(8, checksum(bytes.subarray(12)), true);
  return bytes;
}

/**
 * The snapshot in the bytes, its arrays views of them: whoever changes the bytes changes it. `knownOn` as written.
 * Throws EngineProblems: no snapshot, another version, cut short, damaged, or made for other facts, by name.
 */
export function readSnapshot(
  set: PolicySet,
  given: Uint8Array,
): { readonly snapshot: Snapshot; readonly knownOn: CivilDate } {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const { header, begin } = readHeader(bytes);
  const strange = checkSchema(set.definition, header.schema);
  if (strange.length > 0) throw new EngineProblems(strange);
  const views = new Map<string, Values>();
  const take: Take = <A extends Values>(name: string, ...allowed: readonly KindOf<A>[]): A | undefined => {
    const place = header.arrays[name];
    if (!place) return undefined;
    const Typed = allowed.find((each) => each === (kinds[place.kind] as unknown));
    const from = begin + place.at;
    if (!Typed || from + place.length * Typed.BYTES_PER_ELEMENT > bytes.length) throw new RangeError(name);
    // two names of one place are one array: bounds that are the same say that everything is known
    const key = `${place.kind} ${place.at} ${place.length}`;
    const values = views.get(key) ?? viewAs(kinds[place.kind], bytes, { from, length: place.length });
    views.set(key, values);
    return values as A;
  };
  try {
    return { snapshot: snapshotFrom(header, take), knownOn: header.knownOn };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new EngineProblems([damaged(error.message)]);
  }
}

const viewAs = (
  Typed: new (buffer: ArrayBufferLike, at: number, length: number) => Values,
  bytes: Uint8Array,
  { from, length }: { readonly from: number; readonly length: number },
): Values => new Typed(bytes.buffer, bytes.byteOffset + from, length);

function readHeader(bytes: Uint8Array): { readonly header: Header; readonly begin: number } {
  const refuse = (found: EngineProblem): never => {
    throw new EngineProblems([found]);
  };
  if (bytes.length < fixedBytes || ascii(bytes, 0, magic.length) !== magic) return refuse(noSnapshot);
  const view = viewOf(bytes);
  const version = view.getUint32(12, true);
  if (version !== snapshotVersion) return refuse(otherVersion(version));
  const length = Number(view.getBigUint64(24, true));
  if (length !== bytes.length) return refuse(cutShort(bytes.length, length));
  if (view.getUint32(8, true) !== checksum(bytes.subarray(12))) return refuse(damaged("checksum"));
  const written = view.getUint32(16, true);
  const header: Header = JSON.parse(ascii(bytes, fixedBytes, fixedBytes + written));
  return { header, begin: aligned(fixedBytes + written) };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytesOf = (values: Values): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function kindOf(values: Values): Kind {
  for (const [kind, Typed] of Object.entries(kinds)) if (values instanceof Typed) return kind as Kind;
  throw new TypeError("a snapshot is made of typed arrays");
}

/** Names in other letters are escaped as JSON allows, so that the header needs no encoder. */
const asAscii = (json: string): string =>
  json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

function putAscii(bytes: Uint8Array, from: number, words: string): void {
  for (let at = 0; at < words.length; at++) bytes[from + at] = words.charCodeAt(at);
}

function ascii(bytes: Uint8Array, from: number, end: number): string {
  let words = "";
  for (let at = from; at < end; at++) words += String.fromCharCode(bytes[at] ?? 0);
  return words;
}

const noSnapshot = problem(
  "snapshot_not_one",
  "snapshot",
  text("Tệp này không phải ảnh chụp dữ liệu của An Sinh.", "This isn't a snapshot file of An Sinh."),
);

const otherVersion = (version: number): EngineProblem =>
  problem(
    "snapshot_version",
    "snapshot",
    text(
      `Ảnh chụp dữ liệu theo dạng ${version}, bản này đọc dạng ${snapshotVersion}; hãy tạo lại ảnh chụp.`,
      `The snapshot has form ${version}, this release reads form ${snapshotVersion}; make it again.`,
    ),
  );

const cutShort = (found: number, wanted: number): EngineProblem =>
  problem(
    "snapshot_truncated",
    "snapshot",
    text(
      `Ảnh chụp dữ liệu có ${found} byte, phải có ${wanted}: tệp bị cắt hoặc ghép thêm; hãy chép hoặc tạo lại.`,
      `The snapshot has ${found} bytes instead of ${wanted}: it was cut or added to; copy or make it again.`,
    ),
  );

const damaged = (where: string): EngineProblem =>
  problem(
    "snapshot_damaged",
    where,
    text(
      "Nội dung ảnh chụp dữ liệu đã bị thay đổi hoặc hỏng; hãy chép hoặc tạo lại.",
      "The snapshot's content was changed or damaged; copy or make it again.",
    ),
  );
