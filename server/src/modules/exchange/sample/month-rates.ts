import type { Rate } from "./rates.ts";
import { assumption, rateBases as bases, OFFICE_RANGE } from "./rates.ts";

const MONTH =
  "Lấy theo một kỳ chi trả mẫu của xã: 512 người, tăng 9, giảm 7 (chết 4, chuyển đi 1, hết điều kiện 1, tạm dừng 1), điều chỉnh 2";

function ofGrants(label: Rate["label"], part: number, basis = MONTH): Rate {
  return { label, part, whole: 512, base: bases.grants, origin: assumption(basis) };
}

/** What happens around November 2026, and what is wrong among grants. */
export const monthRates = {
  grantNewNovember: ofGrants(
    { vi: "Quyết định hưởng ký tháng 11/2026", en: "Grants decided in November 2026" },
    9,
  ),
  grantNewOctober: ofGrants(
    { vi: "Quyết định hưởng ký tháng 10/2026", en: "Grants decided in October 2026" },
    9,
  ),
  diedNovember: ofGrants(
    { vi: "Người hưởng chết tháng 11/2026", en: "Receivers who died in November 2026" },
    4,
  ),
  diedOctober: ofGrants(
    { vi: "Người hưởng chết tháng 10/2026", en: "Receivers who died in October 2026" },
    4,
  ),
  movedNovember: ofGrants(
    { vi: "Chuyển đi, thôi chi trả từ tháng 12", en: "Moved away, stopped from December" },
    1,
  ),
  ineligibleNovember: ofGrants(
    { vi: "Hết điều kiện, thôi hưởng từ tháng 12", en: "No longer eligible from December" },
    1,
  ),
  suspendedNovember: ofGrants(
    {
      vi: "Tạm dừng từ tháng 12 do ba tháng không nhận",
      en: "Suspended from December, three months uncollected",
    },
    1,
  ),
  adjustedDecember: ofGrants({ vi: "Điều chỉnh mức từ tháng 12", en: "Level adjusted from December" }, 2),
  uncollectedOnce: ofGrants({ vi: "Chưa nhận tháng 11", en: "Uncollected in November" }, 11),
  uncollectedEarlier: ofGrants(
    { vi: "Chưa nhận một tháng trước, đã nhận bù", en: "Uncollected once, collected the month after" },
    11,
  ),
  uncollectedTwice: ofGrants(
    { vi: "Chưa nhận tháng 10 và 11", en: "Uncollected in October and November" },
    3,
  ),
  deadStillListed: {
    label: {
      vi: "Đã chết trước tháng 10, còn trong danh sách chi trả",
      en: "Dead before October, still paid",
    },
    part: 75,
    whole: 10_000,
    base: bases.grants,
    origin: assumption(`${OFFICE_RANGE}: 0,5–1 %`),
  },
  grantDouble: {
    label: { vi: "Hưởng trùng ở hai xã sau sắp xếp", en: "Same person in two communes after the merger" },
    part: 5,
    whole: 1_000,
    base: bases.grants,
    origin: assumption(`${OFFICE_RANGE}: 0,5 %`),
  },
  grantOverlapping: {
    label: {
      vi: "Hưởng cùng lúc trợ cấp xã hội và hưu trí xã hội",
      en: "Social assistance and social pension at once",
    },
    part: 15,
    whole: 1_000,
    base: bases.eligible,
    origin: assumption(`${OFFICE_RANGE}: 1–2 %`),
  },
  eligibleUngranted: {
    label: {
      vi: "Đủ điều kiện hưu trí xã hội, chưa có quyết định",
      en: "Eligible for the social pension without decision",
    },
    part: 4,
    whole: 100,
    base: bases.eligible,
    origin: assumption(OFFICE_RANGE),
  },
} as const satisfies Record<string, Rate>;
