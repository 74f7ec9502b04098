import { civilDate } from "@ansinh/engine";
import { aroundBirthday, type Example, grants, refuses } from "@ansinh/policies/kit";

const november = { benefit: "care-allowance", month: "2026-11", knownOn: "2026-11-21" } as const;
/** Decree 20/2021 until 09/2026, Decree 335/2026 from 10/2026. */
const decrees = ["2026-09", "2026-11"] as const;
const adult = { birthDate: "1990-01-01", sex: "female", pregnant: false } as const;
const clause = (id: string) => `care-allowance.${id}`;
const paid = (amount: number, ...groups: readonly string[]) => grants(amount, ...groups.map(clause));

/** Groups with their words, the fact that counts them by decision, and what one is paid by each standard. */
const groups = [
  {
    id: "takes-in-child.under-4",
    words: "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng dưới 4 tuổi",
    fact: "takenInChildrenUnder4",
    of360: 900_000,
    of500: 1_250_000,
  },
  {
    id: "takes-in-child.from-4",
    words: "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng từ đủ 4 đến dưới 16 tuổi",
    fact: "takenInChildrenFrom4",
    of360: 540_000,
    of500: 750_000,
  },
  {
    id: "takes-in-elderly",
    words: "nhận chăm sóc người cao tuổi tại cộng đồng",
    fact: "takenInElderly",
    of360: 540_000,
    of500: 750_000,
  },
  {
    id: "cares-for-extremely-severe",
    words: "hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng",
    fact: "caredForExtremelySevere",
    of360: 360_000,
    of500: 500_000,
  },
  {
    id: "takes-in-extremely-severe.adult",
    words: "nhận chăm sóc người khuyết tật đặc biệt nặng",
    fact: "takenInExtremelySevereAdults",
    of360: 540_000,
    of500: 750_000,
  },
  {
    id: "takes-in-extremely-severe.child",
    words: "nhận chăm sóc trẻ em khuyết tật đặc biệt nặng",
    fact: "takenInExtremelySevereChildren",
    of360: 900_000,
    of500: 1_250_000,
  },
] as const;
const noGroup = refuses(...groups.map(({ words }) => `không ${words}`));

interface Begins {
  readonly words: string;
  readonly person: Example["person"];
  readonly rest?: Partial<Example>;
  readonly clause: string;
  readonly of360: number;
  readonly of500: number;
}
const notYet = refuses("chế độ không áp dụng trong tháng");
/** Decree 20/2021: its first month, as known the day before it came into force and on it; the standard of 500,000. */
const byDecree20 = ({ words, person, rest, clause: id, of360, of500 }: Begins): readonly Example[] =>
  (
    [
      ["2021-06", "2026-11-21", notYet],
      ["2021-07", "2021-06-30", notYet],
      ["2021-07", "2021-07-01", paid(of360, id)],
      ["2026-06", "2026-11-21", paid(of500, id)],
    ] as const
  ).map(([month, knownOn, expect]) => ({
    ...november,
    ...rest,
    month,
    knownOn,
    name: `${words}, nhìn ngày ${knownOn}`,
    person,
    expect,
  }));

type Other = readonly [birthDate: string, facts: Example["person"]];
interface Looked {
  readonly kind: "takesIn" | "carer" | "parent";
  readonly until?: string;
  readonly expect: Example["expect"];
}
const looksAfter = (month: string, name: string, others: readonly Other[], looked: Looked): Example => ({
  ...november,
  month,
  name,
  person: adult,
  others: others.map(([birthDate, facts], index) => ({
    id: `other-${index}`,
    facts: { birthDate, ...facts },
  })),
  relations: others.map((_, index) => ({
    kind: looked.kind,
    from: "person",
    to: `other-${index}`,
    ...(looked.until ? { until: civilDate(looked.until) } : {}),
  })),
  expect: looked.expect,
});

const receiving = { receivesAsChildWithoutSupport: true };
const elderly = { receivesAsElderlyTakenIn: true };
const extremelySevere = { disabilityDegree: "extremely-severe" };
const lesser = ["severe", "mild", "none"].map((disabilityDegree) => ({ disabilityDegree }));
const [small, child, grown, old] = ["2024-05-01", "2018-05-01", "1996-05-01", "1950-05-01"] as const;

