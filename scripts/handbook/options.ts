import { parseArgs } from "node:util";
import {
  type CivilDate,
  civilDate,
  type Month,
  monthOf,
  parseCivilDate,
  parseMonth,
  type When,
} from "@ansinh/engine";

export const usage = `npm run handbook -- [--out DIR] [--area ID]… [--month YYYY-MM] [--known-on YYYY-MM-DD]
                   [--from YYYY-MM-DD --to YYYY-MM-DD] [--html-only]

  --out DIR       thư mục ghi handbook.html, handbook.pdf (mặc định dist/handbook)
                  folder for handbook.html, handbook.pdf (dist/handbook when left out)
  --area ID       chỉ in lĩnh vực này; dùng được nhiều lần / only this area; may come again
  --month         tháng của quy định được in (mặc định: tháng của --known-on)
                  month whose law is told (that of --known-on when left out)
  --known-on      theo văn bản có hiệu lực đến ngày này (mặc định: --to, nếu không thì hôm nay)
                  by the acts in force on this day (--to when left out, else today)
  --from --to     thêm chương những gì thay đổi giữa hai ngày / adds the chapter of what changed in between
  --html-only     không tạo PDF, không cần Chromium / no PDF, no Chromium needed
  --help          in hướng dẫn này / prints this

Mã thoát / exit codes: 0 xong / done; 1 không có PDF, HTML vẫn được ghi / no PDF, the HTML is written;
2 sai cách dùng / wrong usage`;

export interface Options {
  readonly out: string;
  /** All when empty. */
  readonly areas: readonly string[];
  readonly when: When;
  readonly span?: { readonly from: When; readonly to: When };
  readonly htmlOnly: boolean;
}

/** What is wrong with how it was called, in both languages. */
export class WrongUsage extends Error {}

export interface Surroundings {
  readonly today: CivilDate;
  /** The areas of the release. */
  readonly areas: readonly string[];
}

/** Reads the command line; undefined where help is asked for. Throws `WrongUsage`. */
export function readOptions(args: readonly string[], { today, areas }: Surroundings): Options | undefined {
  const given = parsed(args);
  if (given.help) return undefined;
  const [from, to] = [dateOf(given.from, "--from"), dateOf(given.to, "--to")];
  if ((from === undefined) !== (to === undefined))
    throw new WrongUsage("--from và --to phải đi cùng nhau / --from and --to belong together");
  if (from && to && from > to)
    throw new WrongUsage(`--from ${from} sau --to ${to}: đổi chỗ / comes after --to: swap them`);
  const strange = (given.area ?? []).filter((id) => !areas.includes(id));
  if (strange.length > 0)
    throw new WrongUsage(
      `--area ${strange.join(", ")}: không có; hiện có / unknown; there are: ${areas.join(", ")}`,
    );
  const knownOn = dateOf(given["known-on"], "--known-on") ?? to ?? today;
  return {
    out: given.out ?? "dist/handbook",
    areas: given.area ?? [],
    when: { month: monthGiven(given.month) ?? monthOf(knownOn), knownOn },
    ...(from && to ? { span: { from: onDay(from), to: onDay(to) } } : {}),
    htmlOnly: given["html-only"] ?? false,
  };
}

const onDay = (day: CivilDate): When => ({ month: monthOf(day), knownOn: day });

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: "string" },
        area: { type: "string", multiple: true },
        month: { type: "string" },
        "known-on": { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        "html-only": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

function dateOf(written: string | undefined, option: string): CivilDate | undefined {
  if (written === undefined) return undefined;
  const [, day, ofMonth, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? [];
  const date = parseCivilDate(year === undefined ? written : `${year}-${ofMonth}-${day}`);
  if (date === undefined)
    throw new WrongUsage(
      `${option} ${written}: không phải ngày, viết như 2026-10-05 / no date, write it like 2026-10-05`,
    );
  return date;
}

function monthGiven(written: string | undefined): Month | undefined {
  if (written === undefined) return undefined;
  const found = parseMonth(written);
  if (found === undefined)
    throw new WrongUsage(
      `--month ${written}: không phải tháng, viết như 2026-12 / no month, write it like 2026-12`,
    );
  return found;
}

/** The day in Vietnam. */
export const todayIn = (now: Date): CivilDate =>
  civilDate(new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10));
