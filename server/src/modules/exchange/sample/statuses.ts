import type { Disability, DisabilityDegree, Household, Person, Province } from "./model.ts";
import { age } from "./model.ts";
import { assignNumbers } from "./numbers.ts";
import { draw } from "./quota.ts";
import type { Random, Weighted } from "./random.ts";
import { createRandom } from "./random.ts";
import type { Tally } from "./tally.ts";

/** Draws by quota what is true of each household and person. Order matters: later draws lean on earlier. */
export function giveStatuses(province: Province, tally: Tally): void {
  const random = createRandom(`ansinh sample ${province.seed} statuses`);
  assignNumbers(random.fork("numbers"), province.people, tally);
  drawYearOnly(random.fork("years"), province.people, tally);
  drawPoverty(random.fork("poverty"), province.households, tally);
  drawWork(random.fork("work"), province.people, tally);
  drawPensions(random.fork("pensions"), province.people, tally);
  drawDisability(random.fork("disability"), province.people, tally);
  drawHiv(random.fork("hiv"), province.people, tally);
  drawChildren(random.fork("children"), province.people, tally);
}

function drawYearOnly(random: Random, people: readonly Person[], tally: Tally): void {
  const old = people.filter((person) => age(person) > 70);
  const drawn = draw(random, old, { count: tally.quota("birthYearOnly", old.length) });
  for (const person of drawn) {
    person.isYearOnly = true;
  }
  tally.drawn("birthYearOnly", drawn.length);
}

function drawPoverty(random: Random, households: readonly Household[], tally: Tally): void {
  const count = tally.quota("householdsPoor", households.length);
  const poor = draw(random, households, { count, weight: povertyWeight });
  for (const household of poor) household.poverty = "poor";
  tally.drawn("householdsPoor", poor.length);
  const rest = households.filter((household) => household.poverty === "none");
  const near = draw(random, rest, {
    count: tally.quota("nearPoorPerPoor", poor.length),
    weight: povertyWeight,
  });
  for (const household of near) household.poverty = "nearPoor";
  tally.drawn("nearPoorPerPoor", near.length);
}

function povertyWeight(household: Household): number {
  let weight = household.village.isSpeciallyDifficult ? 6 : 2;
  if (household.ethnicity === "Dao" || household.ethnicity === "Mông") weight *= 3;
  if (household.kind === "orphans") weight *= 8;
  if (household.kind === "singleParent" || household.kind === "elderAlone") weight *= 3;
  if (household.ethnicity !== "Kinh" && household.ethnicity !== "Hoa") weight += 2;
  return weight;
}

function drawWork(random: Random, people: readonly Person[], tally: Tally): void {
  for (const person of people) {
    const years = age(person);
    person.isStudying = (years >= 6 && years < 16) || (years >= 16 && years <= 21 && random.chance(6, 10));
    person.isInLabourForce = !person.isStudying && years >= 16 && years < 62 && random.chance(93, 100);
  }
  const force = people.filter((person) => person.isInLabourForce);
  const trained = draw(random, force, {
    count: tally.quota("workersTrained", force.length),
    weight: (person) => (age(person) < 45 ? 2 : 1) + (person.ethnicity === "Kinh" ? 1 : 0),
  });
  for (const person of trained) person.isTrained = true;
  tally.drawn("workersTrained", trained.length);
}

function drawPensions(random: Random, people: readonly Person[], tally: Tally): void {
  const elderly = people.filter((person) => age(person) >= 60);
  const drawn = draw(random, elderly, {
    count: tally.quota("elderlyWithPension", elderly.length),
    weight: (person) => (person.household.poverty === "none" ? (person.ethnicity === "Kinh" ? 6 : 3) : 0),
  });
  for (const person of drawn) person.pension = random.chance(75, 100) ? "pension" : "monthlyInsuranceBenefit";
  tally.drawn("elderlyWithPension", drawn.length);
}

const disabilityTypes: readonly Weighted<string>[] = [
  ["Vận động", 42],
  ["Nghe, nói", 13],
  ["Nhìn", 12],
  ["Thần kinh, tâm thần", 17],
  ["Trí tuệ", 11],
  ["Khác", 5],
];

