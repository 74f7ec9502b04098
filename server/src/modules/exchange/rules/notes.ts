import { searchKey } from "#kernel/search-key.ts";
import { type DaySpan, readDate, spanText } from "./dates.ts";
import type { Finding } from "./outcome.ts";

/** What a free note says in words that everybody uses; nothing follows from it by itself. */
export interface NoteReading {
  readonly deathNoted?: { readonly on?: DaySpan };
  readonly payeeNote?: string;
  readonly moveNoted?: true;
  readonly findings: readonly Finding[];
}

function deathDate(words: string, today: string): DaySpan | undefined {
  const found = /(\d{1,2}[/.-]\d{1,2})(?:[/.-](\d{2,4}))?/.exec(words);
  if (!found) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const stated = found[2]?.length === 2 ? `20${found[2]}` : found[2];
  for (const year of stated ? [stated] : [thisYear, thisYear - 1].map(String)) {
    const text = `${found[1]}/${year}`;
    const read = readDate({ column: 0, kind: "text", text }, { purpose: "birth", today });
    if (read.value) return read.value;
  }
  return undefined;
}

/** "chết 12/10" without a year is the last such day before today. */
export function readNote(note: string, today: string): NoteReading {
  const key = searchKey(note);
  const payee = /^nhan thay\s*[:：-]?\s*(.+)$/.exec(key);
  if (payee) {
    const start = note.search(/[:：-]/) + 1;
    const words = start > 0 ? note.slice(start).trim() : note.replace(/^\S+\s+\S+\s*/, "").trim();
    return { payeeNote: words, findings: [] };
  }
  if (/^(?:da )?(?:chet|mat|qua doi|tu tran)(?=[\s:,.]|$)/.test(key)) {
    const on = deathDate(note, today);
    const details = {
      value: note,
      when: on ? ` ngày ${spanText(on)}` : "",
      whenEn: on ? ` on ${spanText(on)}` : "",
    };
    return {
      deathNoted: on ? { on } : {},
      findings: [{ name: "noteDeath", outcome: "warned", details }],
    };
  }
  if (/^(?:da )?chuyen (?:di|hn|khau|ho khau|noi o|den|xa|tinh|vung)/.test(key)) {
    return { moveNoted: true, findings: [{ name: "noteMove", outcome: "warned", details: { value: note } }] };
  }
  return { findings: [] };
}
