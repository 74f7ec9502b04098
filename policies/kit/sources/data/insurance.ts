import { rowsOf, type SourceRow } from "../source-row.ts";

export const insuranceRows: readonly SourceRow[] = [
  ...rowsOf("4", [
    ["Contribution", "33be8fc3", "todo"],
    ["Base salary", "eb00f901", "todo"],
    ["4.5 % of base /month", "5ff5f358", "todo"],
    ["State pays 100 %", "e98a9b9b", "todo"],
    ["State ≥ 70 %", "afd30929", "todo"],
    ["State ≥ 30 %", "544cd379", "todo"],
    ["Province top-up", "a056b99e", "todo"],
    ["Household schedule", "01c0c1aa", "todo"],
    ["Benefit", "4528388c", "todo"],
    ["New decree", "18a0166a", "todo"],
    ["15 % base threshold (no co-payment)", "62132299", "todo"],
    ["HIV poor patients: meal support 150,000/person/month during", "6a16f282", "todo"],
  ]),
  ...rowsOf("5", [
    ["Voluntary SI rate", "931bc977", "todo"],
    ["State support (Decree 159/2025 Art. 5, from 01/07/2025) = k", "4cbe90c5", "todo"],
    ["Before 01/07/2025 (Decree 134/2015): 30 / 25 / 10 % (99,000", "c4f5cdd4", "todo"],
    ["Payment modes", "1d722d42", "todo"],
    ["Pension", "c2043feb", "todo"],
    ["Retirement age 2026", "e9fdc453", "todo"],
    ["Lump sum", "738d539f", "todo"],
    ["Compulsory employee", "ba8af793", "todo"],
    ["Compulsory employer", "bc14f596", "todo"],
    ["Pension raise", "4a8def8b", "todo"],
    ["UI benefit (Law 38/2013, until 31/12/2025)", "ca099343", "todo"],
    ["UI conditions", "5cb4cd05", "todo"],
    ["UI limits", "280ea3b6", "todo"],
    ["New", "9d2d2671", "todo"],
  ]),
];
