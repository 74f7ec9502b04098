import { rowsOf, type SourceRow } from "../source-row.ts";

export const povertyRows: readonly SourceRow[] = [
  ...rowsOf("3.1", [
    ["Poor", "3af739b8", { V2: ["07/2021/NĐ-CP"] }],
    ["Near-poor", "1debfff7", { V2: ["07/2021/NĐ-CP"] }],
    ["Average living standard", "41749e54", { V2: ["07/2021/NĐ-CP"], M: ["07/2021/NĐ-CP"] }],
    ["¶ 12 indicators (names V2 S16; definitions V2 S17)", "7070dcad", { V2: ["07/2021/NĐ-CP"] }],
    ["Employment", "a04541b1", { V2: ["07/2021/NĐ-CP"] }],
    [" | 2 dependants", "0b089ea6", { V2: ["07/2021/NĐ-CP"] }],
    ["Health", "7394c506", { V2: ["07/2021/NĐ-CP"] }],
    [" | 4 health insurance", "ff90c41d", { V2: ["07/2021/NĐ-CP"] }],
    ["Education", "70bfb929", { V2: ["07/2021/NĐ-CP"] }],
    [" | 6 child schooling", "43fb2ed1", { V2: ["07/2021/NĐ-CP"] }],
    ["Housing", "39ea0ad5", { V2: ["07/2021/NĐ-CP"] }],
    [" | 8 area", "7e51f522", { V2: ["07/2021/NĐ-CP"] }],
    ["Water & sanitation", "df5074eb", { V2: ["07/2021/NĐ-CP"] }],
    [" | 10 toilet", "78e42449", { V2: ["07/2021/NĐ-CP"] }],
    ["Information", "a9d9c1f5", { V2: ["07/2021/NĐ-CP"] }],
    [" | 12 info assets", "0ec40620", { V2: ["07/2021/NĐ-CP"] }],
    ["¶ **B1/B2 score tables (Circular 07/2021, 02/2022", "6ee1b536", { M: ["07/2021/NĐ-CP"] }],
  ]),
  ...rowsOf("3.2", [
    ["¶ **V2 (VietnamPlus, 31/12/2025): Decree 351/2025/", "dfad990d", { V2: ["351/2025/NĐ-CP"] }],
  ]),
  ...rowsOf("3.3", [
    ["1", "806cb740", { V: ["24/2021/QĐ-TTg"] }],
    ["2", "dbbce5df", { V: ["07/2021/TT-BLĐTBXH"] }],
    ["3", "0b4c0a80", { V: ["02/2022/TT-BLĐTBXH"] }],
    ["4", "a825bc33", { V: ["07/2021/TT-BLĐTBXH"] }],
    ["5", "12062b53", { V: ["07/2021/TT-BLĐTBXH"] }],
    ["6", "737840fd", { V: ["2306/QĐ-BNNMT"] }],
    ["7", "9e30c8e5", { V: ["24/2021/QĐ-TTg"] }],
    [
      "Regular in-year poor/near-poor (1.011607) / exit (1.011608;",
      "aa8ecb06",
      { V: ["967/QĐ-BNNMT", "24/2021/QĐ-TTg"] },
    ],
    [
      "Average-standard agri/forestry/fishery/salt household (1.011",
      "2bfb5ee0",
      { V: ["07/2021/TT-BLĐTBXH"] },
    ],
    [
      "Low-income worker (3.000412, Decree 30/2025)",
      "af7247ef",
      "a recognition of workers, not of households: belongs to the area of jobs",
    ],
    [
      "Annual calendar (start 1/9, finish before 14–15/12)",
      "3fc81c25",
      "remembered: the calendar is set by each year's plan, which the office enters",
    ],
  ]),
  ...rowsOf("3.4", [
    [
      "¶ 1 Tổng hợp kết quả chính thức rà soát hộ nghèo,",
      "adb8247f",
      "names of standard reports: they are built with the reviews",
    ],
  ]),
];
