import {
  aroundBirthday,
  aroundNumber,
  type Example,
  type ExampleValue,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";
import { home, lacksTwo, nearPoor, poor, settled } from "./households.ts";

type Facts = Readonly<Record<string, ExampleValue>>;
const notThird = refuses("thiếu hụt dưới 3 chỉ số");

/** Two deprivations and somebody besides the settled adult. */
const withChild = (name: string, facts: Facts) =>
  home(name, lacksTwo, { others: [{ id: "an", facts: { ...settled, isDependant: true, ...facts } }] });
const withAdult = (name: string, facts: Facts) =>
  home(name, lacksTwo, { others: [{ id: "binh", facts: { ...settled, ...facts } }] });
const months = ["2026-11"];

const byAge: readonly Example[] = [
  ...aroundBirthday(
    { years: 16, in: months },
    (birthDate) => withChild("trẻ suy dinh dưỡng", { birthDate, malnourished: true }),
    [poor, notThird, notThird],
  ),
  ...aroundBirthday(
    { years: 6, in: months },
    (birthDate) => withChild("không có thẻ bảo hiểm y tế", { birthDate, hasHealthInsurance: false }),
    [notThird, poor, poor],
  ),
  ...aroundBirthday(
    { years: 3, in: months },
    (birthDate) => withChild("không đi học đúng cấp", { birthDate, attendsRightLevel: false }),
    [notThird, poor, poor],
  ),
  ...aroundBirthday(
    { years: 16, in: months },
    (birthDate) => withChild("không đi học đúng cấp", { birthDate, attendsRightLevel: false }),
    [poor, notThird, notThird],
  ),
  ...aroundBirthday(
    { years: 16, in: months },
    (birthDate) => withAdult("không được đào tạo, không bằng cấp", { birthDate, trainedOrStudying: false }),
    [notThird, poor, poor],
  ),
  ...aroundBirthday(
    { years: 31, in: months },
    (birthDate) => withAdult("không được đào tạo, không bằng cấp", { birthDate, trainedOrStudying: false }),
    [poor, notThird, notThird],
  ),
];

const weak = aroundNumber(
  { number: 2, in: months },
  (weakStructures) => home(`${weakStructures} kết cấu không bền chắc`, { ...lacksTwo, weakStructures }),
  [notThird, poor, poor],
);
/** One person: 8 m². */
const narrow = aroundNumber(
  { number: 8, in: months },
  (floorArea) => home(`nhà ${floorArea} m², một người`, { ...lacksTwo, floorArea }),
  [poor, notThird, notThird],
);
const narrowForTwo = aroundNumber(
  { number: 16, in: months },
  (floorArea) => ({
    ...withAdult(`nhà ${floorArea} m², hai người`, {}),
    household: { ...lacksTwo, floorArea },
  }),
  [poor, notThird, notThird],
);

/** What makes the third of three, told by the two benefits that share the count. */
const nearPoorToo: readonly Example[] = [...byAge, ...weak, ...narrow, ...narrowForTwo].map((example) => ({
  ...example,
  benefit: "near-poor-household",
  expect: example.expect === poor ? refuses("thiếu hụt từ 3 chỉ số trở lên") : nearPoor,
}));

const each = [
  ["không có việc làm ổn định", { lacksSteadyWork: true }],
  ["một người, là người phụ thuộc", { isDependant: true }],
] as const;
const ofHousehold = [
  ["không dùng Internet", { usesInternet: false }],
  ["không có phương tiện tiếp cận thông tin", { hasInformationDevice: false }],
] as const;

export const indicatorExamples: readonly Example[] = [
  ...byAge,
  ...weak,
  ...narrow,
  ...narrowForTwo,
  ...nearPoorToo,
  ...each.map(([name, facts]) => ({
    ...home(name, lacksTwo, { person: { ...settled, ...facts } }),
    expect: poor,
  })),
  ...ofHousehold.map(([name, facts]) => ({ ...home(name, { ...lacksTwo, ...facts }), expect: poor })),
  {
    ...withChild("hai người, một người phụ thuộc: đúng một nửa", { birthDate: "2019-05-05" }),
    expect: notThird,
  },
  {
    ...home("ba người, hai người phụ thuộc: quá nửa", lacksTwo, {
      others: ["an", "chi"].map((id) => ({
        id,
        facts: { ...settled, birthDate: "2019-05-05", isDependant: true },
      })),
    }),
    expect: poor,
  },
  {
    ...home("chỉ thiếu nước hợp vệ sinh và một chỉ số nữa", {
      ...lacksTwo,
      hygienicLatrine: true,
      usesInternet: false,
    }),
    expect: notThird,
  },
  {
    ...home("chỉ thiếu nhà tiêu hợp vệ sinh và một chỉ số nữa", {
      ...lacksTwo,
      hygienicWater: true,
      usesInternet: false,
    }),
    expect: notThird,
  },
  {
    ...withChild("chỉ biết năm sinh, tròn 6 tuổi trong năm, không có thẻ", {
      birthDate: "2020",
      hasHealthInsurance: false,
    }),
    expect: leavesOpen(0, 1, "birthDate"),
  },
  {
    ...withChild("chỉ biết năm sinh, đã quá 6 tuổi, không có thẻ", {
      birthDate: "2019",
      hasHealthInsurance: false,
    }),
    expect: poor,
  },
  {
    ...withChild("sinh 29/02/2020, không có thẻ", { birthDate: "2020-02-29", hasHealthInsurance: false }),
    expect: poor,
  },
  ...(
    [
      ["lacksSteadyWork", "chưa rõ việc làm"],
      ["isDependant", "chưa rõ là người phụ thuộc"],
      ["hasHealthInsurance", "chưa rõ có thẻ"],
    ] as const
  ).map(([fact, name]) => ({
    ...home(name, lacksTwo, { person: { ...settled, [fact]: null } }),
    expect: leavesOpen(0, 1, fact),
  })),
  {
    ...withChild("chưa rõ tình trạng dinh dưỡng", { birthDate: "2019-05-05", malnourished: null }),
    expect: leavesOpen(0, 1, "malnourished"),
  },
  {
    ...withChild("chưa rõ đi học đúng cấp", { birthDate: "2019-05-05", attendsRightLevel: null }),
    expect: leavesOpen(0, 1, "attendsRightLevel"),
  },
  {
    ...withAdult("chưa rõ trình độ", { birthDate: "2004-05-05", trainedOrStudying: null }),
    expect: leavesOpen(0, 1, "trainedOrStudying"),
  },
  ...(
    [
      ["weakStructures", "chưa rõ kết cấu nhà"],
      ["floorArea", "chưa rõ diện tích nhà"],
      ["usesInternet", "chưa rõ dùng Internet"],
      ["hasInformationDevice", "chưa rõ phương tiện thông tin"],
    ] as const
  ).map(([fact, name]) => ({
    ...home(`${name}, đã thiếu hai chỉ số`, { ...lacksTwo, [fact]: null }),
    expect: leavesOpen(0, 1, fact),
  })),
  ...(["hygienicWater", "hygienicLatrine"] as const).map((fact) => ({
    ...home(`chưa rõ ${fact === "hygienicWater" ? "nguồn nước" : "nhà tiêu"}, thiếu hai chỉ số khác`, {
      ...lacksTwo,
      hygienicWater: true,
      hygienicLatrine: true,
      usesInternet: false,
      hasInformationDevice: false,
      [fact]: null,
    }),
    expect: leavesOpen(0, 1, fact),
  })),
];
