import { byKnownOn, byMonth, type Example, grants, refuses } from "@ansinh/policies/kit";

const known = "2026-11-21";
const notInForce = refuses("chế độ không áp dụng trong tháng");
const bothDecrees = ["2026-09", "2026-11"];
/** Article 16 of Decree 335/2026 as somebody who has the document confirmed it. */
const confirmed = ["urgentFoodPerDay@2026-10@2026-10-05"];

const smallChild = { birthDate: "2025-05-05", facilityGroup: "disabled" } as const;
const care = { benefit: "facility-care", knownOn: known } as const;
const noResident = refuses("không được nuôi dưỡng tại cơ sở trợ giúp xã hội");
const under4 = (amount: number) => grants(amount, "facility-care.under-4");

const careExamples: readonly Example[] = [
  ...byMonth(
    (month) => ({
      ...care,
      name: "trẻ khuyết tật 1 tuổi ở cơ sở",
      month,
      person: { ...smallChild, birthDate: `${Number(month.slice(0, 4)) - 1}-05-05` },
    }),
    [
      ["2021-07", under4(1_800_000)],
      ["2026-07", under4(2_700_000)],
      ["2026-10", under4(2_700_000)],
    ],
  ),
  ...bothDecrees.flatMap((month): readonly Example[] => [
    ...["disabled", "handled", "child"].map((facilityGroup) => ({
      ...care,
      month,
      name: `trẻ 1 tuổi diện ${facilityGroup}`,
      person: { ...smallChild, facilityGroup },
      expect: under4(2_700_000),
    })),
    ...["urgent", "voluntary"].map((facilityGroup) => ({
      ...care,
      month,
      name: `trẻ 1 tuổi diện ${facilityGroup}`,
      person: { ...smallChild, facilityGroup },
      expect: noResident,
    })),
    ...(["2025-05-05", "1960-05-05"] as const).map((birthDate) => ({
      ...care,
      month,
      name: `ở cơ sở từ ngày 05 đến ngày 10, sinh ${birthDate.slice(0, 4)}`,
      person: { birthDate, facilityGroup: [{ value: "disabled", from: `${month}-05`, to: `${month}-10` }] },
      expect: birthDate === "2025-05-05" ? under4(2_700_000) : grants(2_160_000, "facility-care.from-4"),
    })),
    {
      ...care,
      month,
      name: "người bị xử lý vi phạm hành chính ở cơ sở",
      person: { birthDate: "1990-05-05", facilityGroup: "handled" },
      expect: grants(2_160_000, "facility-care.from-4"),
    },
  ]),
  ...byKnownOn(
    (knownOn) => ({
      ...care,
      name: "18 tuổi không học, tháng 10/2026",
      month: "2026-10",
      knownOn,
      person: { birthDate: "2008-01-01", facilityGroup: "child", studying: false },
    }),
    [
      ["2026-10-04", refuses("trẻ em đã đủ 16 tuổi, không còn học")],
      ["2026-10-05", grants(2_160_000, "facility-care.from-4")],
    ],
  ),
];

const groups = [
  ["orphan", { urgentGroup: "orphan" }],
  ["victim", { urgentVictim: true }],
  ["street", { urgentGroup: "street" }],
  ["provincial", { urgentGroup: "provincial" }],
] as const;

const urgentExamples = groups.flatMap(([group, facts]): readonly Example[] => {
  const paid = grants(600_000, `urgent-protection.${group}`);
  const asked = (month: string, knownOn: string): Omit<Example, "expect"> => ({
    benefit: "urgent-protection",
    name: `nhóm ${group}`,
    month,
    knownOn,
    person: { birthDate: "2010-05-05", urgentCareDays: 10, urgentCareSince: `${month}-01`, ...facts },
  });
  const [kind, value] = Object.entries(facts)[0] ?? ["", ""];
  return [
    ...byKnownOn(
      (knownOn) => asked("2021-07", knownOn),
      [
        ["2021-06-30", notInForce],
        ["2021-07-01", paid],
      ],
    ),
    ...byMonth((month) => asked(month, "2021-07-31"), [["2021-06", notInForce]]),
    ...["2026-10", "2026-11"].map((month) => ({
      ...asked(month, known),
      name: `nhóm ${group}, đã xác nhận mức`,
      confirmed,
      expect: paid,
    })),
    ...byKnownOn(
      (knownOn) => ({ ...asked("2026-10", knownOn), confirmed }),
      [
        ["2026-10-04", paid],
        ["2026-10-05", paid],
      ],
    ),
    ...bothDecrees.flatMap((month): readonly Example[] => [
      {
        ...asked(month, known),
        name: `nhóm ${group} từ ngày 05 đến ngày 10`,
        confirmed,
        person: {
          ...asked(month, known).person,
          [kind]: [{ value, from: `${month}-05`, to: `${month}-10` }],
        },
        expect: paid,
      },
      {
        ...asked(month, known),
        name: `nhóm ${group}, hết 3 tháng ngày 15`,
        confirmed,
        person: {
          ...asked(month, known).person,
          urgentCareSince: month === "2026-09" ? "2026-06-15" : "2026-08-15",
        },
        expect: paid,
      },
    ]),
  ];
});