function drawDisability(random: Random, people: readonly Person[], tally: Tally): void {
  const living = people.filter((person) => person.household.kind !== "orphans");
  const count = tally.quota("peopleDisabled", people.length);
  const weight = (person: Person) =>
    age(person) >= 60 ? 6 : age(person) >= 16 ? 3 : age(person) >= 2 ? 1 : 0;
  const drawn = draw(random, living, { count, weight });
  tally.drawn("peopleDisabled", drawn.length);
  const extreme = tally.quota("disabledExtremelySevere", drawn.length);
  const severe = tally.quota("disabledSevere", drawn.length);
  drawn.forEach((person, i) => {
    const degree: DisabilityDegree =
      i < extreme ? "extremelySevere" : i < extreme + severe ? "severe" : "mild";
    person.disability = certificate(random, person, degree);
  });
  const having = (degree: DisabilityDegree) =>
    drawn.filter((person) => person.disability?.degree === degree).length;
  tally.drawn("disabledExtremelySevere", having("extremelySevere"));
  tally.drawn("disabledSevere", having("severe"));
}

function certificate(random: Random, person: Person, degree: DisabilityDegree): Disability {
  const year = random.between(Math.max(2013, Number(person.birth.slice(0, 4)) + 1), 2025);
  const month = String(random.between(1, 12)).padStart(2, "0");
  return {
    degree,
    type: random.weighted(disabilityTypes),
    certificate: `${person.household.village.commune}.${String(random.between(1, 99_999)).padStart(5, "0")}`,
    certifiedOn: `${year}-${month}-${String(random.between(1, 28)).padStart(2, "0")}`,
  };
}

/** One case in four is a child; all of poor households, as clauses 5(3) and 5(8) require. */
function drawHiv(random: Random, people: readonly Person[], tally: Tally): void {
  const poor = people.filter((person) => person.household.poverty === "poor" && person.disability === null);
  const count = tally.quota("peopleWithHiv", people.length);
  const fits = (low: number, high: number) =>
    poor.filter((p) => age(p) >= low && age(p) < high && p.pension === null);
  const children = draw(random, fits(1, 16), { count: Math.floor(count / 4) });
  const adults = draw(random, fits(20, 58), { count: count - children.length });
  for (const person of [...children, ...adults]) person.hasHiv = true;
  tally.drawn("peopleWithHiv", children.length + adults.length);
}

/** Special circumstances first to orphans and children with HIV, then by weight; the ratio is the seed's. */
function drawChildren(random: Random, people: readonly Person[], tally: Tally): void {
  const children = people.filter((person) => age(person) < 16);
  const atRiskCount = tally.quota("childrenAtRisk", children.length);
  const specialCount = tally.quota("childrenSpecialPerAtRisk", atRiskCount);
  const certain = children.filter((child) => child.household.kind === "orphans" || child.hasHiv);
  const special = new Set(certain.slice(0, specialCount));
  const others = children.filter((child) => !special.has(child));
  const more = draw(random, others, { count: specialCount - special.size, weight: specialWeight });
  for (const child of [...special, ...more]) child.circumstance = "special";
  const rest = children.filter((child) => child.circumstance === null);
  const atRisk = draw(random, rest, {
    count: atRiskCount,
    weight: (child) => (child.household.poverty === "none" ? 1 : 4),
  });
  for (const child of atRisk) child.circumstance = "atRisk";
  tally.drawn("childrenSpecialPerAtRisk", special.size + more.length);
  tally.drawn("childrenAtRisk", atRisk.length);
}

function specialWeight(child: Person): number {
  if (child.disability !== null && child.disability.degree !== "mild") return 30;
  if (child.household.kind === "grandparents") return 10;
  return child.household.kind === "singleParent" && child.household.poverty === "poor" ? 6 : 0;
}

/** Health insurance last: those the law covers first, then others up to the quota. */
export function drawInsurance(province: Province, receivers: ReadonlySet<Person>, tally: Tally): void {
  const random = createRandom(`ansinh sample ${province.seed} insurance`);
  const isCovered = (person: Person) =>
    person.household.poverty === "poor" ||
    age(person) < 6 ||
    person.pension !== null ||
    receivers.has(person);
  const count = tally.quota("healthInsured", province.people.length);
  const covered = province.people.filter(isCovered).slice(0, count);
  const others = province.people.filter((person) => !isCovered(person));
  const more = draw(random, others, { count: count - covered.length });
  for (const person of [...covered, ...more]) person.isInsured = true;
  tally.drawn("healthInsured", covered.length + more.length);
}
