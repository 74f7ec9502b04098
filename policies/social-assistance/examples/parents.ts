import { civilDate } from "@ansinh/engine";
import { type Example, grants, refuses } from "@ansinh/policies/kit";

/** How far a father or mother can support a child; which of the two is in which situation decides nothing. */
type Situation = "present" | "dead" | "unidentified" | "missing" | "in-facility" | "detained";

/** Decree 20/2021 until 09/2026, Decree 335/2026 from 10/2026. */
type Decree = "2026-09" | "2026-11";
const decrees: readonly Decree[] = ["2026-09", "2026-11"];

interface Point {
  readonly id: string;
  /** What a child isn't, by either decree. */
  readonly words: Readonly<Record<Decree, string>>;
}
const same = (words: string) => ({ "2026-09": words, "2026-11": words });
/** Article 5(1), points a to l. */
const points: readonly Point[] = [
  { id: "abandoned", words: same("trẻ bị bỏ rơi chưa có người nhận làm con nuôi") },
  { id: "both-dead", words: same("trẻ mồ côi cả cha lẫn mẹ") },
  {
    id: "dead-and-missing",
    words: {
      "2026-09": "trẻ mồ côi cha hoặc mẹ, người còn lại bị tuyên bố mất tích",
      "2026-11": "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại bị tuyên bố mất tích",
    },
  },
  {
    id: "dead-and-in-facility",
    words: {
      "2026-09": "trẻ mồ côi cha hoặc mẹ, người còn lại ở cơ sở trợ giúp xã hội",
      "2026-11": "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại ở cơ sở trợ giúp xã hội",
    },
  },
  {
    id: "dead-and-detained",
    words: {
      "2026-09": "trẻ mồ côi cha hoặc mẹ, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
      "2026-11":
        "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại đang chấp hành án hoặc biện pháp bắt buộc",
    },
  },
  { id: "both-missing", words: same("trẻ có cả cha và mẹ bị tuyên bố mất tích") },
  { id: "both-in-facility", words: same("trẻ có cả cha và mẹ ở cơ sở trợ giúp xã hội") },
  {
    id: "both-detained",
    words: same("trẻ có cả cha và mẹ đang chấp hành án phạt tù hoặc biện pháp bắt buộc"),
  },
  {
    id: "missing-and-in-facility",
    words: same("trẻ có cha hoặc mẹ mất tích, người còn lại ở cơ sở trợ giúp xã hội"),
  },
  {
    id: "missing-and-detained",
    words: same(
      "trẻ có cha hoặc mẹ mất tích, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    ),
  },
  {
    id: "in-facility-and-detained",
    words: same(
      "trẻ có cha hoặc mẹ ở cơ sở, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    ),
  },
];

/** The point under which both together stand, by Decree 20/2021 and by Decree 335/2026; none where nothing is said. */
const pairs: readonly (readonly [Situation, Situation, of20: string, of335: string])[] = [
  ["present", "present", "", ""],
  ["present", "dead", "", ""],
  ["present", "unidentified", "", ""],
  ["present", "missing", "", ""],
  ["present", "in-facility", "", ""],
  ["present", "detained", "", ""],
  ["dead", "dead", "both-dead", "both-dead"],
  ["dead", "unidentified", "", "both-dead"],
  ["dead", "missing", "dead-and-missing", "dead-and-missing"],
  ["dead", "in-facility", "dead-and-in-facility", "dead-and-in-facility"],
  ["dead", "detained", "dead-and-detained", "dead-and-detained"],
  ["unidentified", "unidentified", "", ""],
  ["unidentified", "missing", "", "dead-and-missing"],
  ["unidentified", "in-facility", "", "dead-and-in-facility"],
  ["unidentified", "detained", "", "dead-and-detained"],
  ["missing", "missing", "both-missing", "both-missing"],
  ["missing", "in-facility", "missing-and-in-facility", "missing-and-in-facility"],
  ["missing", "detained", "missing-and-detained", "missing-and-detained"],
  ["in-facility", "in-facility", "both-in-facility", "both-in-facility"],
  ["in-facility", "detained", "in-facility-and-detained", "in-facility-and-detained"],
  ["detained", "detained", "both-detained", "both-detained"],
];

const november = { benefit: "social-assistance", month: "2026-11", knownOn: "2026-11-21" } as const;
const notOf = (decree: Decree, but?: string) =>
  points.filter(({ id }) => id !== but).map(({ words }) => `không phải ${words[decree]}`);
const under4 = (point: string, amount = 1_350_000) =>
  grants(amount, `social-assistance.child-${point}.under-4`);
const from4 = (point: string, amount = 810_000) => grants(amount, `social-assistance.child-${point}.from-4`);

/** Every pair either way round, at 2, 8 and 16 years, by each decree. */
const byPair: readonly Example[] = pairs.flatMap(([one, other, of20, of335]) =>
  decrees.flatMap((month) =>
    (one === other
      ? [[one, one]]
      : [
          [one, other],
          [other, one],
        ]
    ).flatMap(([fatherSituation = one, motherSituation = one]) => {
      const point = month === "2026-09" ? of20 : of335;
      const child = (age: string, birthDate: string, expect: Example["expect"]): Example => ({
        ...november,
        month,
        name: `cha ${fatherSituation}, mẹ ${motherSituation}, ${age} tuổi`,
        person: { birthDate, abandoned: false, studying: false, fatherSituation, motherSituation },
        expect,
      });
      const none = refuses(...notOf(month));
      return [
        child("2", "2024-05-01", point ? under4(point) : none),
        child("8", "2018-05-01", point ? from4(point) : none),
        child("16", "2010-05-01", refuses("đã đủ 16 tuổi", ...notOf(month, point || undefined))),
      ];
    }),
  ),
);

/** Somebody of each point, and from when on not any more where that may be. */
const someoneOf: readonly (readonly [point: string, person: Example["person"], endable: string])[] = [
  ["abandoned", { abandoned: true }, "abandoned"],
  ["both-dead", { fatherSituation: "dead", motherSituation: "dead" }, ""],
  ["dead-and-missing", { fatherSituation: "dead", motherSituation: "missing" }, "motherSituation"],
  ["dead-and-in-facility", { fatherSituation: "dead", motherSituation: "in-facility" }, "motherSituation"],
  ["dead-and-detained", { fatherSituation: "dead", motherSituation: "detained" }, "motherSituation"],
  ["both-missing", { fatherSituation: "missing", motherSituation: "missing" }, "fatherSituation"],
  ["both-in-facility", { fatherSituation: "in-facility", motherSituation: "in-facility" }, "fatherSituation"],
  ["both-detained", { fatherSituation: "detained", motherSituation: "detained" }, "motherSituation"],
  [
    "missing-and-in-facility",
    { fatherSituation: "missing", motherSituation: "in-facility" },
    "fatherSituation",
  ],
  ["missing-and-detained", { fatherSituation: "missing", motherSituation: "detained" }, "motherSituation"],
  [
    "in-facility-and-detained",
    { fatherSituation: "in-facility", motherSituation: "detained" },
    "motherSituation",
  ],
];

const ending = (person: Example["person"], fact: string, month: string): Example["person"] => ({
  ...person,
  [fact]: [
    { value: person[fact] as string | boolean, to: `${month}-10` },
    { value: fact === "abandoned" ? false : "present", from: `${month}-11` },
  ],
});
const withMother = (since?: string): Pick<Example, "others" | "relations"> => ({
  others: [{ id: "mother", facts: { birthDate: "1990" } }],
  relations: [
    { kind: "parent", from: "mother", to: "person", ...(since ? { since: civilDate(since) } : {}) },
  ],
});

/** Article 8: a month with one qualifying day is due whole; the level is that of the month's end. */
const withinMonth: readonly Example[] = someoneOf.flatMap(([point, person, endable]) =>
  decrees.flatMap((month) => {
    const child = (words: string, birthDate: string, parts: Omit<Partial<Example>, "name">) => ({
      ...november,
      month,
      name: `${point}, ${words}`,
      person: { ...person, birthDate },
      expect: refuses("đang sống cùng cha hoặc mẹ"),
      ...parts,
    });
    const ended = (birthDate: string) => ({ person: { ...ending(person, endable, month), birthDate } });
    const year = Number(month.slice(0, 4)) - 4;
    const turning4 = `${year}-${month.slice(5)}-20`;
    const ends = [
      child("2 tuổi, thôi từ ngày 11", "2024-05-01", { ...ended("2024-05-01"), expect: under4(point) }),
      child("8 tuổi, thôi từ ngày 11", "2018-05-01", { ...ended("2018-05-01"), expect: from4(point) }),
    ];
    return [
      ...(endable ? ends : []),
      child("2 tuổi, sống cùng mẹ", "2024-05-01", withMother()),
      child("8 tuổi, sống cùng mẹ", "2018-05-01", withMother()),
      child("2 tuổi, về với mẹ ngày 11", "2024-05-01", {
        ...withMother(`${month}-11`),
        expect: under4(point),
      }),
      child("về với mẹ ngày 11, tròn 4 tuổi ngày 20", turning4, {
        ...withMother(`${month}-11`),
        expect: from4(point),
      }),
    ];
  }),
);

const notYet = refuses("chế độ không áp dụng trong tháng");
/** Decree 20/2021: its first month, as known the day before it came into force and on it; the standard of 500,000. */
const byDecree20: readonly Example[] = someoneOf.flatMap(([point, person]) =>
  (
    [
      ["2021-06", "2026-11-21", "2019-05-01", notYet],
      ["2021-07", "2021-06-30", "2019-05-01", notYet],
      ["2021-07", "2021-07-01", "2019-05-01", under4(point, 900_000)],
      ["2021-07", "2021-07-01", "2012-05-01", from4(point, 540_000)],
      ["2021-06", "2026-11-21", "2012-05-01", notYet],
      ["2026-06", "2026-11-21", "2024-05-01", under4(point, 1_250_000)],
      ["2026-06", "2026-11-21", "2018-05-01", from4(point, 750_000)],
    ] as const
  ).map(([month, knownOn, birthDate, expect]) => ({
    ...november,
    month,
    knownOn,
    name: `${point}, sinh ${birthDate}, nhìn ngày ${knownOn}`,
    person: { ...person, birthDate },
    expect,
  })),
);

/** Decree 335/2026 widens four points from its coming into force on: months from 10/2026. */
const widened: readonly Example[] = (
  [
    ["both-dead", "dead"],
    ["dead-and-missing", "missing"],
    ["dead-and-in-facility", "in-facility"],
    ["dead-and-detained", "detained"],
  ] as const
).flatMap(([point, motherSituation]) =>
  (
    [
      ["2026-10", "2026-10-04", "2024-05-01", refuses(...notOf("2026-09"))],
      ["2026-10", "2026-10-05", "2024-05-01", under4(point)],
      ["2026-10", "2026-10-05", "2018-05-01", from4(point)],
      ["2026-10", "2026-10-04", "2018-05-01", refuses(...notOf("2026-09"))],
    ] as const
  ).map(([month, knownOn, birthDate, expect]) => ({
    ...november,
    month,
    knownOn,
    name: `cha không xác định được, mẹ ${motherSituation}, sinh ${birthDate}, nhìn ngày ${knownOn}`,
    person: { birthDate, abandoned: false, fatherSituation: "unidentified", motherSituation },
    expect,
  })),
);

export const parentsExamples: readonly Example[] = [...byPair, ...withinMonth, ...byDecree20, ...widened];
