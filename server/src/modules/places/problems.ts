import { defineProblems, type ProblemDefinition } from "#kernel/problem.ts";
import { constraintMeans } from "#platform/database/constraints.ts";

const villageExists: ProblemDefinition = {
  kind: "conflict",
  vi: "Trong xã đã có thôn cùng loại và cùng tên. Đề nghị kiểm tra lại tên, hoặc sáp nhập nếu là một thôn.",
  en: "The commune already has a village of this kind and name. Check the name, or merge them if they are one.",
};

export const placesProblems = defineProblems("places", {
  unitNotFound: {
    kind: "not_found",
    vi: "Không có đơn vị hành chính mang mã {code} vào ngày {day}.",
    en: "No unit has the code {code} on {day}.",
  },
  villageNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy thôn này trong xã {commune}.",
    en: "The commune {commune} has no such village.",
  },
  villageEnded: {
    kind: "conflict",
    vi: "{name} đã kết thúc từ ngày {to}. Đề nghị làm mới trang để xem thôn hiện nay.",
    en: "{name} ended on {to}. Refresh the page to see the present villages.",
  },
  villageExists,
  dayTooEarly: {
    kind: "invalid",
    vi: "Ngày {day} phải sau ngày {after}, là ngày bắt đầu hiện trạng của {name}.",
    en: "The day {day} must come after {after}, when the present state of {name} began.",
  },
  classificationOverlaps: {
    kind: "conflict",
    vi: "Địa bàn này đã được phân loại như vậy từ ngày {from} theo {decision}. Đề nghị kết thúc phân loại cũ trước.",
    en: "This place is already classified so from {from} by {decision}. End that classification first.",
  },
  classificationNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy phân loại địa bàn này trong xã {commune}.",
    en: "The commune {commune} has no such classification.",
  },
  classificationEnded: {
    kind: "conflict",
    vi: "Phân loại này đã kết thúc từ ngày {to}.",
    en: "This classification ended on {to}.",
  },
});

constraintMeans("village_name_once", "places.villageExists", villageExists);
