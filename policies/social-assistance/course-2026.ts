import { type Text, text } from "@ansinh/engine";
import { type CourseKind, type CourseRule, decree335, sinceDecree335 } from "../kit/index.ts";
import {
  allowance,
  both,
  care,
  changed,
  gone,
  type Parts,
  refuses,
  stillRefuses,
  uncollected,
} from "./course-words.ts";

const now = (id: string, kind: CourseKind, label: Text, parts: Parts): CourseRule => ({
  id: `${id}-2026`,
  kind,
  label,
  ...sinceDecree335,
  ...parts,
});

/** Articles 8, 9 and 32 of Decree 335/2026. */
export const under335: readonly CourseRule[] = [
  now(
    "signed",
    "start",
    text("Tháng Chủ tịch UBND cấp xã ký quyết định", "Month in which the commune's chairman signs"),
    {
      benefits: both,
      effect: "decided",
      citation: decree335("8"),
    },
  ),
  now(
    "filed-before",
    "start",
    text(
      "Hồ sơ nhận trước 05/10/2026 chưa giải quyết: làm tiếp theo quy định khi nộp, không phải nộp lại",
      "Files received before 05/10/2026 and undecided: finished by the rules of then, not filed anew",
    ),
    { benefits: [...both, "social-pension"], effect: "decided", citation: decree335("33") },
  ),
  now(
    "carer",
    "start",
    text(
      "Người nhận chăm sóc trẻ em đủ điều kiện khoản 1 Điều 19; ông, bà, cô, dì, chú, bác, anh, chị theo khoản 2",
      "A carer of a child meets Article 19(1); grandparents, uncles, aunts and siblings by 19(2)",
    ),
    { benefits: care, citation: decree335("19") },
  ),
  now(
    "converted",
    "adjust",
    text(
      "Người đang hưởng: mức mới từ 07/2026, Chủ tịch UBND cấp xã rà soát danh sách",
      "Existing beneficiaries: new levels from 07/2026, the commune's chairman reviews the list",
    ),
    {
      benefits: both,
      citation: decree335("32"),
    },
  ),
  now("changed", "adjust", changed, { benefits: both, effect: "changed", citation: decree335("8") }),
  now("lost", "terminate", text("Chết hoặc không còn đủ điều kiện", "Death or loss of eligibility"), {
    benefits: both,
    effect: "following",
    citation: decree335("8"),
  }),
  now("gone", "terminate", gone, { benefits: allowance, effect: "following", citation: decree335("9.2") }),
  now("ineligible", "terminate", text("Không còn thuộc đối tượng Điều 5", "No longer meets Article 5"), {
    benefits: allowance,
    effect: "following",
    citation: decree335("9.2"),
  }),
  now(
    "imprisoned",
    "terminate",
    text(
      "Chấp hành án phạt tù tại trại giam hoặc theo quyết định của cơ quan có thẩm quyền",
      "Serves a sentence in a camp, or a competent decision",
    ),
    {
      benefits: allowance,
      citation: decree335("9.2"),
    },
  ),
  now("refuses", "terminate", refuses, { benefits: allowance, citation: decree335("9.2") }),
  now("still-refuses", "terminate", stillRefuses, {
    benefits: allowance,
    monthsMin: 3,
    citation: decree335("9.2"),
  }),
  now(
    "care-over",
    "terminate",
    text(
      "Người được chăm sóc hoặc người chăm sóc chết, mất tích",
      "The cared-for or the carer is dead or missing",
    ),
    {
      benefits: care,
      citation: decree335("9.3"),
    },
  ),
  now(
    "cared-for-left",
    "terminate",
    text(
      "Người được chăm sóc không còn thuộc khoản 1, điểm b khoản 5, khoản 6 Điều 5",
      "The cared-for is no longer under Article 5(1), 5(5)b or 5(6)",
    ),
    {
      benefits: care,
      citation: decree335("9.3"),
    },
  ),
  now(
    "carer-unfit",
    "terminate",
    text(
      "Người chăm sóc không còn đủ điều kiện Điều 19, Điều 20",
      "The carer no longer meets Articles 19 and 20",
    ),
    {
      benefits: care,
      citation: decree335("9.3"),
    },
  ),
  now(
    "carer-sanctioned",
    "terminate",
    text(
      "Người chăm sóc bị xử lý vi phạm về trợ giúp xã hội, trẻ em",
      "The carer was sanctioned in the field of assistance or children",
    ),
    {
      benefits: care,
      citation: decree335("9.3"),
    },
  ),
  now("uncollected", "suspend", uncollected, { benefits: both, monthsMin: 3, citation: decree335("9.1.a") }),
  now(
    "not-reassessed",
    "suspend",
    text(
      "Từ chối đánh giá lại khuyết tật, điều kiện hưởng, thông tin được yêu cầu",
      "Refuses re-assessment of disability, conditions or other information",
    ),
    {
      benefits: both,
      citation: decree335("9.1.b"),
    },
  ),
  now(
    "unchanged",
    "resume",
    text(
      "Kiểm tra lại không thay đổi: hưởng tiếp từ ngày tạm dừng, truy lĩnh",
      "Re-check without change: goes on from the suspension date, with arrears",
    ),
    {
      benefits: both,
      effect: "suspended",
      citation: decree335("9.4"),
    },
  ),
  now(
    "found-ineligible",
    "terminate",
    text(
      "Kiểm tra lại không đủ điều kiện: thôi hưởng từ ngày tạm dừng",
      "Re-check finds no eligibility: ends from the suspension date",
    ),
    {
      benefits: both,
      effect: "suspended",
      citation: decree335("9.4"),
    },
  ),
  now(
    "found-changed",
    "adjust",
    text(
      "Kiểm tra lại có thay đổi: điều chỉnh từ thời điểm thay đổi",
      "Re-check finds a change: adjusted from its date",
    ),
    {
      benefits: both,
      effect: "changed",
      citation: decree335("9.4"),
    },
  ),
  now(
    "moves",
    "move",
    text(
      "Chuyển nơi cư trú: nơi mới quyết định theo mức của mình từ tháng nơi cũ thôi chi trả",
      "Moves: the new commune decides at its own rate from the month in which payment stopped",
    ),
    {
      benefits: both,
      effect: "stopped",
      citation: decree335("8"),
    },
  ),
];
