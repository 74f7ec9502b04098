import type { Tx } from "#platform/database/pool.ts";
import { benefitProblems } from "../problems.ts";
import { lineRows } from "./list-people.ts";

interface Sums {
  readonly people: number;
  readonly due: number;
  readonly arrears: number;
  readonly oneOff: number;
  readonly carried: number;
}

const words = {
  people: { vi: "số người", en: "people" },
  due: { vi: "trợ cấp tháng này", en: "this month's benefits" },
  arrears: { vi: "truy lĩnh", en: "arrears" },
  oneOff: { vi: "mai táng phí", en: "funeral support" },
  carried: { vi: "chưa nhận kỳ trước", en: "uncollected before" },
} as const;

/** Errors: the rows that the reader sees are not all that the totals count. Before a list is printed or signed. */
export async function requireRowsAddUp(
  tx: Tx,
  tenant: number,
  list: { readonly id: string; readonly totals: Sums },
): Promise<void> {
  const rows = await lineRows(tx, tenant, list.id);
  const sum = (part: "monthly" | "arrears" | "oneOff" | "carried") =>
    rows.reduce((total, row) => total + row[part], 0);
  const found: Sums = {
    people: new Set(rows.filter((row) => row.monthly > 0).map((row) => row.personId)).size,
    due: sum("monthly"),
    arrears: sum("arrears"),
    oneOff: sum("oneOff"),
    carried: sum("carried"),
  };
  for (const part of Object.keys(words) as (keyof Sums)[]) {
    const { vi, en } = words[part];
    if (found[part] !== list.totals[part])
      throw benefitProblems.rowsDiffer({ what: vi, whatEn: en, rows: found[part], total: list.totals[part] });
  }
}
