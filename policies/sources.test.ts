import type { Citation } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { holidaysCitation, type PolicyArea, releaseAreas } from "./index.ts";
import { isBorne, isCovered, placeOf, type SourceRow, sourceRows, statusOf } from "./kit/sources/index.ts";
import { localLevels } from "./local/index.ts";

/** Areas whose rows of the register aren't complete yet. Empty, and every citation is borne. */
const notYetRegistered: readonly string[] = [];

/** Sections of the facts of law, by the area that bears them; of others the areas are still to come. */
const sectionsNotYetEncoded: readonly RegExp[] = [/^6$/, /^7$/, /^9$/];

const isCitation = (value: object): value is Citation => "act" in value && "status" in value;

/** Every citation, wherever in a declaration it stands. */
function* citationsIn(value: unknown): Generator<Citation> {
  if (typeof value !== "object" || value === null) return;
  if (isCitation(value)) yield value;
  else for (const item of Object.values(value)) yield* citationsIn(item);
}

const citedBy = (area: PolicyArea): readonly Citation[] => {
  const seen = new Map([...citationsIn(area)].map((each) => [`${placeOf(each)} ${each.status}`, each]));
  return [...seen.values()];
};

const registered = releaseAreas.filter(({ id }) => !notYetRegistered.includes(id));
const claims = ({ act, status, ...place }: Citation) => `${placeOf({ act, status, ...place })} (${status})`;

describe("the register of sources", () => {
  it.each(registered.map((area) => [area.id, area] as const))("bears every citation of %s", (_, area) => {
    const cited = citedBy(area);
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.filter((citation) => !isBorne(sourceRows, citation)).map(claims)).toEqual([]);
  });

  it("bears what provinces decided", () => {
    const cited = [...citationsIn(localLevels)];
    expect(cited.length).toBeGreaterThan(4);
    expect(cited.filter((citation) => !isBorne(sourceRows, citation)).map(claims)).toEqual([]);
  });

  it("bears nothing that no rule, procedure or indicator cites", () => {
    const cited = [...releaseAreas.flatMap(citedBy), ...citationsIn(localLevels)].map(placeOf);
    const idle = (row: SourceRow) =>
      Object.values(row.bears)
        .flat()
        .filter((borne) => !cited.some((place) => isCovered(place, borne)));
    const rows = sourceRows.filter(
      ({ section }) => !sectionsNotYetEncoded.some((each) => each.test(section)),
    );
    expect(rows.flatMap((row) => idle(row).map((place) => `${row.section} “${row.row}”: ${place}`))).toEqual(
      [],
    );
  });

  it("doesn't know the Labour Code's article on holidays, so the calendar is of memory and says so", () => {
    expect(statusOf(sourceRows, placeOf(holidaysCitation))).toBeUndefined();
    expect(holidaysCitation.status).toBe("M");
  });
});
