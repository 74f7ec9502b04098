import { defineProblems } from "#kernel/problem.ts";

/** What can go wrong with an import as a whole. */
export const fileProblems = defineProblems("exchange", {
  fileNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy tệp này, hoặc tệp thuộc địa bàn khác.",
    en: "This file was not found, or belongs to another area.",
  },
  fileSealed: {
    kind: "forbidden",
    vi: "Tệp có dòng được bảo mật nên chỉ trả lại cho người được giao quyền xem nội dung đó.",
    en: "The file holds sealed rows and is given back only to those entitled to see them.",
  },
  fileNotReady: {
    kind: "conflict",
    vi: "Tệp đang ở bước “{state}”, chưa làm được việc này. Đề nghị làm mới trang.",
    en: 'The file is at the step "{state}" and can\'t do this now. Please refresh.',
  },
  fileGivenBefore: {
    kind: "conflict",
    vi: "Tệp này đã nhập ngày {date} (“{name}”). Nếu muốn nhập lại, đề nghị hoàn tác lần trước.",
    en: 'This file was imported on {date} ("{name}"). To import it again, undo that import first.',
  },
  noFile: {
    kind: "invalid",
    vi: "Chưa chọn tệp nào. Đề nghị chọn tệp .xlsx hoặc .csv.",
    en: "No file was chosen. Choose an .xlsx or .csv file.",
  },
  columnsMissing: {
    kind: "invalid",
    vi: "Sheet “{sheet}” còn thiếu cột: {columns}. Đề nghị chọn cột, hoặc bỏ sheet này khỏi lần nhập.",
    en: 'The sheet "{sheet}" still lacks: {columns}. Choose the columns, or leave the sheet out.',
  },
  sheetNotFound: {
    kind: "not_found",
    vi: "Tệp không có sheet này. Đề nghị làm mới trang rồi chọn lại.",
    en: "The file has no such sheet. Please refresh the page and choose again.",
  },
  columnTwice: {
    kind: "invalid",
    vi: "Sheet “{sheet}”: cột {column} được chọn cho hai nội dung ({fields}). Đề nghị chỉ giữ một.",
    en: 'Sheet "{sheet}": column {column} was chosen for two fields ({fields}). Please keep one.',
  },
  payerMissing: {
    kind: "invalid",
    vi: "Danh sách này có khoản hưởng: đề nghị chọn đơn vị chi trả và nguồn kinh phí.",
    en: "This list holds grants: choose the paying agency and the funding source.",
  },
  sheetMonthMissing: {
    kind: "invalid",
    vi: "Sheet “{sheet}”: đề nghị chọn tháng của danh sách chi trả.",
    en: 'Sheet "{sheet}": choose the month of the payment list.',
  },
});
