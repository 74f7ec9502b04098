import { byKnownOn, byMonth, type Example, grants, refuses } from "@ansinh/policies/kit";

type Facts = Readonly<Record<string, string | number | boolean>>;
type Expected = Example["expect"];
interface Case {
  readonly benefit: string;
  readonly clause: string;
  readonly person?: Facts;
  readonly household?: Facts;
  /** Dies in the month looked at. */
  readonly dies?: true;
  /** In 2021, and since 07/2026. */
  readonly amounts: readonly [of2021: number, of2026: number];
}

const somebody = { birthDate: "1980-01-01" };
const notInForce = refuses("chế độ không áp dụng trong tháng");
const cases: readonly Case[] = [
  {
    benefit: "relief-rice",
    clause: "tet",
    household: { foodShortage: "tet", riceMonthsGiven: 0 },
    amounts: [0, 0],
  },
  {
    benefit: "relief-rice",
    clause: "event",
    household: { foodShortage: "event", riceMonthsGiven: 2 },
    amounts: [0, 0],
  },
  {
    benefit: "relief-essentials",
    clause: "household",
    household: { lacksEssentials: true },
    amounts: [0, 0],
  },
  {
    benefit: "relief-injury",
    clause: "severely-injured",
    person: { injuredInEvent: true, emergencyTreatmentDays: 3, injuryPlace: "residence" },
    amounts: [3_600_000, 5_400_000],
  },
  {
    benefit: "relief-funeral",
    clause: "household",
    person: { diedInEvent: true },
    dies: true,
    amounts: [18_000_000, 27_000_000],
  },
  {
    benefit: "relief-funeral",
    clause: "organiser",
    person: { diedInEvent: true, nobodyBuries: true },
    dies: true,
    amounts: [18_000_000, 27_000_000],
  },
  {
    benefit: "relief-funeral",
    clause: "organiser",
    person: { missingInEvent: true, nobodyBuries: true },
    amounts: [18_000_000, 27_000_000],
  },
  {
    benefit: "relief-housing",
    clause: "house-lost",
    household: { houseDamage: "lost", poverty: "poor" },
    amounts: [40_000_000, 40_000_000],
  },
  {
    benefit: "relief-housing",
    clause: "relocation",
    household: { relocationOrdered: true },
    amounts: [30_000_000, 30_000_000],
  },
  {
    benefit: "relief-housing",
    clause: "house-unusable",
    household: { houseDamage: "unusable", hardUp: true },
    amounts: [20_000_000, 20_000_000],
  },
];

/** Each fact on the 5th to the 10th alone, whatever holds afterwards; a household's poverty ends by decision. */
const ended: Readonly<Record<string, string | number | boolean>> = {
  poverty: "not-poor",
  riceMonthsGiven: 12,
  emergencyTreatmentDays: 0,
  injuryPlace: "elsewhere-with-relatives",
};
const onSomeDays = (month: string, facts: Facts = {}): Example["person"] =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, value]) => {
      const days = { value, from: `${month}-05`, to: `${month}-10` };
      const after = ended[kind];
      return [kind, after === undefined ? [days] : [days, { value: after, from: `${month}-11` }]];
    }),
  );

const nameOf = ({ benefit, clause, person = {}, household = {} }: Case): string =>
  `${benefit} ${clause}: ${Object.keys({ ...person, ...household }).join(", ")}`;
const asked = (one: Case, month: string, knownOn: string): Omit<Example, "expect"> => ({
  name: nameOf(one),
  benefit: one.benefit,
  month,
  knownOn,
  person: { ...somebody, ...one.person },
  ...(one.household ? { household: one.household } : {}),
  ...(one.dies ? { died: `${month}-08` } : {}),
});
const due = ({ benefit, clause }: Case, amount: number): Expected => grants(amount, `${benefit}.${clause}`);

const dated = cases.flatMap((one): readonly Example[] => [
  ...byKnownOn(
    (knownOn) => asked(one, "2021-07", knownOn),
    [
      ["2021-06-30", notInForce],
      ["2021-07-01", due(one, one.amounts[0])],
    ],
  ),
  ...byMonth((month) => asked(one, month, "2021-07-31"), [["2021-06", notInForce]]),
]);

