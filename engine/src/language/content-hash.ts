import { sha256 } from "../values/sha256.ts";

/** JSON with sorted keys: two equal contents have one spelling. Functions and other non-data are refused. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("a policy holds finite numbers only");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  throw new TypeError(`a policy is plain data, found ${typeof value}`);
}

/** The same content has the same hash, whatever the order in which it was written. */
export const contentHash = (content: unknown): string => sha256(canonicalJson(content));
