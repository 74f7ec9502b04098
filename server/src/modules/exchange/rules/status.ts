import { searchKey } from "#kernel/search-key.ts";
import type { RowValues } from "./values.ts";

export interface Stop {
  readonly state: "ended" | "suspended";
  readonly reason: "death" | "moved_out" | "no_longer_eligible" | "refused" | "uncollected" | "other";
  /** First month without it, 'YYYY-MM'. */
  readonly fromMonth: string;
}

function reasonOf(words: string): Stop["reason"] {
  if (/\bchet\b|\bmat\b|tu vong|qua doi/.test(words)) return "death";
  if (/chuyen/.test(words)) return "moved_out";
  if (/het dieu kien|khong du dieu kien|khong con du/.test(words)) return "no_longer_eligible";
  if (/tu choi/.test(words)) return "refused";
  if (/khong nhan|chua nhan|3 thang/.test(words)) return "uncollected";
  return "other";
}

/** A row of a management list that says somebody no longer receives, with the month it says. */
export function stopOf(values: RowValues): Stop | undefined {
  const words = searchKey([values.status, values.stopReason].filter(Boolean).join(" "));
  const stops = values.stopped === true || /thoi huong|cat huong|tam dung|dung huong|da cat/.test(words);
  const from = values.stoppedFrom?.from ?? values.fromMonth?.from;
  if (!stops || from === undefined) return undefined;
  return {
    state: /tam dung/.test(words) ? "suspended" : "ended",
    reason: reasonOf(words),
    fromMonth: from.slice(0, 7),
  };
}

/** A row of the sheet Giảm: stopped by being there. */
export function decreaseOf(values: RowValues, month: string): Stop {
  const words = searchKey(values.stopReason ?? values.note ?? "");
  const fromMonth = values.fromMonth?.from.slice(0, 7) ?? month;
  return { state: /tam dung/.test(words) ? "suspended" : "ended", reason: reasonOf(words), fromMonth };
}

export type Collected = "paid" | "uncollected" | "unknown";

/** What the column Ký nhận says. A blank one says nothing: it was signed on paper. */
export function collectedOf(signed: string | undefined): Collected {
  const words = searchKey(signed ?? "");
  if (/^chua|khong nhan|vang|^tra lai/.test(words)) return "uncollected";
  if (/^da |^x$|^ky$|^co$|chuyen khoan|^ck$/.test(words)) return "paid";
  return "unknown";
}
