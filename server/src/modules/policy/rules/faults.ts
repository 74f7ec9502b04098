import {
  type Citation,
  confirmationKey,
  type Dated,
  formatMoney,
  formatMonth,
  type LegalDates,
  type Money,
  type PolicySet,
  parseCivilDate,
  parseMonth,
} from "@ansinh/engine";
import type { Content, Document, Entered, EnteredVersion } from "../model.ts";
import { belowNational } from "./local.ts";
import { overlayOf } from "./overlay.ts";

/** What is wrong with an amendment; each is a problem of that name, with these details. */
export interface Fault {
  readonly name:
    | "documentMissing"
    | "documentDate"
    | "unknownVersion"
    | "nothingToConfirm"
    | "unknownParameter"
    | "dateUnreadable"
    | "appliesFromNotMonth"
    | "datesReversed"
    | "uncited"
    | "versionsOverlap"
    | "outOfBounds"
    | "localOnlyMoney"
    | "belowNational";
  readonly details: Readonly<Record<string, string>>;
}

/** The set in force, and the same without what the province gives beyond it. */
export interface Standing {
  readonly set: PolicySet;
  readonly national: PolicySet;
}

/** Everything wrong with an amendment that can be told without laying it over the set. */
export function faultsOf(entered: Entered, { set, national }: Standing): readonly Fault[] {
  const found = [...documentFaults(entered.document), ...contentFaults(entered.content, set)];
  return found.length > 0 ? found : localFaults(entered, national);
}

function documentFaults({ number, issuedOn, issuer }: Document): Fault[] {
  const parts = [
    [number, "số, ký hiệu", "number"],
    [issuedOn, "ngày ban hành", "date"],
    [issuer, "cơ quan ban hành", "issuer"],
  ] as const;
  const missing = parts.filter(([value]) => value === "");
  if (missing.length > 0) {
    const [parts, partsEn] = [
      missing.map(([, vi]) => vi).join(", "),
      missing.map(([, , en]) => en).join(", "),
    ];
    return [{ name: "documentMissing", details: { parts, partsEn } }];
  }
  return parseCivilDate(issuedOn) ? [] : [{ name: "documentDate", details: { date: issuedOn } }];
}

function contentFaults(content: Content, set: PolicySet): Fault[] {
  switch (content.kind) {
    case "withdrawal":
      return [];
    case "confirmation":
      return content.keys.flatMap((key) => confirmationFaults(key, set));
    case "level":
    case "local":
      return content.versions.flatMap((version) => versionFaults(version, set));
  }
}

function confirmationFaults(key: string, set: PolicySet): Fault[] {
  const version = versionsIn(set).get(key);
  if (version === undefined) return [{ name: "unknownVersion", details: { key } }];
  const waits = version.citation.status === "M" && !set.definition.confirmed.includes(key);
  return waits ? [] : [{ name: "nothingToConfirm", details: { key } }];
}

type AnyVersion = LegalDates & { readonly citation: Citation };

function versionsIn(set: PolicySet): ReadonlyMap<string, AnyVersion> {
  const items = [...set.parameters.values(), ...set.tables.values(), ...set.bands.values()];
  return new Map(
    items.flatMap(({ id, versions }) =>
      (versions as readonly AnyVersion[]).map((version) => [confirmationKey(id, version), version] as const),
    ),
  );
}

function versionFaults(entered: EnteredVersion, set: PolicySet): Fault[] {
  const item = declared(entered, set);
  if (item === undefined) return [{ name: "unknownParameter", details: { id: entered.id } }];
  const parameter = item.label.vi;
  const dates = dateFaults(entered, parameter);
  if (dates.length > 0) return dates;
  const { act, article } = entered.citation;
  if (act === "" || article === "") return [{ name: "uncited", details: { parameter } }];
  return [...overlapFaults(entered, { parameter, set }), ...boundFaults(entered, item)];
}

function declared({ of, id }: EnteredVersion, set: PolicySet) {
  switch (of) {
    case "parameter":
      return set.parameters.get(id);
    case "table":
      return set.tables.get(id);
    case "bands":
      return set.bands.get(id);
  }
}

function dateFaults(entered: EnteredVersion, parameter: string): Fault[] {
  const { signed, inForce, appliesFrom, appliesTo } = entered;
  for (const date of [signed, inForce])
    if (!parseCivilDate(date)) return [{ name: "dateUnreadable", details: { parameter, date } }];
  for (const month of [appliesFrom, ...(appliesTo === null ? [] : [appliesTo])])
    if (!parseMonth(month)) return [{ name: "appliesFromNotMonth", details: { parameter, month } }];
  if (signed > inForce || (appliesTo !== null && appliesTo < appliesFrom))
    return [{ name: "datesReversed", details: { parameter, signed, inForce, appliesFrom } }];
  return [];
}

/** An unverified version may be replaced by what the document says; any other stays. */
function overlapFaults(entered: EnteredVersion, at: { parameter: string; set: PolicySet }): Fault[] {
  const key = confirmationKey(entered.id, entered as unknown as LegalDates);
  const standing = versionsIn(at.set).get(key);
  const isOpen = standing?.citation.status === "M" && !at.set.definition.confirmed.includes(key);
  if (standing === undefined || isOpen) return [];
  const { inForce, appliesFrom } = entered;
  return [{ name: "versionsOverlap", details: { parameter: at.parameter, inForce, appliesFrom } }];
}

interface Bounded {
  readonly label: { readonly vi: string };
  readonly type: "money" | "number";
  readonly min: number;
  readonly max: number;
}

const valuesOf = (entered: EnteredVersion): readonly number[] => {
  switch (entered.of) {
    case "parameter":
      return [entered.value];
    case "table":
      return Object.values(entered.value);
    case "bands":
      return entered.value.map(({ value }) => value);
  }
};

function boundFaults(entered: EnteredVersion, { label, type, min, max }: Bounded): Fault[] {
  const written = (value: number): string => (type === "money" ? formatMoney(value as Money) : String(value));
  return valuesOf(entered)
    .filter((value) => value < min || value > max)
    .map((value) => ({
      name: "outOfBounds",
      details: { parameter: label.vi, value: written(value), min: written(min), max: written(max) },
    }));
}

/** A province may give more than the national level, never less, in any month that is known already. */
function localFaults(entered: Entered, set: PolicySet): readonly Fault[] {
  if (entered.content.kind !== "local") return [];
  const stranger = entered.content.versions.find(
    (version) => version.of !== "parameter" || set.parameters.get(version.id)?.type !== "money",
  );
  if (stranger) return [{ name: "localOnlyMoney", details: { id: stranger.id } }];
  const given = overlayOf("local", entered, set)?.parameters ?? {};
  return Object.entries(given).flatMap(([id, versions]) =>
    versions.flatMap((version) => localFault(version, { id, set })),
  );
}

function localFault(version: Dated<number>, { id, set }: { id: string; set: PolicySet }): Fault[] {
  const parameter = set.parameters.get(id);
  const below = belowNational(version, parameter?.versions ?? []);
  if (!parameter || !below) return [];
  const details = {
    parameter: parameter.label.vi,
    value: formatMoney(version.value as Money),
    national: formatMoney(below.national as Money),
    month: formatMonth(below.month),
  };
  return [{ name: "belowNational", details }];
}
