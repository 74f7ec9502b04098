import type { Money } from "./money.ts";

const digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const digitWord = (digit: number): string => digitWords[digit] ?? "";

/** Units after tens: mốt after hai mươi and above, tư likewise, lăm after any ten. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 0) return "";
  if (unit === 1 && tens > 1) return " mốt";
  if (unit === 4 && tens > 1) return " tư";
  if (unit === 5) return " lăm";
  return ` ${digitWord(unit)}`;
}

/** Three digits; `full` says "không trăm" and "linh" because a higher group was already spoken. */
function threeDigits(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const unit = value % 10;
  const hundredWords = hundreds > 0 || full ? `${digitWord(hundreds)} trăm` : "";
  if (tens === 0) {
    if (unit === 0) return hundredWords;
    return hundredWords ? `${hundredWords} linh ${digitWord(unit)}` : digitWord(unit);
  }
  const tenWords = tens === 1 ? "mười" : `${digitWord(tens)} mươi`;
  return `${hundredWords} ${tenWords}${unitAfterTens(tens, unit)}`.trim();
}

const groupNames = ["", " nghìn", " triệu"] as const;

/** Below one tỷ. A silent group (000) is skipped. */
function belowBillion(value: number, full: boolean): string {
  const parts: string[] = [];
  for (let group = 2; group >= 0; group--) {
    const groupValue = Math.floor(value / 1000 ** group) % 1000;
    if (groupValue === 0) continue;
    parts.push(`${threeDigits(groupValue, full || parts.length > 0)}${groupNames[group]}`);
  }
  return parts.join(" ");
}

function wholeInWords(value: number): string {
  if (value < 1_000_000_000) return belowBillion(value, false);
  const billions = Math.floor(value / 1_000_000_000);
  const rest = value % 1_000_000_000;
  const high = `${wholeInWords(billions)} tỷ`;
  return rest === 0 ? high : `${high} ${belowBillion(rest, true)}`;
}

/** The amount as written after "Bằng chữ:" on lists: `Một triệu không trăm linh năm nghìn đồng`. */
export function moneyInWords(amount: Money): string {
  const whole = amount === 0 ? digitWord(0) : wholeInWords(Math.abs(amount));
  const words = `${amount < 0 ? "âm " : ""}${whole} đồng`;
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}
