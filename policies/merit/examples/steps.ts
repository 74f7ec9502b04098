/** Thousands of đồng at percentages on and beside each step, by the tables of 07/2024. */
export const stepsOf = {
  invalid: [
    [22, 1969],
    [40, 3576],
    [41, 3667],
    [60, 5364],
    [61, 5450],
    [80, 7150],
    [82, 7332],
    [99, 8850],
    [100, 8941],
  ],
  "invalid-b": [
    [22, 1626],
    [40, 2939],
    [54, 3960],
    [55, 4102],
    [80, 5936],
    [81, 6005],
    [82, 6081],
    [99, 7322],
    [100, 7397],
  ],
  "sick-soldier": [
    [42, 2911],
    [50, 2911],
    [51, 3627],
    [60, 3627],
    [61, 4622],
    [70, 4622],
    [71, 5329],
    [80, 5329],
    [82, 6378],
    [90, 6378],
    [91, 7104],
    [100, 7104],
  ],
  exposed: [
    [22, 2120],
    [40, 2120],
    [41, 3542],
    [60, 3542],
    [61, 4964],
    [80, 4964],
    [82, 6358],
    [100, 6358],
  ],
} as const;

/** What a level below the table, or a status without a rate, is told. */
export const belowTables = [
  ["thương binh 20 %", { warInvalid: "invalid", injuryPercent: 20 }, "thương binh: không có tỷ lệ từ 21 %"],
  [
    "thương binh loại B 20 %",
    { warInvalid: "class-b", injuryPercent: 20 },
    "thương binh: không có tỷ lệ từ 21 %",
  ],
  ["bệnh binh 40 %", { sickSoldierPercent: 40 }, "bệnh binh: không có tỷ lệ từ 41 %"],
  [
    "nhiễm chất độc hóa học 20 %",
    { exposurePercent: 20 },
    "người nhiễm chất độc hóa học: không có tỷ lệ từ 21 %",
  ],
  [
    "thân nhân thương binh 60 %",
    { survivorOfInvalidPercent: 60, meritLivesAlone: true },
    "thân nhân của thương binh đã chết: không có tỷ lệ từ 61 %",
  ],
  [
    "thân nhân bệnh binh 60 %",
    { survivorOfSickSoldierPercent: 60, meritLivesAlone: true },
    "thân nhân của bệnh binh đã chết: không có tỷ lệ từ 61 %",
  ],
  [
    "thân nhân người nhiễm chất độc hóa học 60 %",
    { survivorOfExposedPercent: 60, meritLivesAlone: true },
    "thân nhân của người nhiễm chất độc hóa học đã chết: không có tỷ lệ từ 61 %",
  ],
  [
    "con người nhiễm chất độc hóa học 60 %",
    { childOfExposedPercent: 60 },
    "con đẻ của người nhiễm chất độc hóa học: không có tỷ lệ từ 61 %",
  ],
] as const;

/** What somebody without the status that a supplement or an upkeep asks for is told. */
export const withoutStatus = [
  [
    "thâm niên mà không hoạt động trước 1945",
    { meritSeniorityYears: 2 },
    "không phải người hoạt động cách mạng trước 01/01/1945",
  ],
  ["có tỷ lệ mà không phải thương binh", { injuryPercent: 81 }, "không phải thương binh"],
  [
    "sống cô đơn mà không thuộc nhóm nào",
    { meritLivesAlone: true },
    "không phải người có công giúp đỡ cách mạng",
  ],
] as const;
