import { defineProblems, knownProblems, Problem, type ProblemDetails } from "#kernel/problem.ts";

/** Everything that can be wrong with a file as a whole. */
export const spreadsheetProblems = defineProblems("spreadsheet", {
  emptyFile: {
    kind: "invalid",
    vi: "Tệp rỗng (0 byte). Đề nghị mở lại tệp gốc trên máy, lưu rồi tải lên lần nữa.",
    en: "The file is empty (0 bytes). Open the original on your computer, save it and upload it again.",
  },
  wrongType: {
    kind: "invalid",
    vi: "Đây là tệp {found}, không phải bảng tính. Đề nghị chọn tệp .xlsx hoặc .csv.",
    en: "This is {foundEn}, not a spreadsheet. Choose an .xlsx or .csv file.",
  },
  oldXls: {
    kind: "invalid",
    vi: "Tệp ở dạng Excel 97–2003 (.xls), chưa đọc được. Đề nghị mở bằng Excel, chọn Lưu thành (Save as) → Excel Workbook (.xlsx) rồi tải lên lại.",
    en: "The file is in the Excel 97–2003 format (.xls), which is not read yet. Open it in Excel, choose Save as → Excel Workbook (.xlsx) and upload it again.",
  },
  otherOfficeFormat: {
    kind: "invalid",
    vi: "Tệp ở dạng {found}, chưa đọc được. Đề nghị mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi tải lên lại.",
    en: "The file is in the {found} format, which is not read. Open it in Excel or LibreOffice, save it as .xlsx and upload it again.",
  },
  passwordProtected: {
    kind: "invalid",
    vi: "Tệp có mật khẩu mở. Đề nghị mở bằng Excel, vào Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu, xóa mật khẩu, lưu rồi tải lên lại.",
    en: "The file is protected by a password. Open it in Excel, go to File → Info → Protect Workbook → Encrypt with Password, clear the password, save and upload it again.",
  },
  corrupt: {
    kind: "invalid",
    vi: "Tệp bị hỏng ({where}). Đề nghị mở bằng Excel để sửa chữa và lưu lại thành .xlsx, hoặc gửi lại bản gốc.",
    en: "The file is damaged ({where}). Let Excel repair it and save it as .xlsx, or send the original again.",
  },
  zipBomb: {
    kind: "invalid",
    vi: "Tệp nén bất thường ({where}: {reason}), không mở để bảo vệ hệ thống. Đề nghị chép dữ liệu sang một tệp .xlsx mới rồi tải lên lại.",
    en: "The file is compressed abnormally ({where}: {reason}) and was not opened, to protect the system. Copy the data into a new .xlsx file and upload that.",
  },
  tooLarge: {
    kind: "invalid",
    vi: "Tệp quá lớn ({reason}). Đề nghị tách thành nhiều tệp nhỏ hơn, ví dụ mỗi thôn hoặc mỗi tháng một tệp.",
    en: "The file is too large ({reason}). Split it into smaller files, for example one per village or per month.",
  },
  encodingUnknown: {
    kind: "invalid",
    vi: "Tệp .csv không ghi bằng Unicode (UTF-8 hoặc UTF-16), nên dấu tiếng Việt không đọc được. Đề nghị mở bằng Excel, chọn Lưu thành → CSV UTF-8 hoặc .xlsx rồi tải lên lại; nếu chữ dùng phông .VnTime hoặc VNI thì chuyển sang Unicode trước.",
    en: "The .csv file is not written in Unicode (UTF-8 or UTF-16), so its Vietnamese letters cannot be read. Open it in Excel, choose Save as → CSV UTF-8 or .xlsx and upload it again; if it uses .VnTime or VNI fonts, convert it to Unicode first.",
  },
  noRows: {
    kind: "invalid",
    vi: "Tệp không có dòng dữ liệu nào (0 dòng). Đề nghị kiểm tra đã chọn đúng tệp và đã lưu sau khi nhập.",
    en: "The file has no rows (0 rows). Check that it is the right file and was saved after it was filled in.",
  },
});

type Name = keyof typeof spreadsheetProblems;
export type SpreadsheetProblemCode = `spreadsheet.${Name}`;

/** A Problem of its own class, so that a reader can tell a bad file from a bug across threads. */
export class SpreadsheetProblem extends Problem {
  override readonly code: SpreadsheetProblemCode;

  constructor(code: SpreadsheetProblemCode, details: ProblemDetails = {}) {
    const definition = knownProblems().get(code);
    if (!definition) throw new Error(`no texts for ${code}`);
    super(code, definition, details);
    this.code = code;
  }
}
