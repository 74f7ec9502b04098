import { describe, expect, it } from "vitest";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { FactValue } from "../language/facts.ts";
import { buildPolicySet, type PolicySet } from "../language/policy-set.ts";
import { club, grade, income, injured, now, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { type Recorded, steadySnapshot } from "./steady-snapshot.ts";

/** What is recorded of a home: of itself, and of each member. */
interface Home {
  readonly own: Readonly<Record<string, FactValue>>;
  readonly members: readonly Readonly<Record<string, FactValue>>[];
  readonly lists: readonly string[];
}

const recordsOf = (values: Readonly<Record<string, FactValue>>) =>
  Object.entries(values).map(([kind, value]) => ({ kind, value }));

/** The homes as a registry would hand them over record by record. */
const asRecords = (set: PolicySet, homes: readonly Home[]) =>
  snapshotOf(
    set,
    homes.map(({ own, members, lists }, home) => ({
      id: `h${home}`,
      facts: recordsOf(own),
      members: members.map((values, place) => ({ id: `p${home}-${place}`, facts: recordsOf(values) })),
      completeLists: lists,
    })),
    now.month,
  );

/** The same homes as codes: each value once, and by row which of them is recorded. */
function asCodes(set: PolicySet, homes: readonly Home[]) {
  const { definition } = set;
  const rows = { person: homes.flatMap(({ members }) => members), household: homes.map(({ own }) => own) };
  const recorded = { person: new Map<string, Recorded>(), household: new Map<string, Recorded>() };
  for (const { id, subject } of definition.facts) {
    const given = rows[subject].map((values) => values[id]);
    const values = [...new Set(given.filter((value) => value !== undefined))];
    const codes = given.map((value) => (value === undefined ? 0 : values.indexOf(value) + 1));
    // a kind of which nothing is recorded is left out
    if (values.length > 0) recorded[subject].set(id, { codes: Uint16Array.from(codes), values });
  }
  const start = [0];
  for (const { members } of homes) start.push((start.at(-1) ?? 0) + members.length);
  const bits = ({ lists }: Home) =>
    definition.lists.reduce((sum, { id }, at) => (lists.includes(id) ? sum + 2 ** at : sum), 0);
  const standings = asRecords(set, homes).rows;
  return steadySnapshot(set, now.month, {
    start: Int32Array.from(start),
    recorded,
    lists: Uint32Array.from(homes, bits),
    relations: standings.relations,
  });
}

const everyList = (definition: PolicySetDefinition) => definition.lists.map(({ id }) => id);
const adult = { born: "1990-01-15", injured: true, grade: "gold", income: 5 };
const child = { born: "2015-06-01", injured: false, grade: "none", income: 0 };
const unclear = { born: "1990", grade: { oneOf: ["gold", "silver"] }, income: { lo: 5, hi: 900 } };

describe("columns of codes are those of the records", () => {
  const all = everyList(club);
  it.each<[string, Home[]]>([
    ["of nobody", []],
    ["of a home in which nobody lives", [{ own: {}, members: [], lists: [] }]],
    ["of somebody of whom everything is known", [{ own: { rich: true }, members: [adult], lists: all }]],
    ["of somebody of whom nothing is", [{ own: {}, members: [{}], lists: [] }]],
    ["where absence on a complete list says no", [{ own: {}, members: [{}], lists: all }]],
    ["where values are known in part", [{ own: {}, members: [unclear], lists: all }]],
    [
      "where a record says that it isn't known",
      [{ own: { rich: null }, members: [{ grade: null }], lists: all }],
    ],
    [
      "of several homes, each with its own members and lists",
      [
        { own: { rich: true }, members: [adult, child], lists: ["rich"] },
        { own: {}, members: [], lists: all },
        { own: { rich: false }, members: [{}, unclear, adult], lists: ["grades", "members"] },
        { own: {}, members: [child, {}], lists: [] },
        { own: {}, members: [{}], lists: ["honours"] },
      ],
    ],
  ])("%s", (_, homes) => {
    const set = buildPolicySet(club);
    expect(asCodes(set, homes)).toEqual(asRecords(set, homes));
  });

  it("with facts that are derived where nothing is recorded, and others that nobody may assume", () => {
    const set = buildPolicySet(wholeClub);
    const lists = everyList(wholeClub);
    const homes: Home[] = [
      { own: { court: "clay" }, members: [{ ...adult, supervised: true }, child], lists },
      { own: {}, members: [{ supervised: false }, {}], lists: [] },
    ];
    expect(asCodes(set, homes)).toEqual(asRecords(set, homes));
  });

  it("whatever absence as no means for the kind, on the last of 32 lists too", () => {
    const onList = { means: "no", list: "list27", reason: same("on the list") } as const;
    const more = Array.from({ length: 28 }, (_, at) => ({ id: `list${at}`, label: same(`list ${at}`) }));
    const absentAs = (kind: FactKind, id: string): FactKind => ({ ...kind, id, absence: onList });
    const kinds = [absentAs(income, "debt"), absentAs(injured, "ill"), absentAs(grade, "colour")];
    const set = buildPolicySet({
      ...club,
      lists: [...club.lists, ...more],
      facts: [...club.facts, ...kinds],
    });
    const homes = [["list27"], ["list26"], []].map((lists) => ({ own: {}, members: [{}], lists }));
    expect(asCodes(set, homes)).toEqual(asRecords(set, homes));
  });

  it("refuse a value that the kind doesn't allow", () => {
    const set = buildPolicySet(club);
    const codes = { codes: Uint16Array.of(1), values: ["bronze"] };
    const given = {
      start: Int32Array.of(0, 1),
      recorded: { person: new Map([["grade", codes]]), household: new Map<string, Recorded>() },
      lists: Uint32Array.of(0),
      relations: new Map(),
    };
    expect(() => steadySnapshot(set, now.month, given)).toThrow("bronze");
  });
});
