import { type ClauseEvidence, granted, type ImpliedFact } from "../kit/index.ts";

type Value = ImpliedFact["value"];

const person = (fact: string, value: Value): ImpliedFact => ({ subject: "person", fact, value });
const household = (fact: string, value: Value): ImpliedFact => ({ subject: "household", fact, value });

const poor = household("poverty", "poor");
const poorOrNearPoor = household("poverty", { oneOf: ["poor", "near-poor"] });

/** Which of the two parents is which isn't in the decision: a pair of different situations implies either order. */
const parents = (one: string, other: string): ImpliedFact[] =>
  one === other
    ? [person("fatherSituation", one), person("motherSituation", one)]
    : [person("fatherSituation", one), person("motherSituation", other)];

const points: Readonly<Record<string, readonly ImpliedFact[]>> = {
  abandoned: [person("abandoned", true)],
  "both-dead": parents("dead", "dead"),
  "dead-and-missing": parents("dead", "missing"),
  "dead-and-in-facility": parents("dead", "in-facility"),
  "dead-and-detained": parents("dead", "detained"),
  "both-missing": parents("missing", "missing"),
  "both-in-facility": parents("in-facility", "in-facility"),
  "both-detained": parents("detained", "detained"),
  "missing-and-in-facility": parents("missing", "in-facility"),
  "missing-and-detained": parents("missing", "detained"),
  "in-facility-and-detained": parents("in-facility", "detained"),
};

const childEvidence: readonly ClauseEvidence[] = Object.entries(points).flatMap(([id, implies]) =>
  ["under-4", "from-4"].map((band) => ({
    clause: `social-assistance.child-${id}.${band}`,
    implies: [
      person("livesWithParent", false),
      person("receivesAsChildWithoutSupport", true),
      // read from 16 on: a grant that still runs then was running on that birthday
      person("receivedAsChild", true),
      ...implies,
    ],
  })),
);

const degrees = ["extremely-severe", "severe"].flatMap((degree) =>
  ["adult", "child-or-elderly"].map((band) => ({
    clause: `social-assistance.disability-${degree}.${band}`,
    implies: [person("disabilityDegree", degree)],
  })),
);

const noSupporter = person("supporter", { oneOf: ["none", "on-allowance"] });

const monthlyAssistance: readonly ClauseEvidence[] = [
  ...childEvidence,
  ...degrees,
  {
    clause: "social-assistance.studying-after-16",
    implies: [person("receivedAsChild", true), person("studying", true)],
  },
  ...["under-4", "from-4"].map((band) => ({
    clause: `social-assistance.child-hiv.${band}`,
    sensitivity: "hiv",
    implies: [person("hiv", true), poor],
  })),
  {
    clause: "social-assistance.hiv-poor",
    sensitivity: "hiv",
    implies: [
      person("hiv", true),
      person("hasStableIncome", false),
      person("receivesWage", false),
      person("receivesPension", false),
      poor,
    ],
  },
  {
    clause: "social-assistance.single-parent",
    implies: [
      poorOrNearPoor,
      person("maritalStatus", { oneOf: ["unmarried", "widowed", "spouse-missing"] }),
      { subject: "children", fact: "countedForSingleParent", value: true },
    ],
  },
  ...["lower-age", "upper-age"].map((band) => ({
    clause: `social-assistance.elderly-without-supporter.${band}`,
    implies: [poor, noSupporter],
  })),
  {
    clause: "social-assistance.elderly-taken-in",
    implies: [poor, noSupporter, person("takenIn", true), person("receivesAsElderlyTakenIn", true)],
  },
  {
    clause: "social-assistance.elderly-75-difficult-place",
    implies: [poorOrNearPoor, household("livesInDifficultPlace", true)],
  },
  {
    clause: "social-assistance.child-under-3-difficult-place",
    implies: [poorOrNearPoor, household("livesInDifficultPlace", true)],
  },
];

const receives = person("receivesAssistance", true);

/** The only clause that asks for no other assistance. */
const elderlyFrom80: ClauseEvidence = {
  clause: "social-assistance.elderly-80-without-pension",
  implies: [receives, person("receivesPension", false), person("receivesOtherAssistance", false)],
};

const caredFor = (group: string, fact: string, monthsMax?: number): ClauseEvidence => ({
  clause: `care-allowance.${group}`,
  implies: [{ ...person(fact, granted), ...(monthsMax === undefined ? {} : { monthsMax }) }],
});
/** A pregnancy and then 36 months; both of two children are that small for 36 months at most. */
const disabledParent = (level: "one" | "more", monthsMax: number): ClauseEvidence => ({
  clause: `care-allowance.disabled-parent.${level}`,
  implies: [
    person("disabilityDegree", { oneOf: ["severe", "extremely-severe"] }),
    person("spouseDrawsCareMoney", false),
    { ...person("smallChildrenByDecision", level), monthsMax },
  ],
});

const care: readonly ClauseEvidence[] = [
  disabledParent("one", 46),
  disabledParent("more", 36),
  caredFor("takes-in-child.under-4", "takenInChildrenUnder4", 4 * 12),
  caredFor("takes-in-child.from-4", "takenInChildrenFrom4", 12 * 12),
  caredFor("takes-in-elderly", "takenInElderly"),
  caredFor("cares-for-extremely-severe", "caredForExtremelySevere"),
  caredFor("takes-in-extremely-severe.adult", "takenInExtremelySevereAdults"),
  caredFor("takes-in-extremely-severe.child", "takenInExtremelySevereChildren", 16 * 12),
];

/** What a decision under each clause says about the person on its date, and that it is drawn. */
export const evidence: readonly ClauseEvidence[] = [
  ...monthlyAssistance.map((item) => ({
    ...item,
    implies: [receives, person("receivesOtherAssistance", true), ...item.implies],
  })),
  elderlyFrom80,
  ...care,
];
