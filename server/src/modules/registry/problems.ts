import { defineProblems } from "#kernel/problem.ts";

export const registryProblems = defineProblems("registry", {
  personNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy người này, hoặc người này thuộc địa bàn khác.",
    en: "This person was not found, or belongs to another area.",
  },
  batchBuiltUpon: {
    kind: "conflict",
    vi: "Chưa hoàn tác được: {people} người của lần nhập này đã có dữ liệu từ lần nhập hoặc xử lý sau ({names}). Đề nghị hoàn tác các lần sau trước.",
    en: "Can't be undone yet: {people} people of this import have later data from elsewhere ({names}). Undo the later ones first.",
  },
  batchNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy lần nhập này.",
    en: "This import was not found.",
  },
  factInvalid: {
    kind: "invalid",
    vi: "Thông tin “{kind}” không nhận giá trị {value}. Đề nghị kiểm tra lại.",
    en: 'The fact "{kind}" does not take the value {value}. Please check it.',
  },
});
