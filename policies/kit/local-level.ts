import {
  addMonths,
  type Dated,
  formatCitation,
  formatMoney,
  formatMonth,
  isKnown,
  type LegalDates,
  money,
  type Parameter,
  type Text,
  text,
} from "@ansinh/engine";
import { sharedActs } from "./acts.ts";

const last = "9999-12";
const overlaps = (one: LegalDates, other: LegalDates): boolean =>
  one.appliesFrom <= (other.appliesTo ?? last) && other.appliesFrom <= (one.appliesTo ?? last);

/** Months of the national level that a later one, already known then, has taken over aren't ruled by it. */
function nationalBeside(parameter: Parameter, local: Dated<number>): readonly Dated<number>[] {
  const known = parameter.versions.filter((version) =>
    isKnown(version, { month: local.appliesFrom, knownOn: local.inForce }),
  );
  return known.filter(
    (version) =>
      overlaps(version, local) &&
      !known.some((later) => later.inForce > version.inForce && later.appliesFrom <= local.appliesFrom),
  );
}

/**
 * Why a provincial level may not be entered: it lies below the national one that rules its months when it comes into
 * force. A national level that passes it later is no fault: it ends the local one.
 */
export function belowNational(parameter: Parameter, local: Dated<number>): Text | undefined {
  const minimum = nationalBeside(parameter, local).find(({ value }) => value > local.value);
  if (!minimum) return undefined;
  const [mine, national] = [formatMoney(money(local.value)), formatMoney(money(minimum.value))];
  const article = formatCitation(minimum.citation, sharedActs);
  const since = formatMonth(local.appliesFrom);
  return text(
    `${parameter.label.vi}: mức của tỉnh ${mine} từ tháng ${since} thấp hơn mức tối thiểu ${national} (${article.vi}). Nhập mức không thấp hơn ${national}, hoặc bỏ mức riêng của tỉnh.`,
    `${parameter.label.en}: the province's ${mine} from ${since} lies below the national minimum ${national} (${article.en}). Enter no less than ${national}, or leave the province's level out.`,
  );
}

const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);

/**
 * A provincial level as versions over the national ones: it outlives those it exceeds, which go on for the months
 * before it, and ends with the first that reaches it. RangeError below the national minimum.
 */
export function localVersions(parameter: Parameter, local: Dated<number>): readonly Dated<number>[] {
  const fault = belowNational(parameter, local);
  if (fault) throw new RangeError(fault.en);
  const exceeded = parameter.versions.filter(
    (version) => version.inForce > local.inForce && version.value < local.value && overlaps(version, local),
  );
  const begins = local.appliesFrom;
  return [
    local,
    ...exceeded.flatMap((version) => [
      ...(version.appliesFrom < begins ? [{ ...version, appliesTo: addMonths(begins, -1) }] : []),
      { ...local, inForce: version.inForce, appliesFrom: later(version.appliesFrom, begins) },
    ]),
  ];
}
