import { type CivilDate, formatDate, formatMonth, type Month, type Text, text } from "@ansinh/engine";
import { caseTextMax, caseVersion } from "./model.ts";

/** What is wrong and how to mend it; where is added by whoever found it. */
export interface Fault {
  readonly code: string;
  readonly message: Text;
  readonly mend: Text;
}

const fault = (code: string, message: Text, mend: Text): Fault => ({ code, message, mend });
const listed = (words: readonly string[]): string => words.join(", ");

const spelled = (value: unknown): string => {
  const json = JSON.stringify(value) ?? "";
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
};

export const tooLong = fault(
  "case_too_long",
  text(`Tệp dài quá ${caseTextMax} ký tự.`, `The file is longer than ${caseTextMax} characters.`),
  text("Mỗi tệp chỉ ghi một hộ.", "Write one household a file."),
);

export const notJson = (wanted: Text): Fault =>
  fault(
    "case_not_json",
    text(`Không đọc được JSON: chỗ này cần ${wanted.vi}.`, `Not JSON: here ${wanted.en} is needed.`),
    text(
      "Xem lại dấu phẩy, dấu ngoặc và ngoặc kép ở đây và ngay trước đó.",
      "Look at commas, brackets and quotes here and just before.",
    ),
  );

export const keyRepeated = (key: string): Fault =>
  fault(
    "case_key_repeated",
    text(`Khóa “${key}” ghi hai lần.`, `The key “${key}” stands twice.`),
    text("Chỉ giữ một.", "Keep one."),
  );

export const keyUnknown = (key: string, allowed: readonly string[]): Fault =>
  fault(
    "case_key_unknown",
    text(`Không có khóa “${key}” ở đây.`, `There is no key “${key}” here.`),
    text(`Bỏ đi, hoặc ghi một trong: ${listed(allowed)}.`, `Remove it, or write one of: ${listed(allowed)}.`),
  );

export const keyMissing = (key: string): Fault =>
  fault(
    "case_key_missing",
    text(`Thiếu “${key}”.`, `“${key}” is missing.`),
    text(`Ghi thêm “${key}”.`, `Write “${key}”.`),
  );

export const notAllowed = (value: unknown, wanted: Text): Fault =>
  fault(
    "case_value_not_allowed",
    text(`Không nhận giá trị ${spelled(value)}.`, `${spelled(value)} isn't allowed.`),
    text(`Cần ${wanted.vi}.`, `Write ${wanted.en}.`),
  );

export const versionUnknown = (value: unknown): Fault =>
  fault(
    "case_version_unknown",
    text(`Không biết phiên bản ${spelled(value)} của tệp.`, `Version ${spelled(value)} isn't known.`),
    text(`Bản này đọc phiên bản ${caseVersion}.`, `This release reads version ${caseVersion}.`),
  );

export const monthMissing = fault(
  "case_month_missing",
  text("Chưa biết tính cho tháng nào.", "It isn't said for which month."),
  text(
    'Ghi "month": "2026-11" trong tệp, hoặc chọn tháng khi chạy.',
    'Write "month": "2026-11", or give the month when asking.',
  ),
);

export const idRepeated = (id: string): Fault =>
  fault(
    "case_id_repeated",
    text(`Hai người cùng mã “${id}”.`, `Two persons have the id “${id}”.`),
    text("Cho mỗi người một mã riêng.", "Give each an id of their own."),
  );

interface Named {
  readonly what: Text;
  readonly id: string;
  /** Those that are spelled most like it. */
  readonly near: readonly string[];
}

/** A fact, relation or list that the release doesn't declare. */
export const nameUnknown = ({ what, id, near }: Named): Fault =>
  fault(
    "case_name_unknown",
    text(`Không có ${what.vi} “${id}”.`, `There is no ${what.en} “${id}”.`),
    text(
      `Dùng mã trong docs/case-format.md; gần nhất: ${listed(near)}.`,
      `Use an id of docs/case-format.md; the nearest: ${listed(near)}.`,
    ),
  );

export const otherSubject = (label: Text, subject: "person" | "household"): Fault =>
  fault(
    "case_fact_elsewhere",
    subject === "household"
      ? text(`“${label.vi}” là thông tin của hộ.`, `“${label.en}” is a fact of the household.`)
      : text(`“${label.vi}” là thông tin của từng người.`, `“${label.en}” is a fact of a person.`),
    subject === "household"
      ? text("Ghi trong household.facts.", "Write it in household.facts.")
      : text("Ghi trong facts của người đó.", "Write it in the facts of that person."),
  );

