import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import {
  anna,
  clause,
  club,
  condition,
  everyList,
  grade,
  income,
  injured,
  now,
  rich,
  rules,
  same,
  secret,
} from "../test/tennis-club.fixture.ts";
import { subsidy, wholeClub } from "../test/whole-club.fixture.ts";
import { text } from "../values/text.ts";
import { explain } from "./explain.ts";
import { distinctNeeds, type Need, needKey } from "./needs.ts";

/** What must become known of anna before a benefit with this one condition is decided. */
function needed(is: BooleanNode, home: HouseholdInput = anna([]), definition: PolicySetDefinition = club) {
  const benefit = {
    id: "asked",
    label: same("asked"),
    period: "monthly",
    clauses: [clause("only", "1", [condition("so", is)], { sensitivity: "honour" })],
    combination: build.of("only"),
    details: [],
  } as const;
  const set = buildPolicySet({ ...definition, benefits: [...definition.benefits, benefit], overlaps: [] });
  const { benefits } = explain(set, { household: home, person: "anna", ...now });
  const outcome = benefits.find((one) => one.benefit === "asked")?.outcome;
  return outcome?.kind === "undetermined" ? outcome.needs : outcome?.kind;
}

const of = (kind: "person" | "household", id = kind === "person" ? "anna" : "home") => ({ kind, id });
const hurt: Need = { kind: "fact", fact: "injured", subject: of("person"), label: same("injured") };
const unlisted = (...missing: string[]) =>
  anna([], { completeLists: everyList.filter((list) => !missing.includes(list)) });
const children = { relation: "parent", member: "other" } as const;
const withBen = (more: Partial<HouseholdInput>): HouseholdInput =>
  anna([], { members: ["anna", "ben"].map((id) => ({ id, facts: [] })), ...more });

describe("what would have to become known", () => {
  it.each<[string, BooleanNode, HouseholdInput, readonly Need[] | string]>([
    ["a fact", build.fact(injured), anna([]), [hurt]],
    ["nothing of what is known", build.fact(injured), anna([{ kind: "injured", value: true }]), "granted"],
    [
      "only what no decided sibling shields",
      build.any(build.fact(injured), build.not(build.fact(secret))),
      anna([]),
      "granted",
    ],
    [
      "each fact once",
      build.all(build.fact(injured), build.any(build.fact(injured), build.fact(secret))),
      anna([]),
      [hurt],
    ],
    [
      "a fact of a list that could be declared complete",
      build.isOneOf(grade, "gold"),
      unlisted("grades"),
      [{ kind: "fact", fact: "grade", subject: of("person"), label: same("grade"), list: "grades" }],
    ],
    [
      "a fact of the household",
      build.fact(rich),
      unlisted("rich"),
      [{ kind: "fact", fact: "rich", subject: of("household"), label: same("rich household"), list: "rich" }],
    ],
    [
      "a sealed fact, with its class",
      build.fact(secret),
      unlisted("honours"),
      [
        {
          kind: "fact",
          fact: "secret",
          subject: of("person"),
          label: same("secret honour"),
          sensitivity: "honour",
          list: "honours",
        },
      ],
    ],
    [
      "a fact recorded as open, whatever its list",
      build.isOneOf(grade, "gold"),
      anna([{ kind: "grade", value: null }]),
      [{ kind: "fact", fact: "grade", subject: of("person"), label: same("grade") }],
    ],
    [
      "whether there are more members",
      build.everyMember({}, build.fact(injured)),
      { ...unlisted("members"), members: [{ id: "anna", facts: [{ kind: "injured", value: true }] }] },
      [{ kind: "list", list: "members", label: same("members") }],
    ],
    [
      "a relation that the list leaves unstated",
      build.someMember(children, build.always(true)),
      withBen({ relations: [{ kind: "parent", from: "anna", to: "ben", unstated: true }] }),
      [
        {
          kind: "relation",
          relation: "parent",
          label: text("Quan hệ trong hộ: parent", "Relation in the household: parent"),
        },
      ],
    ],
    [
      "a fact of another member",
      build.someMember(children, build.fact(injured)),
      withBen({ relations: [{ kind: "parent", from: "anna", to: "ben" }] }),
      [{ ...hurt, subject: of("person", "ben") }],
    ],
    [
      "another benefit",
      build.entitled("discount"),
      unlisted("honours"),
      [{ kind: "benefit", benefit: "discount", label: same("discount") }],
    ],
  ])("is %s", (_, is, home, expected) => {
    expect(needed(is, home)).toEqual(expected);
  });

  it("is a parameter or table that nobody has verified", () => {
    const unverified = { ...rules("9"), status: "M" } as const;
    const [fee] = wholeClub.parameters;
    if (!fee) throw new Error("the club has a fee");
    const guessed: PolicySetDefinition = {
      ...wholeClub,
      parameters: [
        fee,
        {
          ...fee,
          id: "line",
          label: same("poverty line"),
          versions: fee.versions.map((one) => ({ ...one, citation: unverified })),
        },
      ],
      bands: (wholeClub.bands ?? []).map((band) => ({
        ...band,
        versions: band.versions.map((one) => ({ ...one, citation: unverified })),
      })),
    };
    const known = anna([{ kind: "income", value: 50 }]);
    const own = build.fact(income);
    const belowLine = build.compare(own, "<", build.moneyParameter("line"));
    expect(needed(belowLine, known, guessed)).toEqual([
      { kind: "parameter", parameter: "line", label: same("poverty line") },
    ]);
    const subsidised = build.compare(build.banded(subsidy, own), ">", build.amount(1));
    expect(needed(subsidised, known, guessed)).toEqual([
      { kind: "parameter", parameter: "subsidy", label: same("subsidy") },
    ]);
    expect(needed(subsidised, known, wholeClub)).toBe("granted");
  });
});

describe("needs named twice", () => {
  const label = same("x");
  const parts: Need[] = [
    hurt,
    { ...hurt, subject: of("person", "ben") },
    { kind: "parameter", parameter: "a", label },
    { kind: "benefit", benefit: "a", label },
    { kind: "list", list: "a", label },
    { kind: "relation", relation: "a", label },
    { kind: "choice", among: ["a", "b"], label },
    { kind: "choice", among: ["ab"], label },
    { kind: "contradiction", among: ["a", "b"], label },
  ];

  it("are said once, and none for another", () => {
    expect(distinctNeeds([...parts, ...parts])).toEqual(parts);
    expect(parts.map(needKey)).toEqual([
      "fact injured anna",
      "fact injured ben",
      "parameter a",
      "benefit a",
      "list a",
      "relation a",
      "choice a b",
      "choice ab",
      "contradiction a b",
    ]);
  });
});
