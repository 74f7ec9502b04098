import { civilDate, month, type Overlay, type PolicySetDefinition, text } from "@ansinh/engine";
import { referencePolicy } from "./reference-policy.ts";

const same = (words: string) => text(words, words);
const citation = { act: "reference-rules", article: "5", status: "V" } as const;

/** Another base rate from January 2025 on: a reform of one value. */
export const baseRateOf = (value: number): Overlay => ({
  id: `base-rate-${value}`,
  label: same(`base rate ${value}`),
  citation,
  parameters: {
    "base-rate": [{ inForce: civilDate("2025-01-01"), appliesFrom: month("2025-01"), citation, value }],
  },
});

/** Another poverty line from January 2025 on. */
export const povertyLineOf = (value: { readonly rural: number; readonly urban: number }): Overlay => ({
  id: "poverty-line",
  label: same("poverty line"),
  citation,
  tables: {
    "poverty-line": [{ inForce: civilDate("2025-01-01"), appliesFrom: month("2025-01"), citation, value }],
  },
});

/** Another age in conditions: rules that were never run before. */
export const withAge = (age: number): PolicySetDefinition =>
  JSON.parse(JSON.stringify(referencePolicy).replaceAll('"value":75', `"value":${age}`));
