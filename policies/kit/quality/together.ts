import { type Citation, partsOf, type Text } from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";

/** Benefits that one person may draw beside others: what no overlap says is said here, with the article or why. */
export interface Together {
  /** Ids of benefits, or of areas for all of theirs. */
  readonly these: readonly string[];
  readonly beside: readonly string[];
  readonly because: Text;
  /** Where the law says it; left out where it says nothing against. */
  readonly citation?: Citation;
}

interface Drawn {
  readonly area: string;
  readonly benefit: string;
}

/** Pairs of benefits of which neither an overlap nor a declaration says what becomes of both at once. */
export function undeclaredPairs(areas: readonly PolicyArea[]): readonly string[] {
  const drawn = areas.flatMap(({ id, benefits }) =>
    benefits.map(({ id: benefit }) => ({ area: id, benefit })),
  );
  const overlaps = areas.flatMap(({ overlaps }) => overlaps.map(({ combination }) => partsOf(combination)));
  const declared = areas.flatMap(({ together }) => together);
  const isSaid = (one: Drawn, other: Drawn): boolean =>
    overlaps.some((parts) => parts.includes(one.benefit) && parts.includes(other.benefit)) ||
    declared.some((rule) => speaksOf(rule, one, other) || speaksOf(rule, other, one));
  return drawn.flatMap((one, index) =>
    drawn
      .slice(index + 1)
      .filter((other) => !isSaid(one, other))
      .map(
        (other) => `${one.benefit} and ${other.benefit}: declare an overlap, or that both are drawn together`,
      ),
  );
}

const speaksOf = ({ these, beside }: Together, one: Drawn, other: Drawn): boolean =>
  isAmong(these, one) && isAmong(beside, other);

const isAmong = (names: readonly string[], { area, benefit }: Drawn): boolean =>
  names.includes(area) || names.includes(benefit);

/** Names in declarations that are neither a benefit nor an area. */
export function unknownInTogether(areas: readonly PolicyArea[]): readonly string[] {
  const known = areas.flatMap(({ id, benefits }) => [id, ...benefits.map((benefit) => benefit.id)]);
  return areas
    .flatMap(({ together }) => together.flatMap(({ these, beside }) => [...these, ...beside]))
    .filter((name) => !known.includes(name));
}
