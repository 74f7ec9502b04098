import { z } from "zod";
import { monthText } from "../model.ts";
import type { ShownReason } from "../rules/shown-reasons.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

export const ShownReasonModel: z.ZodType<ShownReason> = z
  .object({
    id: z.string(),
    outcome: z.enum(["yes", "no", "unknown", "value"]),
    label: Words,
    value: Words.nullable(),
    source: Words.nullable(),
    article: Words.nullable(),
    get children() {
      return z.array(ShownReasonModel);
    },
  })
  .meta({ id: "Reason" });

export const BenefitReasonsModel = z.object({
  benefit: z.string(),
  label: Words,
  period: z.enum(["monthly", "once"]),
  outcome: z.enum(["granted", "refused", "undetermined"]),
  /** Đồng; null unless granted. */
  amount: z.number().int().nullable(),
  hasGrant: z.boolean(),
  /** The reason in one sentence. */
  sentence: Words,
  refusals: z.array(Words),
  needs: z.array(Words),
  reasons: z.array(ShownReasonModel),
});
export type BenefitReasons = z.infer<typeof BenefitReasonsModel>;

export const PersonReasonsModel = z
  .object({
    person: z.uuid(),
    month: monthText,
    knownOn: z.string(),
    policySet: z.string(),
    living: z.boolean(),
    benefits: z.array(BenefitReasonsModel),
  })
  .meta({ id: "PersonReasons" });
export type PersonReasons = z.infer<typeof PersonReasonsModel>;
