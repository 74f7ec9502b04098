import { defineProblems } from "#kernel/problem.ts";

export const policyProblems = defineProblems("policy", {
  amendmentNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy bản sửa đổi, bổ sung này.",
    en: "This amendment was not found.",
  },
  amendmentExists: {
    kind: "conflict",
    vi: "Bản này đã được lưu rồi. Đề nghị làm mới trang để xem.",
    en: "This amendment has been saved already. Please refresh the page to see it.",
  },
  amendmentChanged: {
    kind: "conflict",
    vi: "Người khác vừa sửa hoặc xử lý bản này (bạn xem bản {shown}, hiện nay là bản {current}). Đề nghị làm mới và xem lại.",
    en: "Somebody else has just changed or handled this amendment (you saw revision {shown}, now {current}). Please refresh and look again.",
  },
  wrongState: {
    kind: "conflict",
    vi: "Bản này đang ở trạng thái “{state}” nên chưa làm được việc này. Bản đã ban hành không sửa được: đề nghị lập bản bãi bỏ rồi lập bản mới.",
    en: "The amendment is in state \"{state}\", so this can't be done. What is published can't be changed: withdraw it and make a new one.",
  },
  notItsMaker: {
    kind: "forbidden",
    vi: "Chỉ người lập mới sửa được bản này. Đề nghị trả lại cho người lập, hoặc lập bản khác.",
    en: "Only its maker may change this amendment. Please return it to them, or make another.",
  },
  samePerson: {
    kind: "forbidden",
    vi: "Người lập hoặc trình không được tự ban hành, tự trả lại. Đề nghị chuyển cho người khác.",
    en: "Whoever made or submitted it may not publish or return it. Please pass it to somebody else.",
  },
  accountNeeded: {
    kind: "forbidden",
    vi: "Việc này cần một người đăng nhập bằng tài khoản của mình, vì hai người phải cùng chịu trách nhiệm. Đề nghị thực hiện trên trang.",
    en: "This takes somebody signed in with an account of their own, because two people answer for it. Please do it on the page.",
  },
  documentMissing: {
    kind: "invalid",
    vi: "Thiếu thông tin của văn bản làm căn cứ: {parts}. Đề nghị ghi đủ theo bản đã ký.",
    en: "The document it rests on lacks: {partsEn}. Please enter it as signed.",
  },
  documentDate: {
    kind: "invalid",
    vi: "Ngày ban hành “{date}” không phải là ngày. Đề nghị ghi đủ ngày, tháng, năm, ví dụ 21/08/2026.",
    en: 'The date of the document, "{date}", is no date. Please give day, month and year, e.g. 21/08/2026.',
  },
  unknownVersion: {
    kind: "invalid",
    vi: "Bộ quy định không có phiên bản “{key}”. Đề nghị chọn phiên bản trong bảng tham số.",
    en: 'The policy set has no version "{key}". Please choose one from the table of parameters.',
  },
  nothingToConfirm: {
    kind: "conflict",
    vi: "Phiên bản “{key}” không chờ xác nhận: đã có căn cứ hoặc đã được xác nhận. Đề nghị bỏ khỏi danh sách.",
    en: 'Version "{key}" doesn\'t wait for confirmation: it was verified or confirmed already. Please leave it out.',
  },
  unknownParameter: {
    kind: "invalid",
    vi: "Bộ quy định không có tham số, bảng hay biểu nào tên “{id}”. Đề nghị chọn trong bảng tham số.",
    en: 'The policy set has no parameter, table or bands named "{id}". Please choose one from the table of parameters.',
  },
  dateUnreadable: {
    kind: "invalid",
    vi: "{parameter}: “{date}” không phải là ngày. Đề nghị ghi đủ ngày, tháng, năm của ngày ký và ngày có hiệu lực.",
    en: '{parameter}: "{date}" is no date. Please give day, month and year of signing and of coming into force.',
  },
  appliesFromNotMonth: {
    kind: "invalid",
    vi: "{parameter}: “{month}” không phải là tháng. Mức áp dụng theo tháng tròn; đề nghị ghi tháng và năm, ví dụ 07/2026.",
    en: '{parameter}: "{month}" is no month. Levels apply by whole months; please give month and year, e.g. 07/2026.',
  },
  datesReversed: {
    kind: "invalid",
    vi: "{parameter}: ngày ký {signed} phải không sau ngày có hiệu lực {inForce}, và tháng cuối không trước tháng đầu {appliesFrom}. Đề nghị xem lại các ngày trong văn bản.",
    en: "{parameter}: signing ({signed}) must not come after the day in force ({inForce}), nor the last month before the first ({appliesFrom}). Please check the dates in the document.",
  },
  uncited: {
    kind: "invalid",
    vi: "{parameter}: thiếu căn cứ. Đề nghị ghi số văn bản và điều quy định mức này.",
    en: "{parameter}: it is not cited. Please give the act and the article that sets this level.",
  },
  versionsOverlap: {
    kind: "conflict",
    vi: "{parameter}: đã có mức có hiệu lực từ {inForce} và áp dụng từ tháng {appliesFrom}. Đề nghị xem lại ngày hiệu lực; nếu mức đã có sai thì bãi bỏ trước.",
    en: "{parameter}: there is a level already in force from {inForce} for months from {appliesFrom}. Please check the dates; if the standing one is wrong, withdraw it first.",
  },
  outOfBounds: {
    kind: "invalid",
    vi: "{parameter}: {value} nằm ngoài khoảng cho phép {min} – {max}. Đề nghị kiểm tra số chữ số và đơn vị tính.",
    en: "{parameter}: {value} lies outside {min} – {max}. Please check the digits and the unit.",
  },
  localOnlyMoney: {
    kind: "invalid",
    vi: "“{id}” không phải là mức tiền nên không có mức riêng của tỉnh. Đề nghị dùng loại “Mức mới” và ghi văn bản.",
    en: '"{id}" is no amount of money, so a province has no level of its own for it. Please enter it as a new level with its document.',
  },
  belowNational: {
    kind: "invalid",
    vi: "{parameter}: mức của tỉnh {value} thấp hơn mức cả nước {national} từ tháng {month}. Đề nghị nâng mức, hoặc ghi tháng cuối trước tháng đó.",
    en: "{parameter}: the province's {value} is below the national {national} from {month}. Please raise it, or let it end before that month.",
  },
  setRefused: {
    kind: "invalid",
    vi: "Bộ quy định không nhận bản này: {faults} Đề nghị sửa theo từng điểm.",
    en: "The policy set refuses this amendment: {faultsEn} Please mend each point.",
  },
  withdrawalBreaks: {
    kind: "conflict",
    vi: "Chưa bãi bỏ được, vì bản khác đã ban hành dựa vào bản này: {faults} Đề nghị bãi bỏ bản đó trước.",
    en: "It can't be withdrawn yet, because another published amendment rests on it: {faultsEn} Please withdraw that one first.",
  },
  notWithdrawable: {
    kind: "conflict",
    vi: "Chỉ bãi bỏ được bản đã ban hành, chưa bị bãi bỏ, và không phải là bản bãi bỏ. Bản được chọn không như vậy.",
    en: "Only what is published, not yet withdrawn and no withdrawal itself can be withdrawn. The one chosen is not.",
  },
  setBroken: {
    kind: "conflict",
    vi: "Bộ quy định của tỉnh không ghép được với bản phần mềm này: {faults} Đề nghị bãi bỏ bản sửa đổi nêu tên rồi lập lại.",
    en: "The province's amendments don't fit this release: {faultsEn} Please withdraw the amendment named and enter it anew.",
  },
});
