import type { ClauseEvidence } from "../kit/index.ts";

type Implied = ClauseEvidence["implies"][number];

const person = (fact: string, value: Implied["value"]): Implied => ({ subject: "person", fact, value });
const household = (fact: string, value: Implied["value"]): Implied => ({ subject: "household", fact, value });

const poor = household("poverty", "poor");
const poorOrNearPoor = household("poverty", { oneOf: ["poor", "near-poor"] });

/** Which of the two parents is which isn't in the decision: a pair of different situations implies either order. */
const parents = (one: string, other: string): Implied[] =>
  one === other
    ? [person("fatherSituation", one), person("motherSituation", one)]
    : [person("fatherSituation", one), person("motherSituation", other)];

const points: Readonly<Record<string, readonly Implied[]>> = {
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
    implies: [person("livesWithParent", false), ...implies],
  })),
);

const degrees = ["extremely-severe", "severe"].flatMap((degree) =>
  ["adult", "child-or-elderly"].map((band) => ({
    clause: `social-assistance.disability-${degree}.${band}`,
    implies: [person("disabilityDegree", degree)],
  })),
);

const noSupporter = person("supporter", { oneOf: ["none", "on-allowance"] });

/** What a decision under each clause says about the person on its date. */
export const evidence: readonly ClauseEvidence[] = [
  ...childEvidence,
  ...degrees,
  {
    clause: "social-assistance.studying-after-16",
    implies: [person("receivedAsChild", true), person("studying", true)],
  },
  ...["under-4", "from-4"].map((band) => ({
    clause: `social-assistance.child-hiv.${band}`,
    implies: [person("hiv", true), poor],
  })),
  {
    clause: "social-assistance.hiv-poor",
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
    implies: [poorOrNearPoor, person("maritalStatus", { oneOf: ["unmarried", "widowed", "spouse-missing"] })],
  },
  ...["lower-age", "upper-age"].map((band) => ({
    clause: `social-assistance.elderly-without-supporter.${band}`,
    implies: [poor, noSupporter],
  })),
  { clause: "social-assistance.elderly-taken-in", implies: [poor, noSupporter, person("takenIn", true)] },
  {
    clause: "social-assistance.elderly-75-difficult-place",
    implies: [poorOrNearPoor, household("livesInDifficultPlace", true)],
  },
  {
    clause: "social-assistance.elderly-80-without-pension",
    implies: [person("receivesPension", false), person("receivesAssistance", false)],
  },
  {
    clause: "social-assistance.child-under-3-difficult-place",
    implies: [poorOrNearPoor, household("livesInDifficultPlace", true)],
  },
];
