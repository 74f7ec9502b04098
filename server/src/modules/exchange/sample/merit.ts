import type { Payable } from "./lists/payment.ts";
import type { Person, Province } from "./model.ts";
import { age } from "./model.ts";
import { MONTHS } from "./month.ts";
import { draw } from "./quota.ts";
import type { Random, Weighted } from "./random.ts";
import { createRandom } from "./random.ts";
import type { Tally } from "./tally.ts";

/** A monthly merit allowance: amounts of Decree 77/2024/NĐ-CP at the standard of 2,789,000 đồng. */
export interface MeritKind {
  readonly code: string;
  readonly category: string;
  readonly allowance: number;
  readonly supplement: number;
  readonly ageMin: number;
  readonly ageMax: number;
  readonly onlyWomen?: boolean;
}

const kinds: readonly Weighted<MeritKind>[] = [
  [
    {
      code: "NCC.6",
      category: "Thương binh tỷ lệ 21%",
      allowance: 1_878_000,
      supplement: 0,
      ageMin: 58,
      ageMax: 85,
    },
    14,
  ],
  [
    {
      code: "NCC.6",
      category: "Thương binh tỷ lệ 31%",
      allowance: 2_770_000,
      supplement: 0,
      ageMin: 58,
      ageMax: 85,
    },
    12,
  ],
  [
    {
      code: "NCC.6",
      category: "Thương binh tỷ lệ 41%",
      allowance: 3_667_000,
      supplement: 0,
      ageMin: 58,
      ageMax: 85,
    },
    8,
  ],
  [
    {
      code: "NCC.7",
      category: "Bệnh binh tỷ lệ 41-50%",
      allowance: 2_911_000,
      supplement: 0,
      ageMin: 58,
      ageMax: 85,
    },
    6,
  ],
  [
    {
      code: "NCC.7",
      category: "Bệnh binh tỷ lệ 61-70%",
      allowance: 4_622_000,
      supplement: 0,
      ageMin: 58,
      ageMax: 85,
    },
    10,
  ],
  [
    {
      code: "NCC.8",
      category: "Nhiễm chất độc hóa học tỷ lệ 21-40%",
      allowance: 2_120_000,
      supplement: 0,
      ageMin: 62,
      ageMax: 85,
    },
    9,
  ],
  [
    {
      code: "NCC.8",
      category: "Nhiễm chất độc hóa học tỷ lệ 41-60%",
      allowance: 3_542_000,
      supplement: 0,
      ageMin: 62,
      ageMax: 85,
    },
    6,
  ],
  [
    {
      code: "NCC.3",
      category: "Thân nhân của một liệt sĩ",
      allowance: 2_789_000,
      supplement: 0,
      ageMin: 68,
      ageMax: 100,
    },
    18,
  ],
  [
    {
      code: "NCC.3",
      category: "Vợ liệt sĩ cô đơn, tuất nuôi dưỡng",
      allowance: 2_789_000,
      supplement: 2_231_000,
      ageMin: 70,
      ageMax: 100,
      onlyWomen: true,
    },
    3,
  ],
  [
    {
      code: "NCC.4",
      category: "Bà mẹ Việt Nam anh hùng",
      allowance: 8_367_000,
      supplement: 2_337_000,
      ageMin: 80,
      ageMax: 101,
      onlyWomen: true,
    },
    1,
  ],
  [
    {
      code: "NCC.9",
      category: "Người bị địch bắt tù, đày",
      allowance: 1_673_000,
      supplement: 0,
      ageMin: 68,
      ageMax: 95,
    },
    4,
  ],
  [
    {
      code: "NCC.10",
      category: "Người có công giúp đỡ cách mạng, Huân chương Kháng chiến",
      allowance: 1_639_000,
      supplement: 0,
      ageMin: 72,
      ageMax: 101,
    },
    9,
  ],
];

export interface MeritGrant extends Payable {
  readonly kind: MeritKind;
  readonly account: string | null;
  readonly communeName: string;
}

/** Merit grants of the department; none to a poor household, as the seed says of Lạng Sơn. */
export function makeMerit(province: Province, tally: Tally): MeritGrant[] {
  const random = createRandom(`ansinh sample ${province.seed} merit`);
  const names = new Map(province.communes.map((commune) => [commune.code, commune.name]));
  const taken = new Set<Person>();
  const count = tally.quota("peopleWithMerit", province.people.length);
  const fitting = new Map<MeritKind, Person[]>();
  for (const [kind] of kinds)
    fitting.set(kind, random.shuffle(province.people.filter((person) => fits(person, kind))));
  const grants: MeritGrant[] = [];
  while (grants.length < count && [...fitting.values()].some((people) => people.length > 0)) {
    const kind = random.weighted(kinds);
    const person = fitting.get(kind)?.pop();
    if (person === undefined || taken.has(person)) continue;
    taken.add(person);
    grants.push(
      meritGrant(random, {
        person,
        kind,
        number: grants.length + 1,
        communeName: names.get(person.household.village.commune) ?? "",
      }),
    );
  }
  tally.drawn("peopleWithMerit", grants.length);
  markUncollected(random, grants);
  return grants;
}

function fits(person: Person, kind: MeritKind): boolean {
  const years = age(person);
  const isOfSex = kind.onlyWomen !== true || person.sex === "female";
  return (
    isOfSex &&
    years >= kind.ageMin &&
    years <= kind.ageMax &&
    person.household.poverty === "none" &&
    person.diedOn === null
  );
}

interface MeritAsk {
  readonly person: Person;
  readonly kind: MeritKind;
  readonly number: number;
  readonly communeName: string;
}

function meritGrant(random: Random, { person, kind, number, communeName }: MeritAsk): MeritGrant {
  const monthly = kind.allowance + kind.supplement;
  const year = random.between(1998, 2024);
  return {
    code: `NCC20-${String(number).padStart(5, "0")}`,
    recipient: person,
    payee: person,
    decisionNumber: `${random.between(101, 2_400)}/QĐ-SLĐTBXH`,
    decidedOn: `${year}-${String(random.between(1, 12)).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`,
    monthly,
    stop: null,
    tenths: null,
    section: communeName,
    communeName,
    kind,
    account: random.chance(45, 100) ? `9${String(number).padStart(12, "0")}` : null,
    payments: MONTHS.map((month) => ({ month, amount: monthly, list: month, collected: month })),
  };
}

function markUncollected(random: Random, grants: MeritGrant[]): void {
  const cash = grants.filter((grant) => grant.account === null);
  for (const grant of draw(random, cash, { count: Math.round(cash.length / 50) })) {
    grant.payments = grant.payments.map((payment) =>
      payment.month === "2026-11" ? { ...payment, collected: null } : payment,
    );
  }
}
