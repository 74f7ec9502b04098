import { civilDate, month } from "@ansinh/engine";
import { type FamilyCase, readCase } from "@ansinh/policies/case-file";
import { examplesOf, questionOf } from "@ansinh/policies/examples";
import { describe, expect, it } from "vitest";
import { answerCaseTo } from "#pure/benefits/rules/case-answer.ts";
import { asExample } from "../trial/written.ts";
import { askedOf, factsFound, isBegun } from "./asked.ts";
import { type Draft, draftOf, emptyDraft, newPerson, readDraft, withFact, withoutPerson } from "./draft.ts";
import { historyOf, stepped } from "./history.ts";
import { calculatorLaw } from "./law.ts";

const { set, groups } = calculatorLaw;
const moment = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };
const empty = emptyDraft(moment);
const none: ReadonlySet<string> = new Set();

function familyOf(file: object): FamilyCase {
  const read = readCase(set, JSON.stringify(file), { ...moment, today: moment.knownOn });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.case;
}
function problemsOf(draft: Draft) {
  const read = readDraft(set, draft);
  return read.ok ? null : { fields: [...read.fields], codes: read.problems.map(({ code }) => code) };
}
const born = (draft: Draft, ...births: string[]): Draft => ({
  ...draft,
  persons: births.map((birth, at) => ({ id: `p${at + 1}`, name: "", birth, died: "", facts: {} })),
});

describe("a family in the form", () => {
  it("begins with one person of whom nothing is known, which asks nothing yet", () => {
    expect(readDraft(set, empty)).toMatchObject({ ok: true, case: moment });
    expect(isBegun(empty)).toBe(false);
    expect(isBegun(born(empty, "1945"))).toBe(true);
  });

  it("opens a file and saves the same family, values with their days and given names kept", () => {
    const family = familyOf({
      note: "Ghi chú",
      persons: [
        {
          id: "ba",
          name: "Bà Ba",
          birth: "1945",
          facts: {
            sex: "female",
            receivesPension: null,
            disabilityDegree: [{ value: "mild", from: "2026-01-02" }],
          },
        },
        { id: "con", birth: "1970-02-03", died: "2026-11-05" },
      ],
      household: { facts: { poverty: "poor" } },
      relations: [{ kind: "parent", from: "ba", to: "con", since: "1970-02-03" }],
      completeLists: ["poor"],
    });
    const draft = draftOf(set, family);
    expect(draft.persons[0]).toMatchObject({
      name: "Bà Ba",
      birth: "1945",
      facts: { disabilityDegree: asExample },
    });
    expect(draft.persons[1]).toMatchObject({ name: "", birth: "03/02/1970", died: "05/11/2026" });
    expect(readDraft(set, draft)).toMatchObject({ ok: true, case: family });
  });

  it("opens every worked example of a benefit as it is asked there", () => {
    for (const example of examplesOf("social-pension")) {
      const { household, month: of, knownOn } = questionOf(example);
      const read = readDraft(set, draftOf(set, { household, names: new Map(), month: of, knownOn }));
      expect(read.ok, example.name).toBe(true);
    }
  });

  it("names the field that can't be read, and only then what contradicts itself", () => {
    const parents = {
      ...born(empty, "2000", "1990"),
      relations: [{ kind: "parent", from: "p1", to: "p2" }],
    };
    expect(problemsOf(parents)).toEqual({ fields: [], codes: ["case_generations"] });
    expect(problemsOf({ ...parents, month: "13/2026" })).toEqual({ fields: [["month", "month"]], codes: [] });
    expect(problemsOf(born(empty, "31/02/2000"))?.fields).toEqual([["person p1 birthDate", "day"]]);
    const eleven = withFact(born(empty, "1970"), { owner: { person: "p1" }, fact: "takenInElderly" }, "11");
    expect(problemsOf(eleven)?.fields).toEqual([["person p1 takenInElderly", "outside"]]);
  });

  it("a person who is removed takes along what related others to them; a later one gets an id of their own", () => {
    const two = { ...born(empty, "1960", "1990"), relations: [{ kind: "parent", from: "p1", to: "p2" }] };
    const one = withoutPerson(two, "p1");
    expect([one.persons.map(({ id }) => id), one.relations]).toEqual([["p2"], []]);
    expect(newPerson(one.persons).id).not.toBe("p2");
  });
});

describe("undo", () => {
  it("takes back letters of one field together, and other changes one by one", () => {
    const [a, b, c] = [
      born(empty, "1"),
      born(empty, "19"),
      { ...born(empty, "19"), completeLists: ["poor"] },
    ];
    const typed = stepped(stepped(historyOf(empty), { to: a, field: "birth" }), { to: b, field: "birth" });
    const marked = stepped(typed, { to: c });
    expect(stepped(marked, "undo").now).toBe(b);
    expect(stepped(stepped(marked, "undo"), "undo").now).toBe(empty);
    expect(stepped(historyOf(empty), "undo").now).toBe(empty);
  });
});

describe("what is asked", () => {
  const family = familyOf({ persons: [{ id: "a", birth: "1945" }] });
  const asked = (classes: ReadonlySet<string>) => askedOf(set, answerCaseTo(set, family, classes), classes);

  it("is facts with a field of their own and lists that would answer several, never a sealed fact without its class", () => {
    const { facts, lists } = asked(none);
    expect(facts.map(({ kind }) => kind.id)).toContain("receivesPension");
    expect(facts.filter(({ kind }) => kind.sensitivity !== undefined)).toEqual([]);
    expect(lists).toContain("insurance");
    const all = new Set(set.definition.facts.flatMap(({ sensitivity }) => sensitivity ?? []));
    expect(asked(all).facts.some(({ kind }) => kind.sensitivity !== undefined)).toBe(true);
  });

  it("is found by any of its words without diacritics, by area, once, and sealed ones only by holders", () => {
    const find = (typed: string, classes = none, present: ReadonlySet<string> = none) =>
      factsFound(groups, { subject: "person", typed, present, classes }).flatMap(({ kinds }) =>
        kinds.map(({ id }) => id),
      );
    expect(find("hang thang luong huu")).toContain("receivesPension");
    expect(find("hang thang luong huu", none, new Set(["receivesPension"]))).not.toContain("receivesPension");
    expect(find("hiv")).toEqual([]);
    expect(find("hiv", new Set(["hiv"]))).toContain("hiv");
    expect(find("khong co thong tin nay")).toEqual([]);
    const all = groups.flatMap(({ kinds }) => kinds.map(({ id }) => id));
    expect([...new Set(all)].sort()).toEqual(set.definition.facts.map(({ id }) => id).sort());
  });
});
