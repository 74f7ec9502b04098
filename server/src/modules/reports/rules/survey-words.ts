import { type SurveyResult, type SurveyUnit, surveyUnits } from "../model.ts";

const unitWords: Record<SurveyUnit, string> = {
  VND: "đồng / VND",
  "thousand VND": "nghìn đồng / thousand VND",
  "million VND": "triệu đồng / million VND",
};

const decimals = (places: number) =>
  new Intl.NumberFormat("vi-VN", { minimumFractionDigits: places, maximumFractionDigits: places });
const two = decimals(2);
const none = decimals(0);
const percent = (share: number): string => `${two.format(share * 100)} %`;

/** The result for a terminal: figures as offices write them, labels in both languages. */
export function surveyWords(result: SurveyResult): string {
  const amount = (dong: number) => `${two.format(dong / surveyUnits[result.unit])} ${unitWords[result.unit]}`;
  const gini = result.gini === null ? "không tính được / not defined" : percent(result.gini);
  return [
    `${result.title.vi} / ${result.title.en}`,
    `Hộ / households: ${none.format(result.households)}`,
    `Người / persons: ${none.format(result.persons)}`,
    `Dòng trả lại / rows returned: ${none.format(result.returned.length)}`,
    `Bình quân đầu người / mean per person: ${amount(result.mean)}`,
    `Gini: ${gini}`,
    ...result.lines.flatMap((line) => [
      `${line.label.vi} / ${line.label.en}: ${amount(line.amount)}`,
      `  Hộ nghèo / poor households: ${none.format(line.poorHouseholds)}`,
      `  Tỷ lệ nghèo / headcount: ${percent(line.headcount)}`,
      `  Khoảng cách nghèo / gap: ${percent(line.gap)}`,
      `  Bình phương khoảng cách / squared gap: ${percent(line.squaredGap)}`,
    ]),
  ].join("\n");
}

/** Rows named on the terminal; with --json all of them. */
const rowsNamedMax = 50;

export function returnedWords({ returned }: SurveyResult): string {
  const named = returned.slice(0, rowsNamedMax).map((row) => `${row.vi}\n  ${row.en}`);
  const rest = returned.length - named.length;
  if (rest > 0) named.push(`… và ${rest} dòng nữa (--json) / and ${rest} more rows (--json)`);
  return named.join("\n");
}
