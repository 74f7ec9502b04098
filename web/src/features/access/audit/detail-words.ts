import { currentLanguage } from "#app/texts/language.ts";
import { Role, roleNames } from "#pure/access/model.ts";
import { formatDate } from "#ui/format.ts";

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** Names under which acts keep their details, in the words of the office; others show as they are. */
const detailWords: Words = {
  address: { vi: "địa chỉ mạng", en: "network address" },
  login: { vi: "tài khoản", en: "account" },
  logins: { vi: "tài khoản", en: "accounts" },
  roles: { vi: "vai trò", en: "roles" },
  role: { vi: "vai trò", en: "role" },
  classes: { vi: "nhóm bảo mật", en: "sealed classes" },
  class: { vi: "nhóm", en: "class" },
  unit: { vi: "đơn vị", en: "unit" },
  validFrom: { vi: "từ", en: "from" },
  validTo: { vi: "đến hết", en: "to the end of" },
  sessionsEnded: { vi: "số phiên kết thúc", en: "sessions ended" },
  ended: { vi: "số phiên kết thúc", en: "sessions ended" },
  session: { vi: "phiên", en: "session" },
  month: { vi: "kỳ", en: "month" },
  decision: { vi: "quyết định", en: "decision" },
  name: { vi: "tên", en: "name" },
  lines: { vi: "số dòng", en: "lines" },
  rows: { vi: "số dòng", en: "rows" },
  amount: { vi: "số tiền", en: "amount" },
  people: { vi: "số người", en: "people" },
  file: { vi: "tệp", en: "file" },
  sheet: { vi: "sheet", en: "sheet" },
  fromRow: { vi: "từ dòng", en: "from row" },
  toRow: { vi: "đến dòng", en: "to row" },
  knownOn: { vi: "theo dữ liệu đến ngày", en: "as known on" },
};

const subjectWords: Words = {
  account: { vi: "tài khoản", en: "account" },
  commune: { vi: "xã", en: "commune" },
  household: { vi: "hộ", en: "household" },
  import_file: { vi: "tệp nhập", en: "imported file" },
  job: { vi: "việc chạy nền", en: "background job" },
  pay_list: { vi: "danh sách chi trả", en: "pay list" },
  person: { vi: "người", en: "person" },
  unit: { vi: "đơn vị", en: "unit" },
  unit_classification: { vi: "phân loại địa bàn", en: "classification" },
  village: { vi: "thôn", en: "village" },
};

/** Why people were read: from the open list, file or person, else what the page is for. */
const purposeWords: Words = {
  birth: { vi: "xử lý ngày sinh", en: "settling births" },
  inspection: { vi: "kiểm tra nhật ký", en: "inspecting the log" },
  matching: { vi: "đối chiếu", en: "matching" },
  person: { vi: "xem một người", en: "one person's page" },
  search: { vi: "tìm kiếm", en: "search" },
  list: { vi: "danh sách chi trả", en: "pay list" },
  import: { vi: "tệp nhập", en: "imported file" },
  case: { vi: "hồ sơ", en: "case" },
  grant: { vi: "khoản hưởng", en: "grant" },
  worklist: { vi: "việc cần xử lý", en: "worklist" },
  "pay list": { vi: "danh sách chi trả", en: "pay list" },
  "pay list printed": { vi: "in danh sách chi trả", en: "pay list printed" },
};

function say(words: Words, name: string): string {
  const known = words[name];
  if (known === undefined) return name;
  return currentLanguage() === "en" ? known.en : known.vi;
}

export const subjectWord = (kind: string): string => say(subjectWords, kind);

export function purposeWord(purpose: string): string {
  const [kind = "", ...rest] = purpose.split(":");
  return [say(purposeWords, kind), ...rest].join(" ");
}

/** What an act says of itself, readable: no braces, no names of fields, dates as the office writes them. */
export function detailText(value: unknown): string {
  if (Array.isArray(value)) return value.map(detailText).filter(Boolean).join("; ");
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).flatMap(([name, item]) => {
      const text = detailText(item);
      return text === "" ? [] : [`${say(detailWords, name)}: ${text}`];
    });
    return parts.join(", ");
  }
  if (typeof value !== "string") return value === null || value === undefined ? "" : String(value);
  const role = Role.safeParse(value);
  if (role.success) return roleNames[role.data][currentLanguage() === "en" ? "en" : "vi"];
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}
