import { defineProblems } from "#kernel/problem.ts";

export const benefitProblems = defineProblems("benefits", {
  batchSigned: {
    kind: "conflict",
    vi: "Không hoàn tác được: {lines} khoản của lần nhập này đã nằm trong danh sách chi trả đã ký. Đề nghị lập quyết định đính chính.",
    en: "Can't be undone: {lines} lines of this import are on a signed pay list. Please correct them by a decision.",
  },
  batchBuiltUpon: {
    kind: "conflict",
    vi: "Chưa hoàn tác được: {grants} khoản hưởng của lần nhập này đã có diễn biến, tháng chi trả hoặc người nhận từ lần nhập sau ({names}). Đề nghị hoàn tác các lần sau trước.",
    en: "Can't be undone yet: {grants} grants of this import have later terms, payments or payees from elsewhere ({names}). Undo the later ones first.",
  },
  listNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy danh sách chi trả này, hoặc danh sách thuộc địa bàn khác.",
    en: "This pay list was not found, or belongs to another area.",
  },
  runNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy lần lập danh sách này.",
    en: "This run of list making was not found.",
  },
  grantNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy khoản hưởng này, hoặc khoản hưởng thuộc địa bàn khác.",
    en: "This grant was not found, or belongs to another area.",
  },
  listChanged: {
    kind: "conflict",
    vi: "Danh sách đã được lập lại hoặc người khác vừa xử lý (bản {shown}, hiện nay là bản {current}). Đề nghị làm mới và xem lại.",
    en: "The list was made again or somebody else has just acted (you saw revision {shown}, now {current}). Please refresh and look again.",
  },
  wrongState: {
    kind: "conflict",
    vi: "Danh sách đang ở trạng thái “{state}”, chưa thực hiện được việc này.",
    en: 'The list is in state "{state}", so this can\'t be done now.',
  },
  listStale: {
    kind: "conflict",
    vi: "Dữ liệu của đơn vị đã thay đổi từ khi lập danh sách. Đề nghị lập lại danh sách trước khi {step}.",
    en: "The unit's data has changed since the list was made. Please make the list again before this step ({step}).",
  },
  samePerson: {
    kind: "forbidden",
    vi: "Người lập danh sách không được tự kiểm tra hoặc phê duyệt. Đề nghị chuyển cho người khác.",
    en: "Whoever made the list may not check or sign it. Please pass it to somebody else.",
  },
  eventsWaiting: {
    kind: "conflict",
    vi: "Còn {events} biến động của đơn vị đang chờ xử lý. Đề nghị đợi xử lý xong rồi ký.",
    en: "{events} changes of the unit still wait to be handled. Please sign once they are done.",
  },
  overlapsNotSeen: {
    kind: "conflict",
    vi: "Có {people} người hưởng trùng theo nhóm chính sách trong danh sách này. Đề nghị xem mục “Hưởng trùng” và xác nhận đã xem trước khi ký.",
    en: "{people} people on this list hold overlapping benefits. Please look at the overlaps and confirm that you have, then sign.",
  },
  nothingApart: {
    kind: "not_found",
    vi: "Danh sách này không có phần riêng mà bạn được giao xem.",
    en: "This list has no part of its own that you are cleared to see.",
  },
  rowsDiffer: {
    kind: "conflict",
    vi: "Các dòng của danh sách không khớp tổng: {what} theo dòng {rows}, theo tổng {total}. Chưa in, chưa ký; đề nghị lập lại danh sách, nếu vẫn lệch thì báo quản trị viên.",
    en: "The rows of the list don't add up to its totals: {whatEn} by rows {rows}, by totals {total}. Nothing was printed or signed; make the list again, and tell the administrator if it still differs.",
  },
  reasonNeeded: {
    kind: "invalid",
    vi: "Đề nghị ghi lý do trả lại.",
    en: "Please state why the list is returned.",
  },
  nothingToMake: {
    kind: "invalid",
    vi: "Không có đơn vị nào trong địa bàn của bạn để lập danh sách tháng {month}.",
    en: "There is no unit in your area for which to make the list of {month}.",
  },
  monthNotOpen: {
    kind: "invalid",
    vi: "Tháng {month} chưa đến kỳ lập danh sách. Kỳ đang lập là tháng {open}.",
    en: "The list of {month} isn't due yet. The month being prepared is {open}.",
  },
  makingFailed: {
    kind: "conflict",
    vi: "Lập danh sách kỳ {month} chưa xong. Đề nghị xem nhật ký máy chủ rồi lập lại.",
    en: "The lists of {month} were not finished. Please look at the server's log and make them again.",
  },
  noOfficeToRaise: {
    kind: "invalid",
    vi: "Không có đơn vị nào trong địa bàn của bạn đang chi trả để lập quyết định điều chỉnh.",
    en: "No unit in your area pays anything for which to draft a decision.",
  },
  raiseNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy quyết định điều chỉnh này, hoặc quyết định thuộc địa bàn khác.",
    en: "This decision was not found, or belongs to another area.",
  },
  raiseChanged: {
    kind: "conflict",
    vi: "Quyết định đã được lập lại hoặc người khác vừa xử lý (bản {shown}, hiện nay là bản {current}). Đề nghị làm mới và xem lại.",
    en: "The decision was made again or somebody else has just acted (you saw revision {shown}, now {current}). Please refresh and look again.",
  },
  raiseState: {
    kind: "conflict",
    vi: "Quyết định đang ở trạng thái “{state}”, chưa thực hiện được việc này.",
    en: 'The decision is in state "{state}", so this can\'t be done now.',
  },
  raiseSamePerson: {
    kind: "forbidden",
    vi: "Người lập hoặc trình quyết định không được tự ký. Đề nghị chuyển cho người khác.",
    en: "Whoever made or submitted the decision may not sign it. Please pass it to somebody else.",
  },
  signedLater: {
    kind: "invalid",
    vi: "Ngày ký {day} sau ngày hôm nay. Đề nghị ghi ngày đã ký trên văn bản.",
    en: "The day of signing, {day}, lies after today. Please enter the day on the document.",
  },
  numberUnknown: {
    kind: "not_found",
    vi: "Không có ai mang số {number}. Đề nghị kiểm tra đủ 12 chữ số.",
    en: "Nobody has the number {number}. Please check that it has 12 digits.",
  },
});
