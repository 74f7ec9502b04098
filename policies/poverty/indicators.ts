import { isOneOf, text } from "@ansinh/engine";
import { everyHousehold, type Indicator, poverty } from "../kit/index.ts";
import { decree07 } from "./law.ts";

const households = (...values: string[]) =>
  ({ kind: "households", is: isOneOf(poverty, ...values) }) as const;

/** By the commune's decisions, as the reports count; the review's own findings are benefits above. */
export const indicators: readonly Indicator[] = [
  {
    id: "poor-households",
    label: text("Số hộ nghèo", "Poor households"),
    of: households("poor"),
    citation: decree07(),
  },
  {
    id: "poor-households-share",
    label: text("Tỷ lệ hộ nghèo", "Share of poor households"),
    of: households("poor"),
    per: everyHousehold,
    citation: decree07(),
  },
  {
    id: "near-poor-households-share",
    label: text("Tỷ lệ hộ cận nghèo", "Share of near-poor households"),
    of: households("near-poor"),
    per: everyHousehold,
    citation: decree07(),
  },
];
