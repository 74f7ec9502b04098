import { text } from "@ansinh/engine";
import { policyArea } from "../kit/index.ts";
import { appendixI } from "./appendix-i.ts";
import { eventFacts } from "./event-facts.ts";
import { evidence } from "./evidence.ts";
import { monthlyFacts } from "./facts.ts";
import { graveSupport, orthopaedics } from "./graves.ts";
import { giftRounds, housingParameters, housingSupport } from "./housing-and-gifts.ts";
import { indicators } from "./indicators.ts";
import { meritList } from "./kinds.ts";
import { meritActs } from "./law.ts";
import { bands } from "./levels.ts";
import { carerAllowance, deathPayment, meritAllowance, schoolingAllowance } from "./monthly.ts";
import { funeralGrant, oneOffPayment, seniorityBands } from "./one-off.ts";
import { parameters } from "./parameters.ts";
import { procedureActs, procedures } from "./procedures.ts";
import { facilityMeals, nursingSupport, schoolYearSupport, worshipSupport } from "./yearly.ts";

export const area = policyArea({
  id: "merit",
  label: text("Người có công", "People with merit"),
  order: 40,
  // paid by the provincial department, not by the monthly lists of communes
  paidMonthly: false,
  acts: [...meritActs, ...procedureActs],
  lists: [meritList],
  facts: [...monthlyFacts, ...eventFacts],
  parameters: [...parameters, ...appendixI, ...housingParameters],
  bands: [...bands, ...seniorityBands],
  benefits: [
    meritAllowance,
    carerAllowance,
    schoolingAllowance,
    oneOffPayment,
    deathPayment,
    funeralGrant,
    nursingSupport,
    schoolYearSupport,
    worshipSupport,
    facilityMeals,
    graveSupport,
    orthopaedics,
    housingSupport,
    giftRounds,
  ],
  evidence,
  procedures,
  indicators,
});
