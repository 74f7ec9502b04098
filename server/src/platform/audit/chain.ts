import { createHash } from "node:crypto";

/** What one link of the chain says; hashed in exactly this form. */
export interface AuditEntry {
  readonly tenant: number;
  readonly seq: number;
  /** Moment in ISO 8601, milliseconds, UTC. */
  readonly at: string;
  readonly accountId: string | null;
  readonly accountName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly unit: string | null;
  readonly details: unknown;
}

/** The hash before the first entry of a tenant. */
export const chainStart = Buffer.alloc(32);

/** SHA-256 over the previous hash and the entry with its keys sorted. */
export function linkHash(previous: Buffer, entry: AuditEntry): Buffer {
  return createHash("sha256").update(previous).update(canonicalJson(entry)).digest();
}

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
