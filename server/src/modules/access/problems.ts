import { defineProblems, type ProblemDefinition } from "#kernel/problem.ts";
import { constraintMeans } from "#platform/database/constraints.ts";

const accountExists: ProblemDefinition = {
  kind: "conflict",
  vi: "Tên đăng nhập này đã có. Đề nghị chọn tên khác, hoặc tìm tài khoản đang có để giao thêm vai trò.",
  en: "This login exists already. Choose another, or find the account and give it the role.",
};

export const accessProblems = defineProblems("access", {
  wrongLogin: {
    kind: "unauthenticated",
    vi: "Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.",
    en: "The login or the password is not right. Please check Caps Lock and the keyboard, then try again.",
  },
  tooManyAttempts: {
    kind: "too_many",
    vi: "Đã nhập sai nhiều lần. Đề nghị thử lại sau {seconds} giây; nếu quên mật khẩu, liên hệ quản trị viên để đặt lại.",
    en: "Too many wrong attempts. Try again in {seconds} seconds; if the password is forgotten, ask an administrator.",
  },
  accountLocked: {
    kind: "forbidden",
    vi: "Tài khoản đang bị khóa. Đề nghị liên hệ quản trị viên để mở.",
    en: "The account is locked. Please ask an administrator to unlock it.",
  },
  noRoleToday: {
    kind: "forbidden",
    vi: "Tài khoản hiện chưa được giao vai trò nào (hoặc đã hết hạn). Đề nghị liên hệ quản trị viên.",
    en: "The account holds no role today (or its roles have ended). Please ask an administrator.",
  },
  weakPassword: {
    kind: "invalid",
    vi: "Mật khẩu chưa đủ mạnh: {faults}. Cách sửa: dùng ít nhất {lengthMin} ký tự, ví dụ bốn từ không liên quan nhau.",
    en: "The password is too weak: {faultsEn}. How to mend: at least {lengthMin} characters, e.g. four unrelated words.",
  },
  wrongPassword: {
    kind: "invalid",
    vi: "Mật khẩu hiện tại chưa đúng. Đề nghị nhập lại.",
    en: "The current password is not right. Please type it again.",
  },
  roleNeeded: {
    kind: "invalid",
    vi: "Chưa cho biết vai trò. Đề nghị thêm --admin, hoặc --role với một trong: {roles}.",
    en: "Which role? Add --admin, or --role with one of: {roles}.",
  },
  weakSettings: {
    kind: "conflict",
    vi: "Chưa thể phục vụ dữ liệu thật: {faults}",
    en: "Real data can't be served yet: {faultsEn}",
  },
  trustedProxy: {
    kind: "invalid",
    vi: "ANSINH_TRUSTED_PROXY: {proxy} không phải địa chỉ mạng. Cách sửa: ghi địa chỉ của proxy, ví dụ 10.0.0.5 hoặc 10.0.0.0/24, cách nhau bằng dấu phẩy.",
    en: "ANSINH_TRUSTED_PROXY: {proxy} is no network address. Mend: the proxy's address, e.g. 10.0.0.5 or 10.0.0.0/24, with commas between.",
  },
  noAdministrator: {
    kind: "conflict",
    vi: 'Cơ sở dữ liệu này chưa có quản trị viên. Cách làm: ansinh user add TÊN-ĐĂNG-NHẬP --admin --name "Họ và tên", rồi chạy lại.',
    en: 'This database has no administrator yet. Run: ansinh user add LOGIN --admin --name "Full name", then start again.',
  },
  emptyDatabase: {
    kind: "conflict",
    vi: "Cơ sở dữ liệu còn trống. Thêm --sample để xem tỉnh mẫu, hoặc --province MÃ để lập cơ sở dữ liệu của tỉnh: {provinces}.",
    en: "The database is empty. Add --sample to see the sample province, or --province CODE to make it your own: {provinces}.",
  },
  unknownProvince: {
    kind: "invalid",
    vi: "Không có tỉnh mã {province}. Các mã: {provinces}.",
    en: "There is no province {province}. Codes: {provinces}.",
  },
  samePassword: {
    kind: "invalid",
    vi: "Mật khẩu mới trùng mật khẩu hiện tại. Đề nghị chọn mật khẩu khác.",
    en: "The new password is the current one. Please choose another.",
  },
  administratorExists: {
    kind: "conflict",
    vi: "Đã có quản trị viên. Đề nghị người đó thêm tài khoản mới.",
    en: "There is an administrator already. Ask them to add the account.",
  },
  accountExists,
  accountNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy tài khoản {account}.",
    en: "Account {account} was not found.",
  },
  sessionNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy phiên làm việc này, hoặc phiên đã kết thúc.",
    en: "This session was not found, or has ended already.",
  },
  lastAdministrator: {
    kind: "conflict",
    vi: "Đây là quản trị viên duy nhất còn hoạt động. Đề nghị giao vai trò quản trị cho người khác trước.",
    en: "This is the only active administrator. Give the role to somebody else first.",
  },
  ownAccount: {
    kind: "conflict",
    vi: "Không tự khóa, tự đặt lại mật khẩu hay tự giao quyền cho mình. Đề nghị nhờ một quản trị viên khác, hoặc dùng Đổi mật khẩu.",
    en: "You can't lock or reset your own account, or give it rights. Ask another administrator, or change your password.",
  },
  alreadyInState: {
    kind: "conflict",
    vi: "Tài khoản đã ở trạng thái này rồi.",
    en: "The account is in this state already.",
  },
  roleUnit: {
    kind: "invalid",
    vi: "Vai trò {role} được giao ở cấp {level}; đơn vị {unit} không thuộc cấp này hoặc không có trong tỉnh.",
    en: "Role {role} is given at level {level}; unit {unit} is not of that level or not in this province.",
  },
  roleHeld: {
    kind: "conflict",
    vi: "Tài khoản đã có vai trò này ở đơn vị này trong khoảng ngày đó.",
    en: "The account already holds this role in this unit in those days.",
  },
  roleNotFound: {
    kind: "not_found",
    vi: "Không tìm thấy vai trò hoặc quyền đã giao này.",
    en: "This role or clearance was not found.",
  },
  datesReversed: {
    kind: "invalid",
    vi: "Ngày kết thúc {validTo} trước ngày bắt đầu {validFrom}. Đề nghị sửa một trong hai ngày.",
    en: "The end {validTo} is before the start {validFrom}. Please correct one of them.",
  },
  sampleOnly: {
    kind: "conflict",
    vi: "Tài khoản mẫu chỉ được tạo trong cơ sở dữ liệu mẫu.",
    en: "Sample accounts are only made in a sample database.",
  },
});

constraintMeans("account_login_unique", "access.accountExists", accountExists);
constraintMeans("account_pk", "access.accountExists", accountExists);
