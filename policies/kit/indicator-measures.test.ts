import { baselineOf, civilDate, month, simulate, snapshotOf } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { lists, releaseAreas, releasePolicySet } from "../index.ts";
import { type Measured, measured, withIndicators } from "./indicator-measures.ts";

const indicators = releaseAreas.flatMap((area) => area.indicators);
const set = withIndicators(releasePolicySet, indicators);
const complete = lists.map(({ id }) => id);

const home = (id: string, poverty: string, birthDate: string | null) => ({
  id,
  facts: [{ kind: "poverty", value: poverty }],
  members: [
    {
      id: `${id} an`,
      facts: [
        { kind: "birthDate", value: birthDate },
        { kind: "hasHealthInsurance", value: true },
        { kind: "foreignNational", value: false },
      ],
    },
  ],
  completeLists: complete,
});

function told(households: readonly ReturnType<typeof home>[]): (id: string) => Measured | undefined {
  const when = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };
  const baseline = baselineOf(set, { snapshot: snapshotOf(set, households, when.month) }, { when });
  const costs = new Map(simulate(baseline, set).before.costs.map((cost) => [cost.benefit, cost]));
  const found = measured(indicators, costs);
  return (id) => found.find(({ indicator }) => indicator === id);
}

describe("indicators", () => {
  const ofFour = told([
    home("a", "poor", "1946-02-02"),
    home("b", "near-poor", "1986-02-02"),
    home("c", "not-poor", "1940-02-02"),
    home("d", "not-poor", "1990-02-02"),
  ]);

  it("count households by the commune's decision and their share in hundredths of a percent", () => {
    expect(ofFour("poor-households")).toEqual({
      indicator: "poor-households",
      unit: "household",
      lo: 1,
      hi: 1,
    });
    expect(ofFour("near-poor-households-share")).toMatchObject({ unit: "percent", lo: 2_500, hi: 2_500 });
  });

  it("count people of whom something holds among everybody", () => {
    expect(ofFour("health-insurance-coverage")).toMatchObject({ unit: "percent", lo: 10_000, hi: 10_000 });
  });

  it("are a range where somebody is undetermined", () => {
    const withUnknownBirth = told([home("a", "not-poor", "1946-02-02"), home("b", "not-poor", null)]);
    const paid = withUnknownBirth("health-insurance-supported");
    expect(paid?.lo).toBeLessThan(paid?.hi ?? 0);
  });

  it("say nothing of a share of nobody", () => {
    expect(told([])("poor-households-share")).toBeUndefined();
    expect(told([])("poor-households")).toMatchObject({ lo: 0, hi: 0 });
  });
});
