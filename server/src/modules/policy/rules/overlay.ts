import {
  type Act,
  type Citation,
  civilDate,
  month,
  type Overlay,
  type PolicySet,
  text,
} from "@ansinh/engine";
import type { Entered, EnteredVersion } from "../model.ts";

/** Words of an act by what its number ends in, as formulated in offices. */
const actWords: readonly (readonly [RegExp, string, string])[] = [
  [/NĐ-CP/u, "Nghị định", "Decree"],
  [/NQ-/u, "Nghị quyết", "Resolution"],
  [/QĐ-|\/QĐ/u, "Quyết định", "Decision"],
  [/TT-|TTLT/u, "Thông tư", "Circular"],
  [/QH\d+/u, "Luật", "Law"],
];

/** An act named by its number: "412/2027/NĐ-CP" → "Nghị định 412/2027/NĐ-CP". */
export function actOf(number: string): Act {
  const found = actWords.find(([form]) => form.test(number));
  return {
    id: number,
    name: found ? text(`${found[1]} ${number}`, `${found[2]} ${number}`) : text(number, number),
  };
}

/** Entered from the document at hand, and read by a second person before it is published: `V`. */
const citationOf = ({ citation }: EnteredVersion): Citation => ({ ...dropEmpty(citation), status: "V" });

const dropEmpty = ({ act, article, clause, point }: EnteredVersion["citation"]) => ({
  act,
  article,
  ...(clause ? { clause } : {}),
  ...(point ? { point } : {}),
});

function versionOf<T>(entered: EnteredVersion, value: T) {
  const { signed, inForce, appliesFrom, appliesTo } = entered;
  return {
    signed: civilDate(signed),
    inForce: civilDate(inForce),
    appliesFrom: month(appliesFrom),
    ...(appliesTo === null ? {} : { appliesTo: month(appliesTo) }),
    value,
    citation: citationOf(entered),
  };
}

const grouped = <T>(entries: readonly (readonly [string, T])[]): Record<string, readonly T[]> => {
  const all: Record<string, T[]> = {};
  for (const [id, version] of entries) all[id] = [...(all[id] ?? []), version];
  return all;
};

/** The overlay of an amendment; null for a withdrawal, which adds nothing. Call once `faultsOf` found none. */
export function overlayOf(id: string, entered: Entered, set: PolicySet): Overlay | null {
  const {
    label,
    content,
    document: { number },
  } = entered;
  const head = {
    id,
    label: text(label, label),
    citation: { act: number, status: "V" },
  } as const;
  switch (content.kind) {
    case "withdrawal":
      return null;
    case "confirmation":
      return { ...head, confirmed: [...new Set(content.keys)].sort() };
    case "level":
    case "local":
      return { ...head, ...versionsOf(content.versions), ...actsOf(content.versions, set) };
  }
}

type Given = Pick<Overlay, "parameters" | "tables" | "bands">;

function versionsOf(versions: readonly EnteredVersion[]): Given {
  const parameters = grouped(
    versions.flatMap((one) =>
      one.of === "parameter" ? ([[one.id, versionOf(one, one.value)]] as const) : [],
    ),
  );
  const tables = grouped(
    versions.flatMap((one) => (one.of === "table" ? ([[one.id, versionOf(one, one.value)]] as const) : [])),
  );
  const bands = grouped(
    versions.flatMap((one) => (one.of === "bands" ? ([[one.id, versionOf(one, one.value)]] as const) : [])),
  );
  return { ...filled("parameters", parameters), ...filled("tables", tables), ...filled("bands", bands) };
}

const filled = <K extends string, V>(key: K, of: Record<string, V>): { [key in K]?: Record<string, V> } =>
  Object.keys(of).length === 0 ? {} : ({ [key]: of } as { [key in K]: Record<string, V> });

function actsOf(versions: readonly EnteredVersion[], set: PolicySet): Pick<Overlay, "added"> {
  const known = new Set(set.definition.acts.map(({ id }) => id));
  const cited = [...new Set(versions.map(({ citation }) => citation.act))].filter((act) => !known.has(act));
  return cited.length === 0 ? {} : { added: { acts: cited.map(actOf) } };
}
