import {
  type LegalDates,
  type RenderedCitation,
  type RenderedParameter,
  type RenderedPolicy,
  type RenderedValue,
  type Text,
  versionAt,
} from "@ansinh/engine";

/** What a version is for the month: it rules, another does, not in force yet, or nobody has confirmed it. */
export type LevelState = "rules" | "earlier" | "later" | "notInForce" | "unconfirmed";

export interface LevelVersion {
  readonly dates: LegalDates;
  readonly values: RenderedValue["values"];
  readonly citation: RenderedCitation;
  readonly state: LevelState;
}

export interface Level {
  readonly id: string;
  readonly label: Text;
  /** The newest first. */
  readonly versions: readonly LevelVersion[];
}

type Rendered = Pick<RenderedPolicy, "when" | "parameters" | "tables">;

/** Levels and tables that benefits use, each once, every version with its dates and what it is for the month. */
export function levelsOf(policies: readonly Rendered[]): Level[] {
  const found = policies.flatMap(({ when, parameters, tables }) =>
    [...parameters, ...tables].map((one) => [one.id, levelOf(one, when)] as const),
  );
  return [...new Map(found).values()];
}

function levelOf({ id, label, versions }: RenderedParameter, when: RenderedPolicy["when"]): Level {
  const dated = versions.map((version) => ({ ...version.dates, version }));
  const ruling = versionAt(dated, when)?.version;
  const states = versions.map((version) => ({
    dates: version.dates,
    values: version.values,
    citation: version.citation,
    state: stateOf(version, { ruling, month: when.month }),
  }));
  return { id, label, versions: states.reverse() };
}

function stateOf(
  version: RenderedValue,
  { ruling, month }: { ruling: RenderedValue | undefined; month: string },
): LevelState {
  if (!version.known) return "notInForce";
  if (!version.confirmed) return "unconfirmed";
  if (version === ruling) return "rules";
  return version.dates.appliesFrom > month ? "later" : "earlier";
}
