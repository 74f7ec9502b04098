import { addMonths, type Dated, type Month, type Overlay, type PolicySet } from "@ansinh/engine";

const lastMonth = "9999-12" as Month;
const endOf = ({ appliesTo }: Pick<Dated<number>, "appliesTo">): Month => appliesTo ?? lastMonth;

/** A version for the months between two, or none where there are no such months. */
function within(version: Dated<number>, from: Month, to: Month): readonly Dated<number>[] {
  if (from > to) return [];
  const { appliesTo: _, ...rest } = version;
  return [{ ...rest, appliesFrom: from, ...(to === lastMonth ? {} : { appliesTo: to }) }];
}

const later = (one: Month, other: Month): Month => (one > other ? one : other);
const earlier = (one: Month, other: Month): Month => (one < other ? one : other);

/**
 * A national level that comes into force after a local one and lies below it doesn't end it: the local level goes on
 * for its own months. The first that reaches it ends it, because the engine takes what came into force last.
 */
function goingOn(local: Dated<number>, national: Dated<number>): readonly Dated<number>[] {
  const [from, to] = [later(local.appliesFrom, national.appliesFrom), earlier(endOf(local), endOf(national))];
  const isUntouched = national.inForce <= local.inForce || national.value >= local.value || from > to;
  if (isUntouched) return [];
  const kept = { ...local, inForce: national.inForce };
  return [
    ...(from > national.appliesFrom ? within(national, national.appliesFrom, addMonths(from, -1)) : []),
    ...within(kept, from, to),
    ...(to < endOf(national) ? within(national, addMonths(to, 1), endOf(national)) : []),
  ];
}

/** The overlay of local levels as it lies over a set: beside each level the pieces that carry it past lower national ones. */
export function localOver(set: PolicySet, overlay: Overlay): Overlay {
  const parameters = Object.entries(overlay.parameters ?? {}).map(([id, locals]) => {
    const national = set.parameters.get(id)?.versions ?? [];
    return [
      id,
      locals.flatMap((local) => [local, ...national.flatMap((one) => goingOn(local, one))]),
    ] as const;
  });
  return { ...overlay, parameters: Object.fromEntries(parameters) };
}

/** A month of a local level in which the national one is higher. */
export interface BelowNational {
  readonly month: Month;
  readonly national: number;
}

/** The first month of a local level in which the national level, signed already, is higher; undefined: none. */
export function belowNational(
  local: Dated<number>,
  national: readonly Dated<number>[],
): BelowNational | undefined {
  const turns = national.map(({ appliesFrom }) => appliesFrom);
  const months = [local.appliesFrom, ...turns]
    .filter((month) => month >= local.appliesFrom && month <= endOf(local))
    .sort();
  for (const month of months) {
    const ruling = lastInForce(national, month);
    if (ruling !== undefined && ruling.value > local.value) return { month, national: ruling.value };
  }
  return undefined;
}

/** Of the versions that govern a month, the one that comes into force last, whether or not it is in force yet. */
function lastInForce(versions: readonly Dated<number>[], month: Month): Dated<number> | undefined {
  let last: Dated<number> | undefined;
  for (const version of versions)
    if (version.appliesFrom <= month && month <= endOf(version))
      if (last === undefined || version.inForce >= last.inForce) last = version;
  return last;
}
