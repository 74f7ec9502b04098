import type { Bands, Dated, Parameter, Table } from "@ansinh/engine";
import { type Change, changed, within, withinEach } from "./change.ts";
import { changesOfVersionDates, datesOf } from "./dates.ts";

/** A version's value taken from the version before and the one after, and its dates moved. */
export function* changesOfParameter(parameter: Parameter): Generator<Change<Parameter>> {
  const put = (versions: Parameter["versions"]): Parameter => ({ ...parameter, versions });
  yield* placedAt(parameter.id, within(exchanged(parameter.versions), put));
  yield* placedAt(parameter.id, within(changesOfVersionDates(parameter.versions), put));
}

/** Each value of a table taken from the version before, the one after, and from the keys beside it. */
export function* changesOfTable(table: Table): Generator<Change<Table>> {
  const put = (versions: Table["versions"]): Table => ({ ...table, versions });
  yield* placedAt(table.id, within(exchangedCells(table.versions), put));
  yield* placedAt(table.id, within(changesOfVersionDates(table.versions), put));
}

/** Each band begun one earlier and later, its value taken from the bands beside it, and its dates moved. */
export function* changesOfBands(bands: Bands): Generator<Change<Bands>> {
  const put = (versions: Bands["versions"]): Bands => ({ ...bands, versions });
  const within1 = withinEach(bands.versions, (version) =>
    placedVersion(
      version,
      within(changesOfBandList(version.value), (value) => ({ ...version, value })),
    ),
  );
  yield* placedAt(bands.id, within(within1, put));
  yield* placedAt(bands.id, within(changesOfVersionDates(bands.versions), put));
}

function* placedAt<T>(of: string, changes: Iterable<Change<T>>): Generator<Change<T>> {
  yield* within(changes, (value) => value, { of });
}

function* placedVersion<T>(version: Dated<unknown>, changes: Iterable<Change<T>>): Generator<Change<T>> {
  yield* within(changes, (value) => value, { dates: datesOf(version), citation: version.citation });
}

/** Without itself and without what says the same. */
const others = (own: number, from: readonly (number | undefined)[]): readonly number[] => [
  ...new Set(from.filter((value) => value !== undefined && value !== own) as number[]),
];

function exchanged(versions: readonly Dated<number>[]): Iterable<Change<readonly Dated<number>[]>> {
  return withinEach(versions, (version, index) =>
    placedVersion(
      version,
      others(version.value, [versions[index - 1]?.value, versions[index + 1]?.value]).map((value) =>
        changed("value", `${version.value} → ${value}`, { ...version, value }),
      ),
    ),
  );
}

type Cells = Readonly<Record<string, number>>;

function exchangedCells(versions: readonly Dated<Cells>[]): Iterable<Change<readonly Dated<Cells>[]>> {
  return withinEach(versions, (version, index) => {
    const cells = Object.entries(version.value);
    return placedVersion(
      version,
      cells.flatMap(([key, own], at) =>
        others(own, [
          versions[index - 1]?.value[key],
          versions[index + 1]?.value[key],
          cells[at - 1]?.[1],
          cells[at + 1]?.[1],
        ]).map((cell) =>
          changed("value", `${key}: ${own} → ${cell}`, {
            ...version,
            value: { ...version.value, [key]: cell },
          }),
        ),
      ),
    );
  });
}

type BandList = Bands["versions"][number]["value"];

function changesOfBandList(bands: BandList): Iterable<Change<BandList>> {
  return withinEach(bands, (band, index) => [
    ...(index === 0 ? [] : [band.from - 1, band.from + 1]).map((from) =>
      changed("shift", `band from ${band.from} → ${from}`, { ...band, from }),
    ),
    ...others(band.value, [bands[index - 1]?.value, bands[index + 1]?.value]).map((value) =>
      changed("value", `band from ${band.from}: ${band.value} → ${value}`, { ...band, value }),
    ),
  ]);
}