/** Only who receives counts, each at the level of their age at the month's end. */
const counted: readonly Example[] = decrees.flatMap((month) => {
  const completing = (years: number, day: string) =>
    `${Number(month.slice(0, 4)) - years}-${month.slice(5)}-${day}`;
  const takesIn = (name: string, others: readonly Other[], expect: Example["expect"]) =>
    looksAfter(month, name, others, { kind: "takesIn", expect });
  return [
    takesIn(
      "nhận trẻ không hưởng trợ cấp, người cao tuổi không hưởng",
      [
        [small, {}],
        [child, {}],
        [old, {}],
      ],
      noGroup,
    ),
    takesIn(
      "nhận hai trẻ hưởng trợ cấp 2 và tròn 4 tuổi trong tháng, hai trẻ không hưởng",
      [
        [small, receiving],
        [completing(4, "15"), receiving],
        [small, {}],
        [child, {}],
      ],
      paid(2_160_000, "takes-in-child.under-4", "takes-in-child.from-4"),
    ),
    takesIn(
      "nhận trẻ hưởng trợ cấp 2, 4, 15 và 16 tuổi",
      [
        [small, receiving],
        [completing(4, "01"), receiving],
        [completing(15, "01"), receiving],
        [completing(16, "01"), receiving],
      ],
      paid(2_970_000, "takes-in-child.under-4", "takes-in-child.from-4"),
    ),
    takesIn(
      "nhận hai người cao tuổi hưởng trợ cấp, một người không hưởng",
      [
        [old, elderly],
        [old, elderly],
        [old, {}],
      ],
      paid(1_620_000, "takes-in-elderly"),
    ),
    takesIn(
      "nhận người khuyết tật không đặc biệt nặng",
      lesser.flatMap((degree): Other[] => [
        [child, degree],
        [grown, degree],
      ]),
      noGroup,
    ),
    takesIn(
      "nhận trẻ và người lớn, mỗi bên một người khuyết tật đặc biệt nặng",
      [extremelySevere, ...lesser].flatMap((degree): Other[] => [
        [child, degree],
        [grown, degree],
      ]),
      paid(2_160_000, "takes-in-extremely-severe.adult", "takes-in-extremely-severe.child"),
    ),
    takesIn(
      "nhận trẻ khuyết tật đặc biệt nặng 8 tuổi và tròn 16 tuổi trong tháng",
      [
        [child, extremelySevere],
        [completing(16, "15"), extremelySevere],
      ],
      paid(2_160_000, "takes-in-extremely-severe.adult", "takes-in-extremely-severe.child"),
    ),
    takesIn(
      "nhận người khuyết tật đặc biệt nặng 15, 16 và 17 tuổi",
      [15, 16, 17].map((years): Other => [completing(years, "01"), extremelySevere]),
      paid(2_970_000, "takes-in-extremely-severe.adult", "takes-in-extremely-severe.child"),
    ),
    looksAfter(
      month,
      "chăm sóc một người khuyết tật đặc biệt nặng, ba người nhẹ hơn",
      [extremelySevere, ...lesser].map((degree): Other => [grown, degree]),
      { kind: "carer", expect: paid(540_000, "cares-for-extremely-severe") },
    ),
    looksAfter(
      month,
      "chăm sóc người khuyết tật không đặc biệt nặng",
      lesser.map((degree): Other => [grown, degree]),
      { kind: "carer", expect: noGroup },
    ),
  ];
});

/** A month with one qualifying day is due whole: whoever is looked after until the 10th. */
const untilThe10th: readonly Example[] = decrees.flatMap((month) =>
  (
    [
      ["takesIn", small, receiving, paid(1_350_000, "takes-in-child.under-4")],
      ["takesIn", child, receiving, paid(810_000, "takes-in-child.from-4")],
      ["takesIn", old, elderly, paid(810_000, "takes-in-elderly")],
      ["carer", grown, extremelySevere, paid(540_000, "cares-for-extremely-severe")],
      ["takesIn", grown, extremelySevere, paid(810_000, "takes-in-extremely-severe.adult")],
      ["takesIn", child, extremelySevere, paid(1_350_000, "takes-in-extremely-severe.child")],
    ] as const
  ).map(([kind, birthDate, facts, expect]) =>
    looksAfter(
      month,
      `${kind} ${Object.keys(facts).join()}, sinh ${birthDate}, đến ngày 10`,
      [[birthDate, facts]],
      {
        kind,
        until: `${month}-10`,
        expect,
      },
    ),
  ),
);

const [one, more] = ["disabled-parent.one", "disabled-parent.more"] as const;
const woman = { ...adult, maritalStatus: "unmarried", disabilityDegree: "severe" } as const;
const withChild = (birthDate: string): Partial<Example> => ({
  others: [{ id: "child", facts: { birthDate } }],
  relations: [{ kind: "parent", from: "person", to: "child" }],
});
/** Whoever is pregnant draws 1.5; with a child under 36 months 2. */
const cases = [
  { id: one, amount: 810_000, rest: {}, words: "mang thai", of360: 540_000, of500: 750_000 },
  {
    id: more,
    amount: 1_080_000,
    rest: withChild("2025-05-01"),
    words: "mang thai và nuôi con nhỏ",
    of360: 720_000,
    of500: 1_000_000,
  },
] as const;
const until10 = (month: string, value: string | boolean, next: string | boolean) => [
  { value, to: `${month}-10` },
  { value: next, from: `${month}-11` },
];

