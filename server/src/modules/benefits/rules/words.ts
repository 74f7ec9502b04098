import type { ChangeCause, ChangeKind, FundingSource } from "../model.ts";

/** Words of the office, for paper. */
export const changeKindWords: Readonly<Record<ChangeKind, string>> = {
  increase: "Tăng",
  decrease: "Giảm",
  adjustment: "Điều chỉnh",
};

export const causeWords: Readonly<Record<ChangeCause, string>> = {
  new: "Mới",
  moved_in: "Chuyển đến",
  resumed: "Hưởng lại",
  not_listed_before: "Chưa có trong danh sách tháng trước",
  death: "Chết",
  moved_out: "Chuyển đi",
  ended: "Thôi hưởng",
  suspended: "Tạm dừng",
  no_amount: "Chưa có căn cứ mức hưởng",
  level: "Mức chuẩn thay đổi",
  decision: "Quyết định điều chỉnh",
};

export const fundingWords: Readonly<Record<FundingSource, string>> = {
  central_delegated: "ngân sách trung ương ủy quyền",
  central_targeted: "ngân sách trung ương bổ sung có mục tiêu",
  province: "ngân sách tỉnh",
  commune: "ngân sách xã",
  salary_reform: "nguồn cải cách tiền lương",
  reserve: "dự phòng ngân sách",
  mobilised: "nguồn xã hội hóa",
};

/** Agencies are written as the contract names them; one isn't stated yet. */
export const agencyWords = (agency: string): string => (agency === "unstated" ? "chưa xác định" : agency);
