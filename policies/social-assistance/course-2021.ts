import { type Text, text } from "@ansinh/engine";
import { type CourseKind, type CourseRule, cite, decree20, underDecree20 } from "../kit/index.ts";
import {
  allowance,
  both,
  changed,
  gone,
  ineligible,
  type Parts,
  refuses,
  stillRefuses,
  uncollected,
} from "./course-words.ts";

const circular = (place: string) => cite("02/2021/TT-BLĐTBXH", place);
const old = (id: string, kind: CourseKind, label: Text, parts: Parts): CourseRule => ({
  id: `${id}-2021`,
  kind,
  label,
  ...underDecree20,
  ...parts,
});

/** Article 8 of Decree 20/2021, Article 2 of Circular 02/2021. */
export const under20: readonly CourseRule[] = [
  old(
    "turns-75-or-80",
    "start",
    text("Người cao tuổi theo điểm b, c: tròn 75, 80 tuổi", "Elderly under points b, c: turns 75 or 80"),
    {
      benefits: allowance,
      effect: "met",
      citation: decree20("8"),
    },
  ),
  old(
    "certified",
    "start",
    text("Người khuyết tật: tháng cấp giấy xác nhận", "Disability: month of the certificate"),
    {
      benefits: both,
      effect: "met",
      citation: decree20("8"),
    },
  ),
  old("signed", "start", text("Trường hợp khác: tháng ký quyết định", "Others: month of signature"), {
    benefits: both,
    effect: "decided",
    citation: decree20("8"),
  }),
  old("new-level", "adjust", changed, { benefits: both, effect: "met", citation: decree20("8") }),
  old("lost", "terminate", text("Chết hoặc không còn đủ điều kiện", "Death or loss of eligibility"), {
    benefits: both,
    effect: "following",
    citation: decree20("8"),
  }),
  old("gone", "terminate", gone, { benefits: both, effect: "following", citation: circular("2.1") }),
  old("ineligible", "terminate", ineligible, {
    benefits: both,
    effect: "following",
    citation: circular("2.1"),
  }),
  old(
    "imprisoned",
    "terminate",
    text(
      "Chấp hành án phạt tù hoặc có quyết định thôi hưởng",
      "Serves a prison sentence, or a decision to stop",
    ),
    {
      benefits: both,
      citation: circular("2.1"),
    },
  ),
  old("refuses", "terminate", refuses, { benefits: both, citation: circular("2.1") }),
  old("still-refuses", "terminate", stillRefuses, {
    benefits: both,
    monthsMin: 3,
    citation: circular("2.1"),
  }),
  old("uncollected", "suspend", uncollected, { benefits: both, monthsMin: 3, citation: circular("2.3.a") }),
  old(
    "not-reassessed",
    "suspend",
    text(
      "Không đánh giá lại mức độ khuyết tật, điều kiện hưởng, không cung cấp thông tin",
      "Refuses re-assessment of disability, conditions or information",
    ),
    {
      benefits: both,
      citation: circular("2.3.b"),
    },
  ),
  old(
    "detained",
    "suspend",
    text("Bị tạm giam từ 1 tháng trở lên", "In temporary detention for a month or more"),
    {
      benefits: both,
      monthsMin: 1,
      citation: circular("2.3.c"),
    },
  ),
  old(
    "moves-inside",
    "move",
    text(
      "Chuyển trong huyện: tiếp tục chi trả tại nơi mới",
      "Moves inside the district: payment goes on at the new address",
    ),
    {
      benefits: both,
      citation: decree20("8.3"),
    },
  ),
  old(
    "moves-outside",
    "move",
    text(
      "Chuyển đi huyện, tỉnh khác: nơi mới chi trả từ tháng sau tháng thôi",
      "Moves to another district or province: paid there from the month after the stop",
    ),
    {
      benefits: both,
      effect: "following",
      citation: decree20("8.4"),
    },
  ),
];
