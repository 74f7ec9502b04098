import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** NIST SP 800-63B, 3.1.1.2: length and a list of known passwords; no rules on kinds of letters. */
export const passwordLengthMin = 12;
export const passwordLengthMax = 128;

/** "Safely unguessable": more than 10^8 guesses. */
const scoreMin = 3;

const words = [
  "ansinh",
  "an sinh",
  "an sinh xa hoi",
  "matkhau",
  "mat khau",
  "vietnam",
  "viet nam",
  "xinchao",
];

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

export type PasswordFault = "short" | "long" | "own_name" | "known" | "pattern" | "guessable";

/** What is wrong with a password, worst first; empty: it will do. */
export function passwordFaults(password: string, about: { login: string; name: string }): PasswordFault[] {
  const text = password.normalize("NFC");
  if (text.length > passwordLengthMax) return ["long"];
  const short: PasswordFault[] = text.length < passwordLengthMin ? ["short"] : [];
  const own = [about.login, about.name, ...about.login.split(/[._-]/), ...about.name.split(" ")];
  const result = estimator.check(text, [...own.filter((part) => part.length >= 3), ...words]);
  if (result.score >= scoreMin) return short;
  const found = new Set(result.sequence.map((match) => faultOf(match)));
  const named = (["own_name", "known", "pattern"] as const).filter((fault) => found.has(fault));
  return [...short, ...(named.length > 0 ? named : (["guessable"] as const))];
}

function faultOf(match: { pattern: string; dictionaryName?: string }): PasswordFault {
  if (match.pattern === "dictionary") return match.dictionaryName === "userInputs" ? "own_name" : "known";
  return match.pattern === "bruteforce" ? "guessable" : "pattern";
}

export const faultTexts: Readonly<Record<PasswordFault, { readonly vi: string; readonly en: string }>> = {
  short: { vi: `ngắn hơn ${passwordLengthMin} ký tự`, en: `shorter than ${passwordLengthMin} characters` },
  long: { vi: `dài hơn ${passwordLengthMax} ký tự`, en: `longer than ${passwordLengthMax} characters` },
  own_name: {
    vi: "chứa tên, tên đăng nhập hoặc tên hệ thống",
    en: "contains your name, login or the system's name",
  },
  known: { vi: "nằm trong danh sách mật khẩu nhiều người dùng", en: "is in the list of much-used passwords" },
  pattern: {
    vi: "là dãy phím, dãy số, ngày tháng hoặc lặp lại",
    en: "is a row of keys, a sequence, a date or a repetition",
  },
  guessable: { vi: "còn dễ đoán", en: "is still easy to guess" },
};
