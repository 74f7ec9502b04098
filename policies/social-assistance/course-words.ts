import { text } from "@ansinh/engine";
import type { CourseRule, EffectiveMonth } from "../kit/index.ts";

export const allowance = ["social-assistance"];
export const care = ["care-allowance"];
export const both = [...allowance, ...care];

/** What a rule says beside its kind, words and days. */
export type Parts = Pick<CourseRule, "citation" | "benefits"> & {
  readonly effect?: EffectiveMonth;
  readonly monthsMin?: number;
};

export const uncollected = text(
  "Không nhận tiền từ 3 tháng liên tục trở lên",
  "Not collecting for three consecutive months or more",
);
export const gone = text("Chết hoặc bị tuyên bố mất tích", "Dead or declared missing");
export const refuses = text("Từ chối nhận trợ cấp", "Refuses the allowance");
export const ineligible = text("Không còn đủ điều kiện hưởng", "No longer eligible");
export const stillRefuses = text(
  "Sau 3 tháng tạm dừng vẫn không thực hiện đánh giá lại",
  "Still refuses re-assessment three months after the suspension",
);
export const changed = text("Thay đổi điều kiện hưởng mức khác", "Change of the level's conditions");
