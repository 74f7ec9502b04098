import type { CitationStatus } from "@ansinh/engine";

/** The book's own words. It is written in Vietnamese, for the officers who apply the law. */
export const words = {
  title: "Sổ tay chính sách an sinh xã hội",
  contents: "Mục lục",
  howToRead: "Cách đọc sổ tay",
  changes: "Những gì đã thay đổi",
  factsAsked: "Thông tin cần biết",
  actsCited: "Văn bản và điều khoản được dẫn",
  readings: "Những chỗ luật để ngỏ và cách hiểu",
  decision: "Bảng quyết định",
  clauses: "Điều kiện và căn cứ từng trường hợp",
  combination: "Khi đủ nhiều trường hợp",
  overlaps: "Khi trùng với chế độ khác",
  amounts: "Mức theo thời gian",
  examples: "Ví dụ",
  otherExamples: "Các ví dụ khác",
  history: "Thay đổi qua các văn bản",
  otherClauses: "Trường hợp không áp dụng trong tháng",
  levels: "Mức chuẩn, mức trợ cấp và bảng",
  procedures: "Thủ tục",
  indicators: "Chỉ tiêu",
  unconfirmed: "chưa kiểm chứng",
  notThen: "không áp dụng",
  notComputed: "chưa tính được",
  notInForce: "chưa có hiệu lực",
  before: "Trước",
  after: "Sau",
} as const;

/** How far a source was verified, as an officer would say it. */
export const statuses: Readonly<Record<CitationStatus, { readonly short: string; readonly long: string }>> = {
  V: {
    short: "đã đọc trong văn bản",
    long: "đã đọc trong chính văn bản. Dùng được ngay.",
  },
  V2: {
    short: "đọc ở nơi trích văn bản",
    long: "đọc ở bài viết, trang tin có trích văn bản, chưa đối chiếu với chính văn bản. Dùng được; nên đối chiếu khi có văn bản trong tay.",
  },
  D: {
    short: "tính ra từ giá trị đã đọc",
    long: "không ghi thành số trong văn bản, được tính bằng chính phép tính của văn bản từ giá trị đã đọc (ví dụ 20 lần mức chuẩn).",
  },
  M: {
    short: "chưa kiểm chứng",
    long: "chưa tìm được văn bản hoặc nơi trích. Không dùng để tính tiền: kết quả là “chưa đủ căn cứ” cho tới khi quản trị viên xác nhận kèm văn bản.",
  },
};

export const statusOrder: readonly CitationStatus[] = ["V", "V2", "D", "M"];
