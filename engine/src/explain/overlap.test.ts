import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Combination, Overlap } from "../language/definition.ts";
import { rules, same } from "../test/tennis-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import { afterOverlap } from "./overlap.ts";

const [x, y] = ["x", "y"].map((id) => build.of(id)) as [Combination, Combination];
const overlap = (combination: Combination): Overlap => ({ id: "o", label: same("o"), combination });
const highest = overlap(build.highestOf(rules("7"), x, y));
const oneOf = overlap(build.exclusive(rules("7"), x, y));
const exception = overlap(build.exceptions(rules("7"), [x], [y]));
const both = overlap(build.stack(rules("7"), x, y));
type Amount = readonly [lo: number, hi: number];
/** Before overlaps, and after those before this one where that is less. */
type Standings = Record<string, { alone: Amount; amount?: Amount }>;

function left(of: Overlap, standings: Standings): Record<string, Amount> {
  const { amounts } = afterOverlap(of, (id) => {
    const found = standings[id];
    if (!found) return undefined;
    const [{ alone }, [lo, hi]] = [found, found.amount ?? found.alone];
    return { alone: { lo: alone[0], hi: alone[1] }, amount: { lo, hi } };
  });
  return Object.fromEntries([...amounts].map(([id, { lo, hi }]) => [id, [lo, hi]]));
}

describe("what an overlap leaves of each benefit", () => {
  it.each<[string, Overlap, Standings, Record<string, Amount>]>([
    ["the lower is outdone", highest, { x: { alone: [10, 10] }, y: { alone: [20, 20] } }, { x: [0, 0] }],
    ["of equal ones the second", highest, { x: { alone: [10, 10] }, y: { alone: [10, 10] } }, { y: [0, 0] }],
    ["one alone stays", highest, { x: { alone: [10, 10] }, y: { alone: [0, 0] } }, {}],
    ["one that isn't asked about is left out", highest, { x: { alone: [10, 10] } }, {}],
    [
      "a sure one waits for one that may be more",
      highest,
      { x: { alone: [0, 30] }, y: { alone: [20, 20] } },
      { x: [0, 30], y: [0, 20] },
    ],
    [
      "what is surely drawn keeps its least",
      highest,
      { x: { alone: [25, 30] }, y: { alone: [0, 0] } },
      { x: [25, 30] },
    ],
    [
      "what may come to no more than another may come to nothing",
      highest,
      { x: { alone: [15, 30] }, y: { alone: [20, 20] } },
      { x: [0, 30], y: [0, 20] },
    ],
    [
      "two open ones wait for each other",
      highest,
      { x: { alone: [5, 30] }, y: { alone: [5, 20] } },
      { x: [0, 30], y: [0, 20] },
    ],
    [
      "a choice between both",
      oneOf,
      { x: { alone: [10, 10] }, y: { alone: [20, 20] } },
      { x: [0, 10], y: [0, 20] },
    ],
    [
      "what an earlier overlap outdid stays so",
      oneOf,
      { x: { alone: [10, 10], amount: [0, 0] }, y: { alone: [20, 20] } },
      { y: [0, 20] },
    ],
    [
      "and what it left open keeps its most",
      oneOf,
      { x: { alone: [10, 10], amount: [0, 7] }, y: { alone: [20, 20] } },
      { x: [0, 7], y: [0, 20] },
    ],
    ["one alone keeps its least", highest, { x: { alone: [5, 30] } }, { x: [5, 30] }],
    [
      "where both are drawn each keeps its least",
      both,
      { x: { alone: [5, 30] }, y: { alone: [5, 20] } },
      { x: [5, 30], y: [5, 20] },
    ],
    [
      "an exception that is due takes the place of more",
      exception,
      { x: { alone: [10, 10] }, y: { alone: [3, 3] } },
      { x: [0, 0] },
    ],
    ["one that isn't due takes no place", exception, { x: { alone: [10, 10] }, y: { alone: [0, 0] } }, {}],
    [
      "one that may be due may take it",
      exception,
      { x: { alone: [10, 10] }, y: { alone: [0, 3] } },
      { x: [0, 10], y: [0, 3] },
    ],
  ])("%s", (_, of, standings, expected) => {
    expect(left(of, standings)).toEqual(expected);
  });

  it("has no limits: the static checks refuse them", () => {
    const rule = { parameter: "fee", coefficient: ratioOf("1"), rounding: "down" } as const;
    const capped = overlap(build.cap(rules("7"), x, rule));
    expect(() => left(capped, { x: { alone: [1, 1] } })).toThrow("overlap o has a limit");
  });
});
