import { defineProblems } from "#kernel/problem.ts";

const kind = "invalid" as const;

/** What can be wrong in a cell. The place (sheet, row, column) is put before the text where it is shown. */
export const cellProblems = defineProblems("exchange", {
  dateNotExist: {
    kind,
    vi: "{value} không tồn tại. Đề nghị kiểm tra; nếu chỉ biết năm sinh thì ghi {year}.",
    en: "{value} does not exist. Please check; if only the year is known, write {year}.",
  },
  dateMonthFirst: {
    kind,
    vi: "{value} viết tháng trước ngày. Đề nghị ghi ngày/tháng/năm: {mended}.",
    en: "{value} has the month before the day. Please write day/month/year: {mended}.",
  },
  dateTwoDigitYear: {
    kind,
    vi: "{value} chỉ có hai chữ số năm, không rõ {first} hay {second}. Đề nghị ghi đủ bốn chữ số.",
    en: "{value} has a year of two digits: {first} or {second}? Please write all four.",
  },
  dateUncertainYear: {
    kind,
    vi: "{value} ghi không chắc chắn; tạm lấy năm {year}. Đề nghị đối chiếu giấy tờ.",
    en: "{value} is written as uncertain; the year {year} was taken for now. Please check the papers.",
  },
  dateLunarYear: {
    kind,
    vi: "{value} là năm âm lịch, có thể là {years}. Đề nghị ghi năm dương lịch.",
    en: "{value} is a year of the lunar cycle, possibly {years}. Please write the calendar year.",
  },
  dateFromSerial: {
    kind,
    vi: "{value} là số thứ tự ngày của Excel, đã hiểu là {date}. Nếu không đúng, đề nghị ghi lại ngày/tháng/năm.",
    en: "{value} is Excel's day number, read as {date}. If that is wrong, write day/month/year.",
  },
  dateUnreadable: {
    kind,
    vi: "không hiểu được ngày “{value}”. Đề nghị ghi ngày/tháng/năm, ví dụ 05/09/1950, hoặc chỉ năm, ví dụ 1950.",
    en: "the date “{value}” can't be read. Please write day/month/year, for example 05/09/1950, or only the year.",
  },
  dateIsAge: {
    kind,
    vi: "“{value}” là tuổi, không phải ngày sinh. Đề nghị ghi ngày/tháng/năm sinh hoặc năm sinh.",
    en: "“{value}” is an age, not a date of birth. Please write the date or the year of birth.",
  },
  birthInFuture: {
    kind,
    vi: "ngày sinh {value} sau hôm nay ({today}). Đề nghị kiểm tra năm.",
    en: "the date of birth {value} lies after today ({today}). Please check the year.",
  },
  birthTooEarly: {
    kind,
    vi: "ngày sinh {value} cách đây hơn {ageMax} năm. Đề nghị kiểm tra năm.",
    en: "the date of birth {value} is more than {ageMax} years ago. Please check the year.",
  },
  dateInFuture: {
    kind,
    vi: "ngày {value} sau hôm nay ({today}). Đề nghị kiểm tra.",
    en: "the date {value} lies after today ({today}). Please check.",
  },
  numberLostDigits: {
    kind,
    vi: "“{value}” đã bị Excel rút gọn, mất các chữ số cuối. Đề nghị định dạng cột là Văn bản (Text) rồi nhập lại đủ 12 số.",
    en: "“{value}” was shortened by Excel and lost its last digits. Format the column as Text and enter all 12 digits again.",
  },
  numberRestored: {
    kind,
    vi: "ô số {value} bị mất số 0 ở đầu; đã khôi phục {restored} vì khớp mã tỉnh, giới tính và năm sinh của dòng.",
    en: "the number cell {value} lost its leading zero; {restored} was restored because its province, sex and birth-year codes agree with the row.",
  },
  numberShort: {
    kind,
    vi: "số {value} có {digits} chữ số, không khôi phục an toàn được ({reason}). Đề nghị ghi đủ 12 số dưới dạng văn bản.",
    en: "the number {value} has {digits} digits and can't be restored safely ({reasonEn}). Please write all 12 digits as text.",
  },
  numberWrongLength: {
    kind,
    vi: "“{value}” không phải 12 số định danh hay 9 số chứng minh nhân dân. Đề nghị kiểm tra.",
    en: "“{value}” is neither a 12-digit personal number nor a 9-digit identity card. Please check.",
  },
  numberUnknownProvince: {
    kind,
    vi: "ba số đầu của {value} không phải mã tỉnh nào. Đề nghị kiểm tra.",
    en: "the first three digits of {value} are no province's code. Please check.",
  },
  numberDisagrees: {
    kind,
    vi: "số {value} là của người {sex} sinh năm {year}, khác giới tính hoặc năm sinh của dòng; chưa dùng số này. Đề nghị kiểm tra số và ngày sinh.",
    en: "the number {value} belongs to a {sexEn} born in {year}, unlike the row; it was not used. Please check the number and the date of birth.",
  },
  cardRestored: {
    kind,
    vi: "ô số {value} bị mất số 0 ở đầu; đã ghi số chứng minh nhân dân {restored}.",
    en: "the number cell {value} lost its leading zero; identity card {restored} was taken.",
  },
  amountNotWhole: {
    kind,
    vi: "số tiền “{value}” không phải số đồng nguyên. Đề nghị ghi đủ, ví dụ 1.080.000.",
    en: "the amount “{value}” isn't a whole number of đồng. Please write it in full, for example 1.080.000.",
  },
  amountUnreadable: {
    kind,
    vi: "không hiểu được số tiền “{value}”. Đề nghị ghi bằng số, ví dụ 1.080.000.",
    en: "the amount “{value}” can't be read. Please write digits, for example 1.080.000.",
  },
  amountNegative: {
    kind,
    vi: "số tiền {value} là số âm. Khoản thu hồi phải theo quyết định riêng; đề nghị kiểm tra.",
    en: "the amount {value} is negative. A recovery needs a decision of its own; please check.",
  },
  amountInThousands: {
    kind,
    vi: "“{value}” được hiểu là nghìn đồng: {taken} đ, vì khớp mức hưởng. Đề nghị ghi đủ số đồng.",
    en: "“{value}” was read as thousands: {taken} đ, because that is the level of the benefit. Please write the full amount.",
  },
  amountTooSmall: {
    kind,
    vi: "số tiền {value} đ nhỏ bất thường; nếu ghi theo nghìn đồng thì đề nghị ghi đủ số đồng.",
    en: "the amount of {value} đ is unusually small; if it is in thousands, write the full amount.",
  },
  amountOldLevel: {
    kind,
    vi: "số tiền {value} đ tính theo mức chuẩn cũ {base} đ, tháng này áp dụng {current} đ. Đề nghị đối chiếu quyết định.",
    en: "the amount of {value} đ follows the old base rate of {base} đ; {current} đ applies in this month. Please check the decision.",
  },
  amountDiffers: {
    kind,
    vi: "số tiền {value} đ khác mức theo khoản hưởng ({expected} đ). Đề nghị đối chiếu quyết định.",
    en: "the amount of {value} đ differs from the level of its clause ({expected} đ). Please check the decision.",
  },
  formulaWithoutValue: {
    kind,
    vi: "công thức ={formula} chưa có kết quả. Đề nghị mở tệp bằng Excel, để Excel tính rồi lưu lại.",
    en: "the formula ={formula} has no result yet. Open the file in Excel, let it calculate and save it.",
  },
  errorValue: {
    kind,
    vi: "ô báo lỗi {value}. Đề nghị sửa công thức hoặc ghi lại giá trị.",
    en: "the cell shows the error {value}. Please mend the formula or write the value.",
  },
  coefficientFromDate: {
    kind,
    vi: "{value} do Excel đổi thành ngày; đã hiểu là hệ số {taken}. Đề nghị định dạng ô là Số hoặc Văn bản.",
    en: "{value} was turned into a date by Excel; the coefficient {taken} was taken. Please format the cell as Number or Text.",
  },
  coefficientUnreadable: {
    kind,
    vi: "không hiểu được hệ số “{value}”. Đề nghị ghi, ví dụ, 1,5.",
    en: "the coefficient “{value}” can't be read. Please write, for example, 1,5.",
  },
  nameMissing: {
    kind,
    vi: "chưa có họ tên. Đề nghị ghi họ và tên đầy đủ.",
    en: "the name is missing. Please write the full name.",
  },
  nameWithNote: {
    kind,
    vi: "đã tách phần ghi chú “{note}” khỏi họ tên. Đề nghị ghi ở cột Ghi chú.",
    en: "the note “{note}” was taken out of the name. Please write it in a column of its own.",
  },
  nameTwoPeople: {
    kind,
    vi: "ô “{value}” có hai tên. Đề nghị tách mỗi người một dòng.",
    en: "the cell “{value}” holds two names. Please give each person a row.",
  },
  nameUnreadable: {
    kind,
    vi: "“{value}” không phải họ tên. Đề nghị kiểm tra có lệch cột không.",
    en: "“{value}” isn't a name. Please check whether the columns have shifted.",
  },
  oldEncoding: {
    kind,
    vi: "chữ “{value}” gõ bằng bảng mã {encoding}, chưa đọc được. Đề nghị dùng UniKey (Ctrl+Shift+F6) chuyển từ {encoding} sang Unicode rồi tải lên lại.",
    en: "the text “{value}” is typed in the old {encoding} encoding, which is not read. Convert it from {encoding} to Unicode, for example with UniKey (Ctrl+Shift+F6), and upload it again.",
  },
  wordUnknown: {
    kind,
    vi: "không hiểu được “{value}”. Đề nghị ghi một trong: {allowed}.",
    en: "“{value}” is not understood. Please write one of: {allowed}.",
  },
  noteDeath: {
    kind,
    vi: "ghi chú “{value}” cho biết đã chết{when}. Chưa dừng gì; đề nghị xác minh và lập quyết định thôi hưởng.",
    en: "the note “{value}” says the person has died{whenEn}. Nothing was stopped; please verify and decide.",
  },
  noteMove: {
    kind,
    vi: "ghi chú “{value}” cho biết đã chuyển đi. Chưa dừng gì; đề nghị xác minh.",
    en: "the note “{value}” says the person has moved. Nothing was stopped; please verify.",
  },
  totalDiffers: {
    kind,
    vi: "dòng cộng ghi {value} đ, các dòng trên cộng lại {sum} đ, chênh {difference} đ. Đề nghị kiểm tra; số liệu lấy theo từng dòng.",
    en: "the total says {value} đ, the rows above add up to {sum} đ, {difference} đ apart. Please check; the rows were taken.",
  },
  columnMissing: {
    kind,
    vi: "không thấy cột “{column}”. Đề nghị chọn cột tương ứng ở bước Cột, hoặc thêm cột vào tệp.",
    en: "the column “{columnEn}” was not found. Choose it in the step Columns, or add it to the file.",
  },
  columnDoubled: {
    kind,
    vi: "có nhiều cột cùng là “{column}” ({titles}). Đề nghị chọn một cột ở bước Cột.",
    en: "several columns are “{columnEn}” ({titles}). Choose one in the step Columns.",
  },
  headerNotFound: {
    kind,
    vi: "không tìm thấy dòng tiêu đề cột trong {rows} dòng đầu. Đề nghị kiểm tra tệp có dòng tiêu đề (Họ và tên, Ngày sinh, …).",
    en: "no header row was found in the first {rows} rows. The sheet needs one (Họ và tên, Ngày sinh, …).",
  },
  requiredEmpty: {
    kind,
    vi: "chưa ghi {column}. Đề nghị bổ sung.",
    en: "{columnEn} is empty. Please fill it in.",
  },
  placeAbbreviated: {
    kind,
    vi: "“{value}” viết tắt, đã hiểu là “{taken}”. Đề nghị ghi đủ tên thôn, xã.",
    en: "“{value}” is abbreviated and was read as “{taken}”. Please write village and commune in full.",
  },
  deathDayUnknown: {
    kind,
    vi: "chỉ biết {value}, chưa ghi nhận việc chết. Đề nghị ghi đủ ngày/tháng/năm theo giấy khai tử.",
    en: "only {value} is known, so the death was not recorded. Please write the full date of the certificate.",
  },
  deathBeforeBirth: {
    kind,
    vi: "ngày chết {value} trước ngày sinh {birth}. Đề nghị kiểm tra cả hai ngày.",
    en: "the date of death {value} lies before the date of birth {birth}. Please check both.",
  },
  memberOfTwoHouseholds: {
    kind,
    vi: "{name} đã có trong hộ {household}, nay lại ở hộ {other}. Đề nghị kiểm tra người này thuộc hộ nào.",
    en: "{name} already belongs to household {household} and now to household {other}. Please check which is right.",
  },
  wordOfSealedClass: {
    kind,
    vi: "dòng có nội dung được bảo mật; lý do chỉ hiện với người được giao quyền.",
    en: "the row holds sealed information; its reason is shown only to those entitled.",
  },
  monthUnknown: {
    kind,
    vi: "không rõ danh sách chi trả của tháng nào. Đề nghị ghi tháng ở tên sheet (T11) hoặc tiêu đề (THÁNG 11/2026), hoặc chọn tháng ở bước Cột.",
    en: "the month of this payment list is not stated. Put it in the sheet's name (T11) or title (THÁNG 11/2026), or choose it in the step Columns.",
  },
  valueTooLong: {
    kind,
    vi: "nội dung dài {length} chữ, vượt {max} chữ. Đề nghị rút gọn.",
    en: "the text has {length} characters, more than {max}. Please shorten it.",
  },
});

export type CellProblemName = keyof typeof cellProblems;