/** What has held on some days of the month is due whole. */
const short = cases.flatMap((one) =>
  ["2026-09", "2026-11"].flatMap((month): readonly Example[] => {
    const example = asked(one, month, "2026-11-21");
    const person = { ...somebody, ...onSomeDays(month, one.person) };
    const household = onSomeDays(month, one.household);
    const { dies } = one;
    return [
      {
        ...example,
        name: `${example.name} từ ngày 05 đến ngày 10`,
        person,
        ...(one.household ? { household } : {}),
        ...(dies ? { died: `${month}-08` } : {}),
        expect: due(one, one.amounts[1]),
      },
    ];
  }),
);

const injured = { injuredInEvent: true, emergencyTreatmentDays: 5, injuryPlace: "elsewhere-with-relatives" };
const newLaw: readonly Example[] = byKnownOn(
  (knownOn) => ({
    name: "bị thương ngoài nơi cư trú, có người thân, tháng 10/2026",
    benefit: "relief-injury",
    month: "2026-10",
    knownOn,
    person: { ...somebody, ...injured },
  }),
  [
    ["2026-10-04", refuses("bị thương ngoài nơi cư trú, có người thân chăm sóc")],
    ["2026-10-05", grants(5_400_000, "relief-injury.severely-injured")],
  ],
);

const organised = ["2026-09", "2026-11"].flatMap((month): readonly Example[] => {
  const base = { benefit: "relief-funeral", month, knownOn: "2026-11-21" };
  const refused = refuses(
    "không chết, không mất tích do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng",
  );
  return [
    {
      ...base,
      name: "chết bệnh, không có người thân nhận mai táng",
      person: { ...somebody, nobodyBuries: true },
      died: `${month}-08`,
      expect: refused,
    },
    {
      ...base,
      name: "chết do lũ tháng sau, không có người thân nhận mai táng",
      person: { ...somebody, nobodyBuries: true, diedInEvent: true },
      died: "2026-12-08",
      expect: refused,
    },
    {
      benefit: "relief-housing",
      month,
      knownOn: "2026-11-21",
      name: "nhà hư hỏng nặng, hộ không nghèo, không khó khăn",
      person: somebody,
      household: { houseDamage: "unusable" },
      expect: refuses("không phải hộ nghèo, cận nghèo, hộ có hoàn cảnh khó khăn"),
    },
  ];
});

const gifts = ["household", "person"].flatMap((to) =>
  ["national", "ministry"].flatMap((by): readonly Example[] => {
    const amount = {
      household: { national: 3_500_000, ministry: 2_300_000 },
      person: { national: 1_500_000, ministry: 1_300_000 },
    };
    const granted = grants(
      amount[to as "person"][by as "national"],
      `visit-gift-${to}.${by}-cash`,
      `visit-gift-${to}.${by}-goods`,
    );
    const visited = (value: Example["person"][string]): Pick<Example, "person" | "household"> =>
      to === "person"
        ? { person: { ...somebody, personVisitedBy: value } }
        : { person: somebody, household: { householdVisitedBy: value } };
    const base = { benefit: `visit-gift-${to}`, name: `đoàn ${by} thăm` };
    return [
      ...byKnownOn(
        (knownOn) => ({ ...base, month: "2026-10", knownOn, ...visited(by) }),
        [
          ["2026-10-04", notInForce],
          ["2026-10-05", granted],
        ],
      ),
      {
        ...base,
        ...visited([{ value: by, from: "2026-11-05", to: "2026-11-05" }]),
        name: `đoàn ${by} thăm ngày 05`,
        month: "2026-11",
        knownOn: "2026-11-21",
        expect: granted,
      },
    ];
  }),
);

/** On the days on which the law became known, and what held on some days of a month alone. */
export const throughTheLaw: readonly Example[] = [...dated, ...short, ...newLaw, ...organised, ...gifts];
