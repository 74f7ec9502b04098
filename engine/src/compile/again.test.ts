import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { anna, clause, club, condition, injured, now, rules, same } from "../test/tennis-club.fixture.ts";
import type { Snapshot } from "./rows.ts";
import { type Determined, determineUnder } from "./run.ts";
import { snapshotOf } from "./snapshot-of.ts";

const paid = [clause("small", "1", []), clause("large", "2", [])];
const withBenefit = (change: Partial<Benefit>, more: Partial<PolicySetDefinition> = {}) =>
  buildPolicySet({
    ...club,
    ...more,
    overlaps: [],
    benefits: [
      {
        id: "one",
        label: same("one"),
        period: "monthly",
        clauses: paid,
        combination: build.highestOf(rules("6"), ...paid.map(({ id }) => build.of(id))),
        details: [],
        ...change,
      },
    ],
  });

const known: HouseholdInput = anna([{ kind: "injured", value: true }]);
const under = (set: ReturnType<typeof withBenefit>, snapshot: Snapshot, into?: Determined) =>
  determineUnder({ set, law: lawAt(set, now) }, snapshot, into);
const boundsOf = ({ outputs }: Determined) => [outputs.lo.get("one")?.[0], outputs.hi.get("one")?.[0]];

describe("a snapshot determined again", () => {
  const plain = withBenefit({});
  const snapshot = snapshotOf(plain, [known], now.month);

  it("under a reform that leaves a choice doesn't reuse room in which both bounds are one", () => {
    const chosen = withBenefit({
      combination: build.exclusive(rules("6"), ...paid.map(({ id }) => build.of(id))),
    });
    expect(boundsOf(under(chosen, snapshot, under(plain, snapshot)))).toEqual([120, 240]);
  });

  it("under a reform that counts people finds room for the counts", () => {
    const units = { count: build.countMembers({}, build.always(true)), label: same("people") };
    const counted = withBenefit({ clauses: paid.map((item) => ({ ...item, units })) });
    expect(boundsOf(under(counted, snapshot, under(plain, snapshot)))).toEqual([240, 240]);
  });

  it("under a reform by which a fact is no longer derived from what is known finds it open", () => {
    const derivedFrom = (from: ReturnType<typeof build.not>) => {
      const calm: FactKind<{ type: "boolean" }> = {
        id: "calm",
        subject: "person",
        label: same("calm"),
        value: { type: "boolean" },
        absence: { means: "derived", from, reason: same("seen") },
      };
      const clauses = [clause("small", "1", [condition("calm", build.fact(calm))])];
      const change = { clauses, combination: build.of("small") };
      return withBenefit(change, { facts: [...club.facts, calm] });
    };
    const before = derivedFrom(build.fact(injured));
    const after = derivedFrom(build.all(build.fact(injured), build.always("unknown")));
    const recorded = snapshotOf(before, [known], now.month);
    expect(boundsOf(under(before, recorded))).toEqual([120, 120]);
    expect(boundsOf(under(after, recorded))).toEqual([0, 120]);
  });
});
