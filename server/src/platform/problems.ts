import { defineProblems } from "#kernel/problem.ts";

export const platformProblems = defineProblems("platform", {
  notPermitted: {
    kind: "forbidden",
    vi: "Tài khoản của bạn chưa được giao quyền thực hiện việc này ({permission}). Đề nghị liên hệ quản trị viên.",
    en: "Your account may not do this ({permission}). Please ask your administrator.",
  },
  outsideArea: {
    kind: "forbidden",
    vi: "Đơn vị {unit} nằm ngoài địa bàn được giao cho tài khoản của bạn.",
    en: "Unit {unit} is outside the area of your account.",
  },
  invalidInput: {
    kind: "invalid",
    vi: "Dữ liệu gửi lên chưa đúng: {fields}.",
    en: "The data sent is not valid: {fields}.",
  },
  notSignedIn: {
    kind: "unauthenticated",
    vi: "Phiên làm việc đã hết hoặc chưa đăng nhập. Đề nghị đăng nhập lại; nội dung đang nhập vẫn được giữ.",
    en: "You are not signed in, or the session has ended. Please sign in again; what you typed is kept.",
  },
  csrf: {
    kind: "forbidden",
    vi: "Yêu cầu không mang mã xác nhận của phiên làm việc. Đề nghị làm mới trang.",
    en: "The request lacks the session's confirmation token. Please refresh the page.",
  },
  purposeMissing: {
    kind: "invalid",
    vi: 'Chưa ghi mục đích xem thông tin cá nhân. Cách làm: thêm --purpose "lý do", ví dụ --purpose "phúc tra hồ sơ 12/2026"; lý do được ghi vào nhật ký xem.',
    en: 'The purpose of reading personal data is missing. Add --purpose "why", e.g. --purpose "re-check of case 12/2026"; it is written to the log of reads.',
  },
  notFound: {
    kind: "not_found",
    vi: "Không tìm thấy {what}.",
    en: "{what} was not found.",
  },
  busy: {
    kind: "busy",
    vi: "Nhiều tệp lớn đang được gửi và tải cùng lúc nên tệp này chưa được xử lý. Đề nghị thử lại sau {seconds} giây.",
    en: "Many large files are being sent and fetched at once, so this one was not taken. Try again in {seconds} seconds.",
  },
  tooMany: {
    kind: "too_many",
    vi: "Quá nhiều yêu cầu trong thời gian ngắn. Đề nghị thử lại sau {seconds} giây.",
    en: "Too many requests in a short time. Please try again in {seconds} seconds.",
  },
});