const overInOctober = groups.flatMap(([group, facts]) =>
  group === "orphan"
    ? byKnownOn(
        (knownOn): Omit<Example, "expect"> => ({
          benefit: "urgent-protection",
          name: "trẻ mồ côi được chăm sóc quá 3 tháng, tháng 10/2026",
          month: "2026-10",
          knownOn,
          person: { birthDate: "2018-05-05", urgentCareDays: 10, urgentCareSince: "2026-05-01", ...facts },
        }),
        [
          ["2026-10-04", grants(600_000, "urgent-protection.orphan")],
          ["2026-10-05", refuses("đã chăm sóc tạm thời đủ 3 tháng")],
        ],
      )
    : [],
);

const inNoGroup: readonly Example[] = bothDecrees.map((month) => ({
  benefit: "urgent-protection",
  name: "được chăm sóc, không thuộc nhóm nào",
  month,
  knownOn: known,
  person: { birthDate: "2018-05-05", urgentCareDays: 10, urgentCareSince: `${month}-01` },
  expect: refuses("không phải nạn nhân cần bảo vệ khẩn cấp"),
}));

const funeralExamples: readonly Example[] = [
  ...bothDecrees.flatMap((month): readonly Example[] => {
    const funeral = { benefit: "facility-funeral", month, knownOn: known, died: `${month}-20` };
    const buried = grants(27_000_000, "facility-funeral.resident");
    return [
      ...["child", "disabled", "handled"].map((facilityGroup) => ({
        ...funeral,
        name: `chết, diện ${facilityGroup}`,
        person: { birthDate: "2010-05-05", facilityGroup },
        expect: buried,
      })),
      ...["urgent", "voluntary"].map((facilityGroup) => ({
        ...funeral,
        name: `chết, diện ${facilityGroup}`,
        person: { birthDate: "2010-05-05", facilityGroup },
        expect: noResident,
      })),
      {
        ...funeral,
        name: "rời cơ sở ngày 10, chết ngày 20",
        person: { birthDate: "1950-05-05", facilityGroup: [{ value: "elderly", to: `${month}-10` }] },
        expect: buried,
      },
    ];
  }),
  ...byKnownOn(
    (knownOn) => ({
      benefit: "facility-funeral",
      name: "người ở cơ sở chết tháng 07/2021",
      month: "2021-07",
      knownOn,
      died: "2021-07-10",
      person: { birthDate: "1950-05-05", facilityGroup: "elderly" },
    }),
    [
      ["2021-06-30", notInForce],
      ["2021-07-01", grants(18_000_000, "facility-funeral.resident")],
    ],
  ),
];

/** Groups that are in a facility for other reasons, children and grown up: no monthly care. */
const otherResidents: readonly Example[] = bothDecrees.flatMap((month) =>
  ["urgent", "voluntary"].flatMap((facilityGroup) =>
    ["1986", "2016"].map((born) => ({
      ...care,
      month,
      name: `người sinh năm ${born} diện ${facilityGroup}`,
      person: { birthDate: `${born}-05-05`, facilityGroup },
      expect: noResident,
    })),
  ),
);

/** On the days on which the law became known, what held on some days alone, and each group by itself. */
export const throughTheLaw: readonly Example[] = [
  ...careExamples,
  ...otherResidents,
  ...urgentExamples,
  ...overInOctober,
  ...inNoGroup,
  ...funeralExamples,
];
