import { type Benefit, type Citation, type ClauseRule, of, ratioOf, text } from "@ansinh/engine";
import { died, point335 } from "../funeral-support/index.ts";
import { decree20, decree335 } from "../kit/index.ts";
import { from2021, groupsOf2026, levelsOf2026, met } from "../social-assistance/law.ts";
import { isCaredFor } from "./care.ts";

const words = text("người được nuôi dưỡng tại cơ sở trợ giúp xã hội", "resident of a social facility");
const rule = (citation: Citation): ClauseRule => ({
  label: words,
  reason: words,
  conditions: [
    died(citation),
    met("resident", {
      label: text("được nuôi dưỡng tại cơ sở trợ giúp xã hội", "cared for in a social facility"),
      refusal: text("không được nuôi dưỡng tại cơ sở trợ giúp xã hội", "not cared for in a social facility"),
      citation,
      is: isCaredFor,
    }),
  ],
});
/** Fifty times the standard, what the law gives at least. */
export const fiftyStandards = {
  parameter: "assistanceStandard",
  coefficient: ratioOf("50"),
  rounding: "exact",
} as const;

/** Mai táng cho người ở cơ sở: Article 25(3) of Decree 20/2021, 22(7) of Decree 335/2026. */
export const facilityFuneral: Benefit = {
  id: "facility-funeral",
  label: text("Mai táng người ở cơ sở trợ giúp xã hội", "Funeral of a resident of a social facility"),
  period: "once",
  clauses: [
    {
      id: "facility-funeral.resident",
      amounts: [
        { ...from2021, citation: decree20("25.3"), value: fiftyStandards },
        { ...levelsOf2026, citation: decree335("22.7"), value: fiftyStandards },
      ],
      rules: [
        { ...from2021, citation: decree20("25.3"), value: rule(decree20("25.3")) },
        { ...groupsOf2026, citation: point335("22.7"), value: rule(decree335("22.7")) },
      ],
    },
  ],
  combination: of("facility-funeral.resident"),
  details: [],
};
