import { civilDate } from "@ansinh/engine";

/** Files received under Decree 20/2021, in three tiers. */
export const threeTiers = {
  receivedFrom: civilDate("2021-07-01"),
  receivedUntil: civilDate("2025-06-30"),
} as const;
/** Under two tiers, before Decree 335/2026: Article 33 of it finishes these files by the rules they were filed under. */
export const twoTiers = {
  receivedFrom: civilDate("2025-07-01"),
  receivedUntil: civilDate("2026-10-04"),
} as const;
/** From the day on which Decree 335/2026 is in force. */
export const underDecree335 = { receivedFrom: civilDate("2026-10-05") } as const;

/** Days of decision under Decree 20/2021, and under its successor. */
export const underDecree20 = { from: civilDate("2021-07-01"), until: civilDate("2026-10-04") } as const;
export const sinceDecree335 = { from: civilDate("2026-10-05") } as const;
