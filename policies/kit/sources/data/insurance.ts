import { rowsOf, type SourceRow } from "../source-row.ts";

const bySocialInsurance =
  "of pensions, unemployment and compulsory insurance, which social insurance decides and pays";

export const insuranceRows: readonly SourceRow[] = [
  ...rowsOf("4", [
    ["Contribution", "33be8fc3", { V: ["25/2008/QH12"] }],
    ["Base salary", "eb00f901", { V: ["161/2026/NĐ-CP 3", "73/2024/NĐ-CP"] }],
    ["4.5 % of base /month", "5ff5f358", { D: ["146/2018/NĐ-CP 3"] }],
    ["State pays 100 %", "e98a9b9b", { V: ["146/2018/NĐ-CP 3"] }],
    ["State ≥ 70 %", "afd30929", { V: ["146/2018/NĐ-CP 4"] }],
    ["State ≥ 30 %", "544cd379", { V: ["146/2018/NĐ-CP 4"] }],
    [
      "Province top-up",
      "a056b99e",
      "a province's own top-up: entered as a local level where its council decides one",
    ],
    ["Household schedule", "01c0c1aa", { V: ["25/2008/QH12"] }],
    ["Benefit", "4528388c", "decided where care is given, by the card; no determination of a province"],
    ["New decree", "18a0166a", { V2: ["188/2025/NĐ-CP"], M: ["188/2025/NĐ-CP"] }],
    [
      "15 % base threshold (no co-payment)",
      "62132299",
      "decided where care is given, by the card; no determination of a province",
    ],
    [
      "HIV poor patients: meal support 150,000/person/month during",
      "6a16f282",
      "an old circular of hospitals whose decision since is unknown: not paid by a commune",
    ],
  ]),
  ...rowsOf("5", [
    ["Voluntary SI rate", "931bc977", { V2: ["159/2025/NĐ-CP 5"], M: ["159/2025/NĐ-CP 5"] }],
    ["State support (Decree 159/2025 Art. 5, from 01/07/2025) = k", "4cbe90c5", { V2: ["159/2025/NĐ-CP 5"] }],
    ["Before 01/07/2025 (Decree 134/2015): 30 / 25 / 10 % (99,000", "c4f5cdd4", { M: ["134/2015/NĐ-CP"] }],
    ["Payment modes", "1d722d42", "how a person pays, not what the State gives"],
    ["Pension", "c2043feb", bySocialInsurance],
    ["Retirement age 2026", "e9fdc453", bySocialInsurance],
    ["Lump sum", "738d539f", bySocialInsurance],
    ["Compulsory employee", "ba8af793", bySocialInsurance],
    ["Compulsory employer", "bc14f596", bySocialInsurance],
    ["Pension raise", "4a8def8b", bySocialInsurance],
    ["UI benefit (Law 38/2013, until 31/12/2025)", "ca099343", bySocialInsurance],
    ["UI conditions", "5cb4cd05", bySocialInsurance],
    ["UI limits", "280ea3b6", bySocialInsurance],
    ["New", "9d2d2671", bySocialInsurance],
  ]),
];
