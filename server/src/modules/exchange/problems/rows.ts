import { defineProblems } from "#kernel/problem.ts";

const kind = "invalid" as const;

/** What is found only when a row meets what is recorded already, or the law. */
export const rowProblems = defineProblems("exchange", {
  clauseUnknown: {
    kind,
    vi: "chưa xác định được khoản hưởng của “{value}”. Đề nghị ghi rõ điểm, khoản, điều (ví dụ: Khoản 6 Điều 5) và hệ số.",
    en: "the clause of “{value}” can't be told. Please write point, clause and article (for example: Khoản 6 Điều 5) and the coefficient.",
  },
  unitsUnknown: {
    kind,
    vi: "chưa tính được khoản này hưởng cho mấy người (con đang nuôi, đối tượng được chăm sóc): số tiền {value} không chia hết cho mức của một người, hoặc để trống. Đề nghị ghi hệ số hoặc số tiền bằng số người nhân với mức.",
    en: "for how many people this is paid (children raised, people cared for) can't be told: the amount {value} isn't a multiple of the level for one, or is missing. Please write the coefficient or amount as the number of people times the level.",
  },
  grantNotFound: {
    kind,
    vi: "chưa có khoản hưởng nào mang số sổ “{value}” ở đơn vị này. Đề nghị nhập danh sách quản lý đối tượng trước, hoặc kiểm tra số sổ.",
    en: "no grant with the book number “{value}” exists in this office. Import the management list first, or check the number.",
  },
  grantOfAnother: {
    kind,
    vi: "số sổ “{value}” là của {name}, khác tên hoặc năm sinh của dòng. Đề nghị kiểm tra.",
    en: "the book number “{value}” belongs to {name}, unlike the name or birth year of the row. Please check.",
  },
  grantNotPaid: {
    kind,
    vi: "khoản hưởng của sổ “{value}” {state} từ tháng {from}, nên không điều chỉnh được. Đề nghị kiểm tra số sổ; nếu cho hưởng lại thì nhập quyết định hưởng lại trước.",
    en: "the grant with the book number “{value}” is {stateEn} since {from}, so it can't be adjusted. Check the number; if it is to be paid again, import the decision to resume it first.",
  },
  decisionMissing: {
    kind,
    vi: "chưa có số và ngày quyết định điều chỉnh, nên chưa điều chỉnh được. Đề nghị ghi dòng “(Kèm theo Quyết định số … ngày …)” trên đầu danh sách, hoặc điền cột Số quyết định và Ngày quyết định.",
    en: "number and date of the deciding adjustment are missing, so nothing was adjusted. Write “(Kèm theo Quyết định số … ngày …)” above the list, or fill in the columns Số quyết định and Ngày quyết định.",
  },
  adjustedToOther: {
    kind,
    vi: "“{value}” thuộc chế độ khác với khoản hưởng của sổ “{book}”, nên không phải là điều chỉnh. Đề nghị lập quyết định thôi hưởng khoản này và quyết định hưởng chế độ mới.",
    en: "“{value}” belongs to another benefit than the grant with the book number “{book}”, so this is no adjustment. Please end this grant and grant the new benefit by decisions.",
  },
  monthBeforeLaw: {
    kind,
    vi: "tháng {month} trước khi chế độ “{benefit}” được áp dụng (từ {since}); đã ghi theo danh sách. Đề nghị kiểm tra tháng hoặc loại đối tượng.",
    en: "the month {month} lies before “{benefitEn}” applied (from {since}); it was recorded as listed. Please check the month or the category.",
  },
  parameterMissing: {
    kind,
    vi: "chưa có mức “{parameter}” cho tháng {month} nên chưa đối chiếu được số tiền; đã ghi theo danh sách. Đề nghị đối chiếu quyết định và báo quản trị viên cập nhật chính sách.",
    en: "no level “{parameterEn}” is known for {month}, so the amount can't be checked; it was recorded as listed. Please check the decision, and ask the administrator for the policies of that month.",
  },
  communeUnknown: {
    kind,
    vi: "không tìm thấy xã, phường “{value}”. Đề nghị ghi tên xã, phường hiện nay{nearest}.",
    en: "no commune “{value}” was found. Please write its present name{nearestEn}.",
  },
  communeSplit: {
    kind,
    vi: "“{value}” đã chia về nhiều xã, phường: {candidates}. Đề nghị ghi thôn hoặc xã, phường hiện nay.",
    en: "“{value}” was divided between {candidates}. Please write the village or the present commune.",
  },
  communeElsewhere: {
    kind,
    vi: "địa chỉ ghi {value}, không thuộc {unit} của danh sách. Đề nghị kiểm tra; nơi quản lý lấy theo danh sách.",
    en: "the address says {value}, outside {unit} of this list. Please check; the list's unit was taken.",
  },
  rowDoubled: {
    kind,
    vi: "trùng hoàn toàn với dòng {row} của cùng tệp; không nhập lần hai.",
    en: "is the same as row {row} of this file; it was not taken twice.",
  },
  managedElsewhere: {
    kind,
    vi: "người này do xã khác quản lý: thông tin của dòng chưa ghi vào hồ sơ, chờ đối chiếu. Đề nghị báo xã đang quản lý, hoặc gửi qua danh sách của sở.",
    en: "another commune manages this person: what the row says was not recorded and waits to be matched. Please tell that commune, or send it in a list of the department.",
  },
  waitsForMatch: {
    kind,
    vi: "đã vào, chờ đối chiếu: {reason}.",
    en: "is in and waits to be matched: {reasonEn}.",
  },
});
