import { searchKey } from "#kernel/search-key.ts";
import type { ParameterShown, VersionShown } from "./requests.ts";

export type LevelFilter = "all" | "unconfirmed" | "review";

export interface LevelsAsked {
  readonly typed: string;
  readonly area: string;
  readonly filter: LevelFilter;
  /** 'YYYY-MM-DD': a review that was due by then is due. */
  readonly today: string;
}

export interface AreaLevels {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string } | null;
  readonly parameters: readonly ParameterShown[];
}

export const isDue = ({ reviewOn }: VersionShown, today: string): boolean =>
  reviewOn !== null && reviewOn <= today;

/** Levels by area whose name, id or source holds every typed word, and one of whose versions is as filtered. */
export function levelsFound(
  parameters: readonly ParameterShown[],
  asked: LevelsAsked,
): readonly AreaLevels[] {
  const words = searchKey(asked.typed).split(" ").filter(Boolean);
  const kept = parameters.filter((parameter) => {
    if (asked.area !== "" && (parameter.area?.id ?? "") !== asked.area) return false;
    if (asked.filter === "unconfirmed" && !parameter.versions.some((version) => version.undetermined))
      return false;
    if (asked.filter === "review" && !parameter.versions.some((version) => isDue(version, asked.today)))
      return false;
    const { id, label, versions } = parameter;
    const key = searchKey([id, label.vi, label.en, ...versions.map(({ citation }) => citation.vi)].join(" "));
    return words.every((word) => key.includes(word));
  });
  const areas = new Map<string, AreaLevels>();
  for (const parameter of kept) {
    const id = parameter.area?.id ?? "";
    const area = areas.get(id) ?? { id, label: parameter.area?.label ?? null, parameters: [] };
    areas.set(id, { ...area, parameters: [...area.parameters, parameter] });
  }
  return [...areas.values()];
}

/** One row of what a version says: a number by itself, by key, or from a bound on. */
export interface ValueRow {
  readonly key: string;
  readonly value: number;
}

export function rowsOf({ value }: VersionShown): readonly ValueRow[] {
  if (typeof value === "number") return [{ key: "", value }];
  if (Array.isArray(value)) return value.map((band) => ({ key: String(band.from), value: band.value }));
  return Object.entries(value).map(([key, of]) => ({ key, value: of }));
}

export interface ChangedRow {
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a later version says otherwise, row by row; rows that stay are left out. */
export function changedRows(before: VersionShown, after: VersionShown): readonly ChangedRow[] {
  const [old, now] = [before, after].map(
    (version) => new Map(rowsOf(version).map((row) => [row.key, row.value])),
  );
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  return keys
    .map((key) => ({ key, before: old?.get(key) ?? null, after: now?.get(key) ?? null }))
    .filter(({ before: one, after: other }) => one !== other);
}

export interface Span {
  readonly key: string;
  readonly left: number;
  readonly width: number;
  readonly current: boolean;
  readonly undetermined: boolean;
}

const monthsOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** How far the line goes on after a version without an end began. */
const monthsShownOpen = 18;

/** Where the versions lie on a line of time, in hundredths; the last runs on to the end of the line. */
export function spansOf(versions: readonly VersionShown[]): readonly Span[] {
  const sorted = [...versions].sort((one, other) =>
    `${one.appliesFrom} ${one.inForce}` < `${other.appliesFrom} ${other.inForce}` ? -1 : 1,
  );
  const first = monthsOf(sorted[0]?.appliesFrom ?? "2000-01");
  const ends = sorted.map(({ appliesFrom, appliesTo }) =>
    appliesTo === null ? monthsOf(appliesFrom) + monthsShownOpen : monthsOf(appliesTo) + 1,
  );
  const last = Math.max(...ends);
  const place = (month: number): number => ((month - first) / Math.max(1, last - first)) * 100;
  return sorted.map((version, at) => {
    const from = monthsOf(version.appliesFrom);
    const next = sorted[at + 1];
    const own = version.appliesTo === null ? last : monthsOf(version.appliesTo) + 1;
    const to = next ? Math.min(own, monthsOf(next.appliesFrom)) : own;
    return {
      key: version.key,
      left: place(from),
      width: Math.max(0.6, place(to) - place(from)),
      current: version.current,
      undetermined: version.undetermined,
    };
  });
}