export const birthElsewhere = fault(
  "case_fact_elsewhere",
  text("Ngày sinh không ghi trong facts.", "The birth date doesn't stand among the facts."),
  text(
    'Ghi "birth": "1950-03-02", hoặc "1950" nếu chỉ biết năm.',
    'Write "birth": "1950-03-02", or "1950" where only the year is known.',
  ),
);

export const datesReversed = (from: CivilDate, to: CivilDate): Fault =>
  fault(
    "case_dates_reversed",
    text(
      `Từ ngày ${formatDate(from)} mà đến ngày ${formatDate(to)}.`,
      `From ${formatDate(from)} until ${formatDate(to)}: the end comes first.`,
    ),
    text("Ngày đầu phải trước hoặc cùng ngày cuối.", "The first day must not be after the last."),
  );

export const recordsDisagree = (label: Text, pointer: string): Fault =>
  fault(
    "case_records_disagree",
    text(
      `“${label.vi}”: cùng một ngày mà ghi hai giá trị khác nhau (xem ${pointer}).`,
      `“${label.en}”: two values for one and the same day (see ${pointer}).`,
    ),
    text(
      "Sửa from, to để hai giá trị không trùng ngày, hoặc bỏ giá trị sai; chưa rõ thì ghi null.",
      "Mend from and to so that no day has both, or remove the wrong one; write null where it isn't known.",
    ),
  );

export const bornLater = (name: string, month: Month): Fault =>
  fault(
    "case_born_later",
    text(
      `${name} sinh sau tháng ${formatMonth(month)} là tháng đang tính.`,
      `${name} was born after ${formatMonth(month)}, the month asked about.`,
    ),
    text("Sửa ngày sinh, hoặc tính cho tháng sau đó.", "Mend the birth, or ask about a later month."),
  );

export const tooOld = (name: string, years: number): Fault =>
  fault(
    "case_too_old",
    text(`${name} đã hơn ${years} tuổi.`, `${name} is older than ${years}.`),
    text("Sửa ngày sinh, hoặc ghi ngày chết (died).", "Mend the birth, or write when they died."),
  );

export const diedBeforeBirth = (name: string): Fault =>
  fault(
    "case_died_before_birth",
    text(`${name} chết trước khi sinh.`, `${name} died before being born.`),
    text("Sửa birth hoặc died.", "Mend birth or died."),
  );

interface Generations {
  readonly older: string;
  readonly younger: string;
  readonly label: Text;
  readonly years: number;
}

export const tooYoungFor = ({ older, younger, label, years }: Generations): Fault =>
  fault(
    "case_generations",
    text(
      `${older} là ${label.vi} của ${younger} mà không hơn ${younger} đủ ${years} tuổi.`,
      `${older} is ${label.en} of ${younger} and isn't ${years} years older.`,
    ),
    text(
      "Sửa ngày sinh của một trong hai; from là người lớn hơn, to là người nhỏ hơn.",
      "Mend one of the two births; from is the older, to the younger.",
    ),
  );

export const relatedToNobody = (id: string, known: readonly string[]): Fault =>
  fault(
    "case_person_unknown",
    text(`Trong tệp không có người mã “${id}”.`, `Nobody in the file has the id “${id}”.`),
    text(`Ghi một trong: ${listed(known)}.`, `Write one of: ${listed(known)}.`),
  );

export const relatedToSelf = (name: string): Fault =>
  fault(
    "case_related_to_self",
    text(`${name} có quan hệ với chính mình.`, `${name} is related to themselves.`),
    text("Sửa from hoặc to, hoặc bỏ dòng này.", "Mend from or to, or remove the line."),
  );

export const relatedBothWays = (label: Text, pointer: string): Fault =>
  fault(
    "case_related_both_ways",
    text(
      `Hai người là “${label.vi}” của nhau (xem ${pointer}).`,
      `Each is “${label.en}” of the other (see ${pointer}).`,
    ),
    text("Chỉ giữ chiều đúng.", "Keep the right one."),
  );

interface Crowd {
  readonly name: string;
  readonly label: Text;
  readonly max: number;
}

export const tooManyRelated = ({ name, label, max }: Crowd): Fault =>
  fault(
    "case_too_many_related",
    text(
      `${name}: cùng lúc có quá ${max} quan hệ “${label.vi}”.`,
      `${name}: more than ${max} at once in the relation “${label.en}”.`,
    ),
    text(
      "Bỏ quan hệ sai, hoặc ghi since, until của từng quan hệ.",
      "Remove the wrong one, or write since and until of each.",
    ),
  );