/** Article 20(2)(a), 17(2)(a): the degree, the spouse, and days of the month. */
const parents: readonly Example[] = cases.flatMap(({ id, amount, rest, words }) =>
  decrees.flatMap((month) => {
    const granted = paid(amount, id);
    const parent = (
      name: string,
      facts: Example["person"],
      expect: Example["expect"] = granted,
    ): Example => ({
      ...november,
      ...rest,
      month,
      name: `${words}, ${name}`,
      person: { ...woman, pregnant: true, ...facts },
      expect,
    });
    const without = refuses("không có giấy xác nhận khuyết tật nặng, đặc biệt nặng");
    return [
      parent("khuyết tật đặc biệt nặng", { disabilityDegree: "extremely-severe" }),
      parent("khuyết tật nhẹ", { disabilityDegree: "mild" }, without),
      parent("không khuyết tật", { disabilityDegree: "none" }, without),
      parent("khuyết tật nặng đến ngày 10", { disabilityDegree: until10(month, "severe", "mild") }),
      parent(
        "chồng đã hưởng",
        { maritalStatus: "married", spouseDrawsCareMoney: true },
        refuses("vợ hoặc chồng đã hưởng hỗ trợ này"),
      ),
      parent("chồng không hưởng", { maritalStatus: "married", spouseDrawsCareMoney: false }),
      parent("chồng hưởng từ ngày 11", {
        maritalStatus: "married",
        spouseDrawsCareMoney: until10(month, false, true),
      }),
      ...["unmarried", "widowed", "spouse-missing", "divorced"].map((maritalStatus) =>
        parent(`${maritalStatus}, còn ghi vợ hoặc chồng đã hưởng`, {
          maritalStatus,
          spouseDrawsCareMoney: true,
        }),
      ),
      parent("thai đến ngày 10", { pregnant: until10(month, true, false) }),
    ];
  }),
);

/** What a decision says, men, and children of whom only some are small. */
const children: readonly Example[] = decrees.flatMap((month) => {
  const parent = (name: string, facts: Example["person"], expect: Example["expect"]): Example => ({
    ...november,
    month,
    name,
    person: { ...woman, ...facts },
    expect,
  });
  const ofTwo = (birthDate: string) => ({
    ...parent(`nuôi hai con, một con sinh ${birthDate}`, {}, paid(810_000, one)),
    others: [
      { id: "small", facts: { birthDate: "2025-05-01" } },
      { id: "other", facts: { birthDate } },
    ],
    relations: ["small", "other"].map((to) => ({ kind: "parent", from: "person", to })),
  });
  return [
    parent("theo quyết định: một trường hợp", { smallChildrenByDecision: "one" }, paid(810_000, one)),
    parent("theo quyết định: nhiều hơn", { smallChildrenByDecision: "more" }, paid(1_080_000, more)),
    parent(
      "nam giới ghi nhầm mang thai",
      { sex: "male", pregnant: true },
      refuses(
        "không mang thai hoặc nuôi một con dưới 36 tháng",
        "không mang thai và nuôi con dưới 36 tháng, hoặc nuôi từ hai con dưới 36 tháng",
      ),
    ),
    {
      ...parent(
        "nam giới ghi nhầm mang thai, nuôi một con nhỏ",
        { sex: "male", pregnant: true },
        paid(810_000, one),
      ),
      ...withChild("2025-05-01"),
    },
    { ...ofTwo("2015-05-01"), name: "nuôi một con nhỏ và một con lớn" },
    {
      ...ofTwo("2015-05-02"),
      name: "mang thai, nuôi một con nhỏ và một con lớn",
      person: { ...woman, pregnant: true },
      expect: paid(1_080_000, more),
    },
    ...aroundBirthday({ months: 36, in: [month], on: "01" }, ofTwo, [
      paid(1_080_000, more),
      paid(810_000, one),
      paid(810_000, one),
    ]),
    ...aroundBirthday({ months: 36, in: [month], on: "15" }, ofTwo, [
      paid(1_080_000, more),
      paid(1_080_000, more),
      paid(810_000, one),
    ]).map((example) => ({ ...example, name: `${example.name} (ngày 15)` })),
  ];
});

export const carersExamples: readonly Example[] = [
  ...groups.flatMap(({ id, words, fact, of360, of500 }) =>
    byDecree20({ words, person: { ...adult, [fact]: 1 }, clause: id, of360, of500 }),
  ),
  ...cases.flatMap(({ id, words, of360, of500 }) =>
    byDecree20({
      words,
      person: { ...woman, pregnant: true },
      rest: {},
      clause: id,
      of360,
      of500,
    }).map((example) =>
      id === one
        ? example
        : { ...example, ...withChild(example.month < "2022" ? "2020-05-01" : "2025-05-01") },
    ),
  ),
  ...counted,
  ...untilThe10th,
  ...parents,
  ...children,
];
