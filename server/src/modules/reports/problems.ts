import { defineProblems } from "#kernel/problem.ts";

const kind = "invalid" as const;

export const reportProblems = defineProblems("reports", {
  surveyFileNotFound: {
    kind: "not_found",
    vi: "Không đọc được tệp “{path}” ({reason}). Đề nghị kiểm tra đường dẫn và quyền đọc.",
    en: "The file “{path}” can't be read ({reason}). Please check the path and the permission to read.",
  },
  surveyMappingNotJson: {
    kind,
    vi: "Tệp ánh xạ “{path}” không phải JSON: {reason}. Đề nghị sửa ở vị trí được nêu.",
    en: "The mapping “{path}” isn't JSON: {reason}. Please mend it at the place named.",
  },
  surveyMappingInvalid: {
    kind,
    vi: "Tệp ánh xạ “{path}” chưa đúng:\n{faultsVi}\nXem docs/guides/survey.md.",
    en: "The mapping “{path}” isn't right:\n{faultsEn}\nSee docs/guides/survey.md.",
  },
  surveyNotText: {
    kind,
    vi: "Tệp “{path}” không phải văn bản UTF-8. Đề nghị lưu lại thành CSV UTF-8; tệp Excel thì chọn “CSV UTF-8”.",
    en: "The file “{path}” isn't UTF-8 text. Please save it as CSV UTF-8; from Excel choose “CSV UTF-8”.",
  },
  surveyQuotesBroken: {
    kind,
    vi: "Tệp “{path}”, sau dòng {row}: dấu ngoặc kép không khép ({reason}), không biết ô kết thúc ở đâu. Đề nghị sửa dấu ngoặc kép.",
    en: "The file “{path}”, after row {row}: a quote isn't closed ({reason}), so the end of a cell isn't known. Please mend the quotes.",
  },
  surveyWithoutRows: {
    kind,
    vi: "Tệp “{path}” không có dòng dữ liệu nào dưới dòng tiêu đề.",
    en: "The file “{path}” has no row of data below its header.",
  },
  surveyColumnsMissing: {
    kind,
    vi: "Dòng 1 của “{path}” không có cột {columns}. Các cột tìm thấy: {found}. Đề nghị sửa tên cột hoặc dấu phân cách trong tệp ánh xạ.",
    en: "Row 1 of “{path}” lacks the columns {columns}. Columns found: {found}. Please mend the column names or the delimiter in the mapping.",
  },
  surveyColumnTwice: {
    kind,
    vi: "Dòng 1 của “{path}” có hai cột cùng tên {columns}, không biết lấy cột nào. Đề nghị đổi tên một cột.",
    en: "Row 1 of “{path}” has two columns named {columns}, so which to take isn't known. Please rename one.",
  },
  surveyWithoutGoodRow: {
    kind,
    vi: "Cả {rows} dòng của “{path}” đều trả lại, không tính được gì. Dòng đầu tiên: {firstVi}",
    en: "All {rows} rows of “{path}” were returned, so nothing can be computed. The first: {firstEn}",
  },
  surveyRowCells: {
    kind,
    vi: "Dòng {row}: có {cells} ô, dòng tiêu đề có {columns}. Đề nghị kiểm tra dấu phân cách và dấu ngoặc kép của dòng.",
    en: "Row {row}: {cells} cells, the header has {columns}. Please check the separators and quotes of the row.",
  },
  surveyCellMissing: {
    kind,
    vi: "Dòng {row}, cột {column}: không có số (“{value}”). Thiếu không phải là 0; đề nghị bổ sung, dòng này không được tính.",
    en: "Row {row}, column {column}: no number (“{value}”). Missing is not 0; please complete it, the row isn't counted.",
  },
  surveyCellNotNumber: {
    kind,
    vi: "Dòng {row}, cột {column}: “{value}” không phải số với dấu thập phân “{decimal}”. Đề nghị sửa ô, hoặc decimal trong tệp ánh xạ.",
    en: "Row {row}, column {column}: “{value}” isn't a number with the decimal sign “{decimal}”. Please mend the cell, or decimal in the mapping.",
  },
  surveySizeNotAllowed: {
    kind,
    vi: "Dòng {row}, cột {column}: số nhân khẩu “{value}” phải là số nguyên từ 1 đến {max}. Đề nghị kiểm tra.",
    en: "Row {row}, column {column}: the household size “{value}” must be a whole number from 1 to {max}. Please check.",
  },
  surveyNotPositive: {
    kind,
    vi: "Dòng {row}, cột {column}: “{value}” phải lớn hơn 0 và không quá {max}. Đề nghị kiểm tra.",
    en: "Row {row}, column {column}: “{value}” must be above 0 and at most {max}. Please check.",
  },
  surveyAmountNotAllowed: {
    kind,
    vi: "Dòng {row}, cột {column}: “{value}” cho {amount} đồng mỗi người, phải từ 0 đến {max}. Đề nghị kiểm tra ô, hoặc transform và unit trong tệp ánh xạ.",
    en: "Row {row}, column {column}: “{value}” gives {amount} đồng a person, which must be from 0 to {max}. Please check the cell, or transform and unit in the mapping.",
  },
  surveyHouseholdTwice: {
    kind,
    vi: "Dòng {row}, cột {column}: hộ “{value}” đã có ở dòng {first}; chỉ tính dòng đầu. Đề nghị kiểm tra mã hộ.",
    en: "Row {row}, column {column}: household “{value}” stands in row {first} already; only the first is counted. Please check the code.",
  },
});
