import { type Citation, civilDate, type LegalDates, month, type Overlay, text } from "@ansinh/engine";
import { cite, localVersions, reading } from "../kit/index.ts";
import { pensionLevel } from "../social-pension/index.ts";

/** The levels were seen in force on this day; the resolutions and their first day weren't read. */
const seen = { inForce: civilDate("2026-09-09"), appliesFrom: month("2026-09") };
const sinceThePension = {
  inForce: civilDate("2025-07-01"),
  appliesFrom: month("2025-07"),
  appliesTo: month("2026-08"),
};

const startUnread = text(
  "Nghị quyết chưa đọc: mức thấy đang áp dụng ngày 09/09/2026; các tháng trước đó chờ xác nhận bằng văn bản.",
  "The resolution wasn't read: seen in force on 09/09/2026; earlier months wait for the resolution",
);

/** A province's own level of a national parameter, as an overlay over the law. */
export interface LocalLevel {
  readonly province: string;
  readonly parameter: string;
  readonly level: number;
  readonly overlay: Overlay;
}

const isSame = (one: LegalDates, other: LegalDates): boolean =>
  one.inForce === other.inForce && one.appliesFrom === other.appliesFrom;

/** Mức trợ cấp hưu trí xã hội của tỉnh: unverified before the day on which it was seen, ended by a national level. */
export function localPension(id: string, province: { vi: string; en: string }, level: number): LocalLevel {
  const resolution = (status: Citation["status"]) =>
    reading(cite(`Nghị quyết HĐND ${province.vi}`, "", status), startUnread);
  const before = localVersions(pensionLevel, { ...sinceThePension, value: level, citation: resolution("M") });
  const since = localVersions(pensionLevel, { ...seen, value: level, citation: resolution("V2") });
  const versions = [...before, ...since.filter((version) => !before.some((other) => isSame(version, other)))];
  return {
    province: id,
    parameter: pensionLevel.id,
    level,
    overlay: {
      id: `local-${id}-social-pension`,
      label: text(`Mức trợ cấp hưu trí xã hội của ${province.vi}`, `Social pension level of ${province.en}`),
      citation: resolution("V2"),
      parameters: { [pensionLevel.id]: versions },
      added: {
        acts: [
          {
            id: `Nghị quyết HĐND ${province.vi}`,
            name: text(
              `Nghị quyết của Hội đồng nhân dân ${province.vi}`,
              `Resolution of the People's Council of ${province.en}`,
            ),
          },
        ],
      },
    },
  };
}
