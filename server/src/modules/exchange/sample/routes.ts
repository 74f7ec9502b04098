import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { allRates } from "./all-rates.ts";

const words = z.object({ vi: z.string(), en: z.string() });
const quoted = { province: z.string(), document: z.string(), sentence: z.string() };

const rateModel = z
  .object({
    code: z.string(),
    label: words,
    /** The rate is part ÷ whole, in whole numbers. */
    part: z.number().int(),
    whole: z.number().int(),
    base: words,
    origin: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("seed"), ...quoted }),
      z.object({ kind: z.literal("borrowed"), ...quoted }),
      z.object({ kind: z.literal("assumption"), basis: z.string() }),
    ]),
  })
  .meta({ id: "SampleRate" });

const rates = defineRoute({
  method: "GET",
  url: "/api/sample/rates",
  permission: "sample.read",
  summary: "Every rate behind the sample province, with where it comes from",
  tag: "exchange",
  answer: z.object({ rates: z.array(rateModel) }),
  handle: async () => ({ rates: Object.entries(allRates).map(([code, rate]) => ({ code, ...rate })) }),
});

export const sampleRoutes: readonly Route[] = [rates];
