import type { ClauseEvidence, ImpliedFact } from "../kit/index.ts";

type Facts = Readonly<Record<string, ImpliedFact["value"]>>;

const rate = (lo: number, hi = 100) => ({ lo, hi });
const alone: Facts = { meritLivesAlone: true };
const before1945: Facts = { activistPre1945: { oneOf: ["detached", "not-detached"] } };
const spouse: Facts = { survivorOfActivistPre1945: "spouse" };
const child: Facts = { survivorOfActivistPre1945: "child" };
const anyInvalid: Facts = { warInvalid: { oneOf: ["invalid", "class-b"] } };
const invalidFrom81: Facts = { ...anyInvalid, injuryPercent: rate(81) };
const sickFrom81: Facts = { sickSoldierPercent: rate(81) };
const exposedFrom81: Facts = { exposurePercent: rate(81) };

/** What a decision on each allowance says of the person. */
const allowances: Readonly<Record<string, Facts>> = {
  "activist-pre-1945.detached": { activistPre1945: "detached" },
  "activist-pre-1945.seniority": { ...before1945, meritSeniorityYears: rate(1, 60) },
  "activist-pre-1945.not-detached": { activistPre1945: "not-detached" },
  "activist-pre-1945.spouse": spouse,
  "activist-pre-1945.spouse-alone": { ...spouse, ...alone },
  "activist-pre-1945.child": child,
  "activist-pre-1945.child-alone": { ...child, ...alone },
  "activist-1945": { activist1945: true },
  "activist-1945.survivor": { survivorOfActivist1945: true },
  "activist-1945.survivor-alone": { survivorOfActivist1945: true, ...alone },
  "martyr.one": { martyrsInFamily: 1 },
  "martyr.two": { martyrsInFamily: 2 },
  "martyr.three": { martyrsInFamily: rate(3, 10) },
  "martyr.alone": { martyrsInFamily: rate(1, 10), ...alone },
  "martyr.remarried-spouse": { remarriedSpouseOfMartyr: true },
  "heroic-mother": { heroicMother: true },
  "heroic-mother.supplement": { heroicMother: true },
  hero: { heroOfResistance: true },
  imprisoned: { imprisonedByEnemy: true },
  "helper.before-august-1945": { helperOfRevolution: "before-august-1945" },
  "helper.resistance-order": { helperOfRevolution: "resistance-order" },
  "helper.alone": { helperOfRevolution: { oneOf: ["before-august-1945", "resistance-order"] }, ...alone },
  invalid: { warInvalid: "invalid", injuryPercent: rate(21) },
  "invalid-b": { warInvalid: "class-b", injuryPercent: rate(21) },
  "invalid.supplement": { ...invalidFrom81, injurySpeciallySevere: false },
  "invalid.supplement-severe": { ...invalidFrom81, injurySpeciallySevere: true },
  "invalid.survivor": { survivorOfInvalidPercent: rate(61) },
  "invalid.survivor-alone": { survivorOfInvalidPercent: rate(61), ...alone },
  "sick-soldier": { sickSoldierPercent: rate(41) },
  "sick-soldier.supplement": { ...sickFrom81, sicknessSpeciallySevere: false },
  "sick-soldier.supplement-severe": { ...sickFrom81, sicknessSpeciallySevere: true },
  "sick-soldier.survivor": { survivorOfSickSoldierPercent: rate(61) },
  "sick-soldier.survivor-alone": { survivorOfSickSoldierPercent: rate(61), ...alone },
  exposed: { exposurePercent: rate(21) },
  "exposed.supplement": { ...exposedFrom81, exposureSpeciallySevere: false },
  "exposed.supplement-severe": { ...exposedFrom81, exposureSpeciallySevere: true },
  "exposed.survivor": { survivorOfExposedPercent: rate(61) },
  "exposed.survivor-alone": { survivorOfExposedPercent: rate(61), ...alone },
  "exposed.child-61": { childOfExposedPercent: rate(61, 80) },
  "exposed.child-81": { childOfExposedPercent: rate(81) },
};

const cared: Facts = { meritCarerAtHome: true };
const carers: Readonly<Record<string, Facts>> = {
  "heroic-mother": { heroicMother: true, ...cared },
  invalid: { ...invalidFrom81, injurySpeciallySevere: false, ...cared },
  "invalid-severe": { ...invalidFrom81, injurySpeciallySevere: true, ...cared },
  "sick-soldier": { ...sickFrom81, sicknessSpeciallySevere: false, ...cared },
  "sick-soldier-severe": { ...sickFrom81, sicknessSpeciallySevere: true, ...cared },
  exposed: { ...exposedFrom81, ...cared },
};

const evidenceOf = (benefit: string, of: Readonly<Record<string, Facts>>): readonly ClauseEvidence[] =>
  Object.entries(of).map(([clause, facts]) => ({
    clause: `${benefit}.${clause}`,
    implies: Object.entries(facts).map(([fact, value]) => ({ subject: "person", fact, value })),
  }));

/** A decision on monthly schooling doesn't say which of many ways leads into its group: it implies nothing. */
export const evidence: readonly ClauseEvidence[] = [
  ...evidenceOf("merit-allowance", allowances),
  ...evidenceOf("merit-carer", carers),
];
