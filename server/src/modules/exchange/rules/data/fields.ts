/** How a column's cells are read. `ignored`: recognised, and on purpose not taken. */
export type Reader =
  | "ignored"
  | "text"
  | "name"
  | "birth"
  | "event"
  | "date"
  | "number"
  | "amount"
  | "count"
  | "coefficient"
  | "sex"
  | "relation"
  | "degree"
  | "disabilityType"
  | "poverty"
  | "pension"
  | "mark"
  | "note"
  | "month";

interface FieldDefinition<R extends Reader> {
  readonly reader: R;
  readonly vi: string;
  readonly en: string;
  /** Header words as search keys; "group > title" asks for the upper header too. First is the usual one. */
  readonly synonyms: readonly string[];
}

function field<R extends Reader>(
  reader: R,
  [vi, en]: [string, string],
  synonyms: string,
): FieldDefinition<R> {
  return { reader, vi, en, synonyms: synonyms.split("; ") };
}

/** Everything a list may say, by the headers met in vendors' exports, department templates and own files. */
export const fields = {
  order: field("ignored", ["Số thứ tự", "Order"], "stt; so tt; tt; so thu tu; stt nguoi"),
  householdOrder: field("text", ["STT hộ", "Household order"], "stt ho; so tt ho; ho so"),
  householdNumber: field(
    "text",
    ["Số hộ khẩu", "Household number"],
    "so ho khau; so ho; ma ho; so so ho khau",
  ),
  relation: field(
    "relation",
    ["Quan hệ với chủ hộ", "Relation to head"],
    "quan he voi chu ho; quan he; qh voi chu ho; quan he chu ho",
  ),
  name: field(
    "name",
    ["Họ và tên", "Full name"],
    "ho va ten; ho ten; ho ten chu ho va thanh vien; ten doi tuong; ho va ten doi tuong; ho ten nguoi huong; ho ten doi tuong; ho va ten nguoi huong; thong tin ca nhan > ho va ten",
  ),
  birth: field(
    "birth",
    ["Ngày sinh", "Date of birth"],
    "ngay sinh; nam sinh; ngay thang nam sinh; ngay, thang, nam sinh; sinh ngay; ngay/thang/nam sinh; nam sinh nam/nu",
  ),
  sex: field("sex", ["Giới tính", "Sex"], "gioi tinh; nam/nu; gioi; phai"),
  number: field(
    "number",
    ["Số CCCD", "Personal number"],
    "cccd; so cccd; so cmnd/cccd; cmnd/cccd; so dinh danh; so dinh danh ca nhan; so cccd/cmnd; so can cuoc; can cuoc; cmnd; so cmnd; so cmt; dinh danh ca nhan; so gksks",
  ),
  numberIssuedOn: field("date", ["Ngày cấp", "Issued on"], "ngay cap; ngay cap cccd"),
  numberIssuedBy: field("text", ["Nơi cấp", "Issued by"], "noi cap; noi cap cccd"),
  phone: field("text", ["Điện thoại", "Phone"], "dien thoai; so dien thoai; sdt; dt"),
  ethnicity: field("text", ["Dân tộc", "Ethnicity"], "dan toc"),
  religion: field("text", ["Tôn giáo", "Religion"], "ton giao"),
  schooling: field("text", ["Trình độ học vấn", "Schooling"], "trinh do hoc van; hoc van"),
  training: field(
    "text",
    ["Trình độ chuyên môn", "Training"],
    "trinh do chuyen mon ky thuat; trinh do chuyen mon; chuyen mon ky thuat",
  ),
  occupation: field("text", ["Nghề nghiệp", "Occupation"], "nghe nghiep"),
  address: field(
    "text",
    ["Địa chỉ", "Address"],
    "dia chi; noi o hien tai; cho o hien nay; dia chi thuong tru; noi o; noi cu tru; thuong tru",
  ),
  village: field(
    "text",
    ["Thôn", "Village"],
    "thon; thon/ban; thon, ban; ban; khu pho; to dan pho; thon/khu pho; xom",
  ),
  healthCard: field("mark", ["Có thẻ BHYT", "Health card"], "co the bhyt; the bhyt; bhyt; uu dai > the bhyt"),
  scoreB1: field("count", ["Điểm B1", "Score B1"], "diem b1; b1"),
  scoreB2: field("count", ["Điểm B2", "Score B2"], "diem b2; b2"),
  shortageJob: field("mark", ["Việc làm", "Job"], "viec lam"),
  shortageDependants: field(
    "mark",
    ["Người phụ thuộc", "Dependants"],
    "nguoi phu thuoc; nguoi phu thuoc trong ho",
  ),
  shortageNutrition: field("mark", ["Dinh dưỡng", "Nutrition"], "dinh duong"),
  shortageInsurance: field("mark", ["Bảo hiểm y tế", "Health insurance"], "bao hiem y te"),
  shortageAdultSchooling: field(
    "mark",
    ["Trình độ giáo dục người lớn", "Adults' schooling"],
    "trinh do giao duc nguoi lon; giao duc nguoi lon",
  ),
  shortageChildSchooling: field(
    "mark",
    ["Tình trạng đi học của trẻ em", "Children's schooling"],
    "tinh trang di hoc cua tre em; di hoc cua tre em",
  ),
  shortageHousingQuality: field("mark", ["Chất lượng nhà ở", "Housing quality"], "chat luong nha o"),
  shortageHousingArea: field(
    "mark",
    ["Diện tích nhà ở", "Housing area"],
    "dien tich nha o; dien tich nha o binh quan dau nguoi",
  ),
  shortageWater: field("mark", ["Nguồn nước sinh hoạt", "Water"], "nguon nuoc sinh hoat; nuoc sinh hoat"),
  shortageSanitation: field("mark", ["Nhà tiêu hợp vệ sinh", "Sanitation"], "nha tieu hop ve sinh; nha tieu"),
  shortageTelecom: field(
    "mark",
    ["Dịch vụ viễn thông", "Telecom"],
    "dich vu vien thong; su dung dich vu vien thong",
  ),
  shortageMedia: field(
    "mark",
    ["Phương tiện tiếp cận thông tin", "Media"],
    "phuong tien tiep can thong tin; phuong tien phuc vu tiep can thong tin",
  ),
  povertyClass: field("poverty", ["Phân loại", "Poverty class"], "phan loai; phan loai ho; loai ho; dien ho"),
  povertyCause: field("text", ["Nguyên nhân", "Cause"], "nguyen nhan; nguyen nhan ngheo"),
  povertyGroup: field("text", ["Nhóm", "Group"], "nhom; nhom doi tuong ho"),
  povertyCertificate: field(
    "text",
    ["Số GCN", "Certificate number"],
    "so gcn; so giay chung nhan; ma so ho; gcn",
  ),
  certificate: field(
    "text",
    ["Số giấy xác nhận", "Certificate"],
    "so giay xac nhan; giay xac nhan; so gxn; so giay xac nhan khuyet tat",
  ),
  certifiedOn: field(
    "event",
    ["Ngày cấp giấy", "Certified on"],
    "ngay cap giay; ngay cap gxn; ngay xac nhan; ngay cap giay xac nhan; ngay cap",
  ),
  degree: field("degree", ["Mức độ", "Degree"], "muc do; muc do khuyet tat; mdkt"),
  disabilityType: field("disabilityType", ["Dạng tật", "Type"], "dang tat; dang khuyet tat; loai khuyet tat"),
  pensionKind: field(
    "pension",
    ["Loại hưởng", "Kind of benefit"],
    "loai huong; loai tro cap; che do huong; loai che do",
  ),
  insuranceNumber: field(
    "text",
    ["Số sổ BHXH", "Insurance number"],
    "so so bhxh; ma so bhxh; so bhxh; ma bhxh",
  ),
  fromMonth: field(
    "month",
    ["Từ tháng", "From month"],
    "tu thang; huong tu thang; thoi diem huong; tu thang/nam; thang huong",
  ),
  diedOn: field(
    "event",
    ["Ngày chết", "Died on"],
    "ngay chet; ngay mat; ngay tu vong; ngay, thang, nam chet",
  ),
  registration: field(
    "text",
    ["Số đăng ký", "Registration"],
    "so dang ky; so khai tu; so dang ky khai tu; so trich luc",
  ),
  code: field(
    "text",
    ["Mã đối tượng", "Beneficiary code"],
    "ma doi tuong; ma dt; so ho so; ma ho so; uu dai > so ho so",
  ),
  clauseCode: field("text", ["Mã hỗ trợ", "Clause code"], "ma ho tro; ma che do; ma huong; khoan"),
  category: field(
    "text",
    ["Loại đối tượng", "Category"],
    "loai doi tuong; doi tuong; nhom doi tuong; dien doi tuong; ho tro > loai doi tuong",
  ),
  coefficient: field("coefficient", ["Hệ số", "Coefficient"], "he so; he so huong; muc he so"),
  amount: field(
    "amount",
    ["Mức trợ cấp", "Amount"],
    "tien tro cap thang nay; muc ho tro; muc tro cap; so tien; tro cap; tien tro cap; so tien tro cap; muc huong; ho tro > tro cap; tro cap thang nay",
  ),
  supplement: field("amount", ["Phụ cấp", "Supplement"], "phu cap; ho tro > phu cap"),
  decisionNumber: field(
    "text",
    ["Số quyết định", "Decision number"],
    "so quyet dinh huong; so quyet dinh; so qd; quyet dinh so; quyet dinh; so qd huong",
  ),
  decisionOn: field(
    "event",
    ["Ngày quyết định", "Decision date"],
    "ngay quyet dinh; ngay qd; ngay ky; ngay ky qd",
  ),
  grantedFrom: field(
    "date",
    ["Ngày hỗ trợ", "Granted since"],
    "ngay ho tro; ngay huong; huong tu ngay; tu ngay; ho tro > ngay huong",
  ),
  status: field(
    "text",
    ["Tình trạng", "Status"],
    "tinh trang; tinh trang huong; trang thai; ho tro > tinh trang",
  ),
  stopped: field("mark", ["Cắt hưởng", "Stopped"], "cat huong; thoi huong"),
  stoppedFrom: field(
    "date",
    ["Thời điểm cắt hưởng", "Stopped since"],
    "thoi diem cat huong; ngay cat huong; cat tu thang; thoi diem cat",
  ),
  stopReason: field("text", ["Lý do", "Reason"], "ly do; ly do cat; ly do giam; ly do tang; ly do cat huong"),
  change: field("text", ["Biến động", "Change"], "bien dong"),
  payeeName: field(
    "text",
    ["Người nhận", "Payee"],
    "nguoi nhan > ho ten; nguoi nhan > ten; nguoi nhan > ho va ten; nguoi nhan thay; ho ten nguoi nhan; nguoi nhan",
  ),
  payeeAccount: field(
    "text",
    ["Số tài khoản", "Account"],
    "nguoi nhan > so tai khoan; so tai khoan; so tk; tai khoan",
  ),
  payeeBank: field("text", ["Ngân hàng", "Bank"], "nguoi nhan > ngan hang; ngan hang; ten ngan hang"),
  payMethod: field(
    "text",
    ["Hình thức hưởng", "Method"],
    "hinh thuc huong; hinh thuc chi tra; hinh thuc nhan; ho tro > hinh thuc huong",
  ),
  convalescence: field("text", ["Điều dưỡng", "Convalescence"], "dieu duong; uu dai > dieu duong"),
  bookNumber: field(
    "text",
    ["Số sổ lĩnh tiền", "Book number"],
    "so so linh tien; so so; so linh tien; so so chi tra; ma so chi tra",
  ),
  monthsBefore: field(
    "count",
    ["Chưa trả tháng trước: số tháng", "Unpaid months"],
    "chua tra thang truoc > so thang; so thang; so thang chua nhan",
  ),
  amountBefore: field(
    "amount",
    ["Chưa trả tháng trước: số tiền", "Unpaid amount"],
    "chua tra thang truoc > so tien; chua nhan ky truoc; so tien chua nhan",
  ),
  amountTotal: field("amount", ["Tổng số tiền", "Total"], "tong so tien; tong tien; tong cong; cong"),
  signed: field("text", ["Ký nhận", "Signed"], "nguoi nhan > ky; ky nhan; ky ten; ky"),
  currentCategory: field(
    "text",
    ["Đang hưởng trợ cấp", "Current benefit"],
    "dang huong tro cap; dang huong; doi tuong dang huong; che do dang huong",
  ),
  currentCoefficient: field(
    "coefficient",
    ["Hệ số đang hưởng", "Current coefficient"],
    "dang huong tro cap > he so; he so dang huong; he so cu",
  ),
  currentAmount: field(
    "amount",
    ["Số tiền đang hưởng", "Current amount"],
    "dang huong tro cap > so tien; so tien dang huong; muc cu",
  ),
  newCategory: field(
    "text",
    ["Điều chỉnh sang chế độ", "New benefit"],
    "dieu chinh sang che do; dieu chinh sang; che do moi",
  ),
  newCoefficient: field(
    "coefficient",
    ["Hệ số mới", "New coefficient"],
    "dieu chinh sang che do > he so; he so moi",
  ),
  newAmount: field(
    "amount",
    ["Số tiền mới", "New amount"],
    "dieu chinh sang che do > so tien; so tien moi; muc moi",
  ),
  note: field("note", ["Ghi chú", "Note"], "ghi chu; chu thich; luu y"),
  result: field("ignored", ["Kết quả nhập", "Import result"], "ket qua nhap"),
} as const satisfies Record<string, FieldDefinition<Reader>>;

export type FieldName = keyof typeof fields;

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(fields, text);
}
