import { formatMoney, type Money, type PolicySet } from "@ansinh/engine";
import type { PolicyArea } from "@ansinh/policies";
import type { PolicyFigures } from "../queries/policy-figures.ts";

const count = (value: number): string => value.toLocaleString("vi-VN");
const money = (value: number): string => formatMoney(value as Money);
const percent = (hundredths: number): string => `${(hundredths / 100).toLocaleString("vi-VN")} %`;
/** Of what nobody can say anything yet a range from nothing to everything tells nothing. */
const notTold = "chưa xác định";
const between = (lo: number, hi: number, written: (value: number) => string): string => {
  if (lo === hi) return written(lo);
  return lo === 0 ? notTold : `${written(lo)} – ${written(hi)}`;
};

const units = {
  person: (value: number) => `${count(value)} người`,
  household: (value: number) => `${count(value)} hộ`,
  đồng: money,
  percent,
} as const;

/** What a whole province comes to, area by area, as Markdown tables an officer can paste into a report. */
export function figureWords(figures: PolicyFigures, areas: readonly PolicyArea[], set: PolicySet): string {
  const known = new Map(figures.benefits.map((item) => [item.benefit, item]));
  const indicators = new Map(figures.indicators.map((item) => [item.indicator, item]));
  const lines = [`${count(figures.people)} người, ${count(figures.households)} hộ`, ""];
  for (const area of areas) {
    lines.push(`### ${area.label.vi}`, "");
    lines.push(
      "| Chế độ | Đủ điều kiện theo dữ liệu | Chưa đủ căn cứ | Số tiền | Đang hưởng theo quyết định | Số tiền theo quyết định |",
      "| --- | --: | --: | --: | --: | --: |",
    );
    for (const { id, label } of area.benefits) {
      const found = known.get(id);
      if (!found) continue;
      const { due } = found;
      const inKind = set.definition.benefits.find((benefit) => benefit.id === id)?.inKind;
      lines.push(
        `| ${label.vi} | ${count(due.granted)} | ${count(due.undetermined)} | ${inKind ? inKind.vi : between(due.lo, due.hi, money)} | ${count(found.grants)} | ${inKind ? "" : money(found.granted)} |`,
      );
    }
    const rows = area.indicators.flatMap(({ id, label }) => {
      const found = indicators.get(id);
      return found ? [`- ${label.vi}: ${between(found.lo, found.hi, units[found.unit])}`] : [];
    });
    lines.push("", ...rows, ...(rows.length > 0 ? [""] : []));
  }
  return lines.join("\n").trimEnd();
}
