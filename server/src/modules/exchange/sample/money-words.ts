const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const scales = ["", " nghìn", " triệu", " tỷ", " nghìn tỷ"];

/** An amount in Vietnamese words as under a payment list: "Hai triệu bảy trăm nghìn đồng". */
export function moneyInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`amount ${amount}`);
  if (amount === 0) return "Không đồng";
  const groups: number[] = [];
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1_000)) groups.push(rest % 1_000);
  const words = groups
    .map((group, scale) =>
      group === 0 ? "" : `${groupWords(group, scale < groups.length - 1)}${scales[scale] ?? ""}`,
    )
    .reverse()
    .filter((part) => part !== "")
    .join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** `isInner`: a greater group stands before, so that hundreds are spoken even when none. */
function groupWords(group: number, isInner: boolean): string {
  const hundred = Math.floor(group / 100);
  const ten = Math.floor((group % 100) / 10);
  const one = group % 10;
  const parts: string[] = [];
  if (hundred > 0 || isInner) parts.push(`${digits[hundred]} trăm`);
  if (ten === 0 && one > 0 && parts.length > 0) parts.push("linh");
  if (ten === 1) parts.push("mười");
  if (ten > 1) parts.push(`${digits[ten]} mươi`);
  if (one > 0) parts.push(oneWord(one, ten));
  return parts.join(" ");
}

function oneWord(one: number, ten: number): string {
  if (one === 1 && ten > 1) return "mốt";
  if (one === 5 && ten > 0) return "lăm";
  return digits[one] ?? "";
}
