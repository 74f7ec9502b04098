import {
  civilDate,
  type FactKind,
  type FactRecord,
  month,
  type Question,
  renderBenefit,
} from "@ansinh/engine";
import { releasePolicySet as set } from "@ansinh/policies";
import { exampleFolders, examplesOf, lawOf, questionOf } from "@ansinh/policies/examples";
import { describe, expect, test } from "vitest";
import { type Edits, fieldsOf, type Moment, readCase } from "./case.ts";
import { startOf } from "./start.ts";
import { tryOut } from "./try-out.ts";
import { asExample, noInformation, nothing, readFact, writtenOf } from "./written.ts";

const kindOf = (id: string): FactKind => {
  const kind = set.facts.get(id);
  if (kind === undefined) throw new Error(`no fact ${id}`);
  return kind;
};
const exampleOf = (benefit: string, name: string) => {
  const found = examplesOf(benefit).find((example) => example.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
};

const all = exampleFolders.flatMap(([, examples]) => examples);
const recorded = all.flatMap((example) => {
  const { facts, members } = questionOf(example).household;
  return [...facts, ...(members[0]?.facts ?? [])];
});

describe("a worked example", () => {
  const everyClass = new Set([...set.facts.values()].flatMap(({ sensitivity }) => sensitivity ?? []));
  const triedOut = (example: (typeof all)[number]) => {
    const asked = { benefit: example.benefit, classes: everyClass };
    const tried = tryOut(lawOf(example), questionOf(example), asked);
    if ("problems" in tried) throw new Error(`${example.name} can't be tried`);
    return tried.shown;
  };

  test("that takes an unverified level as confirmed is tried on that law and comes out as it says", () => {
    const confirmed = all.filter((example) => example.confirmed !== undefined);
    const oneOfEach = [...new Map(confirmed.map((example) => [example.benefit, example])).values()];
    expect(oneOfEach.length).toBeGreaterThan(0);
    for (const example of oneOfEach)
      expect([example.name, triedOut(example).outcome]).toEqual([
        example.name,
        Object.keys(example.expect)[0],
      ]);
  });

  test("whose amount is looked up by a rate shows the rate below its clause", () => {
    const example = all.find(
      ({ person, expect: wanted }) => "granted" in wanted && typeof person.injuryPercent === "number",
    );
    if (example === undefined) throw new Error("no example is paid by a rate of injury");
    const lines = triedOut(example).reasons.flatMap(({ children }) => children);
    expect(lines.find(({ id }) => id.includes("/level/"))?.value?.vi).toBe(
      String(example.person.injuryPercent),
    );
  });
});

describe("a fact in the form", () => {
  test("of every worked example is written so that it is read as the same value", () => {
    for (const record of recorded) {
      const written = writtenOf(kindOf(record.kind), [record]);
      if (written === asExample) continue;
      expect(readFact(kindOf(record.kind), written)).toEqual({ ok: true, value: record.value });
    }
  });

  test.each<[string, FactRecord[], string]>([
    ["nothing recorded", [], nothing],
    ["no information", [{ kind: "studying", value: null }], noInformation],
    ["two records", [true, false].map((value) => ({ kind: "studying", value })), asExample],
    ["one of several", [{ kind: "studying", value: { oneOf: ["a", "b"] } }], asExample],
  ])("%s", (_, records, written) => expect(writtenOf(kindOf("studying"), records)).toBe(written));

  test.each([
    ["1950", "1950"],
    ["03/1950", "1950-03"],
    ["1/3/1950", "1950-03-01"],
  ])("a birth typed as %s is kept as %s: no day is made up", (typed, value) =>
    expect(readFact(kindOf("birthDate"), typed)).toEqual({ ok: true, value }),
  );

  test.each([
    ["birthDate", "31/02/1950", "day"],
    ["birthDate", "hôm qua", "date"],
    ["takenInElderly", "một", "number"],
    ["takenInElderly", "1,5", "number"],
  ])("%s can't be “%s”", (fact, typed, reason) =>
    expect(readFact(kindOf(fact), typed)).toEqual({ ok: false, reason }),
  );
});

describe("a sample person", () => {
  const example = exampleOf("social-assistance", "trẻ mồ côi 8 tuổi");
  const moment: Moment = { month: "11/2026", knownOn: "21/11/2026", died: "" };
  const read = (edits: Edits, at = moment) =>
    readCase(set, { household: questionOf(example).household, edits, moment: at });
  const questionWith = (edits: Edits): Question => {
    const found = read(edits);
    if (!found.ok) throw new Error(JSON.stringify([...found.problems]));
    return found.question;
  };
  const outcome = (edits: Edits, classes: readonly string[] = []) => {
    const tried = tryOut(set, questionWith(edits), {
      benefit: "social-assistance",
      classes: new Set(classes),
    });
    if ("problems" in tried) throw new Error("problems");
    return tried;
  };

  test("unchanged comes out as the example says", () =>
    expect(outcome(new Map()).shown).toMatchObject({ outcome: "granted", amount: 810_000 }));
  test("with one fact changed comes out otherwise, and says what is missing", () => {
    const tried = outcome(new Map([["livesWithParent", "true"]]));
    expect(tried.shown.outcome).toBe("refused");
    expect(tried.near.length).toBeGreaterThan(0);
    expect(tried.whatIf.changes.some(({ fact, to }) => fact === "livesWithParent" && to === false)).toBe(
      true,
    );
  });
  test("with a fact taken away is open, between bounds, and asks for it", () => {
    const tried = outcome(new Map([["motherSituation", nothing]]));
    expect(tried.shown.outcome).toBe("undetermined");
    expect(tried.bounds).toEqual({ lo: 0, hi: 810_000 });
    expect(tried.shown.needs.map(({ vi }) => vi)).toContain("Tình trạng của mẹ");
  });
  test("keeps what the form leaves as the example has it, and says where each value comes from", () => {
    const edited = questionWith(new Map([["motherSituation", "missing"]]));
    const facts = edited.household.members[0]?.facts ?? [];
    expect(facts.map(({ kind, value, source }) => [kind, value, source?.kind])).toEqual([
      ["birthDate", "2018-05-01", "example"],
      ["fatherSituation", "dead", "example"],
      ["motherSituation", "missing", "trial"],
    ]);
  });
  test("names each entry that can't be read, and asks nothing then", () => {
    const found = read(new Map([["birthDate", "01/01/1800"]]), {
      ...moment,
      month: "13/2026",
      died: "31/02/2026",
    });
    expect(found.ok ? [] : [...found.problems]).toEqual([
      ["birthDate", "outside"],
      ["month", "month"],
      ["died", "day"],
    ]);
  });
  test("who dies before the month is due nothing", () => {
    const found = read(new Map(), { ...moment, died: "31/10/2026" });
    if (!found.ok) throw new Error("unread");
    const tried = tryOut(set, found.question, { benefit: "social-assistance", classes: new Set() });
    expect("shown" in tried && tried.shown.outcome).toBe("refused");
  });

  test("a sealed reason is told only to who holds its class", () => {
    const hiv = new Map([
      ["hiv", "true"],
      ["motherSituation", "present"],
      ["fatherSituation", "present"],
      ["poverty", "poor"],
    ]);
    const [lacking, holding] = [outcome(hiv), outcome(hiv, ["hiv"])];
    expect(holding.shown.amount).toBe(lacking.shown.amount);
    expect(JSON.stringify(holding.shown)).toContain("HIV");
    expect(JSON.stringify([lacking.shown, lacking.near])).not.toContain("HIV");
    expect(lacking.whatIf.sealed).toBe(true);
    expect(lacking.shown.reasons).toEqual([]);
  });
});

describe("the form of an example", () => {
  const when = { month: month("2026-12"), knownOn: civilDate("2026-11-21") };
  const startWith = (benefit: string, name: string, classes: readonly string[] = []) => {
    const example = exampleOf(benefit, name);
    const policy = renderBenefit(set, benefit, when);
    return startOf(set, { policy, example, question: questionOf(example), classes: new Set(classes) });
  };
  const ids = ({ kinds }: { kinds: readonly FactKind[] }) => kinds.map(({ id }) => id);

  test("has each fact that the benefit asks for, written as the example has it", () => {
    const { kinds, question } = startWith("social-assistance", "trẻ mồ côi 8 tuổi");
    const fields = new Map(
      fieldsOf(kinds, question.household).map(({ kind, written }) => [kind.id, written]),
    );
    expect(fields.get("birthDate")).toBe("01/05/2018");
    expect(fields.get("motherSituation")).toBe("dead");
    expect(fields.get("poverty")).toBe(nothing);
  });
  test("has what another benefit that would take its place asks for", () =>
    expect(ids(startWith("social-pension", "tròn 75 ngày 01/11"))).toContain("disabilityDegree"));
  test("has what only the law of the example's month asks for", () => {
    const name = "người lớn nhiễm HIV không thu nhập ổn định, tháng 09/2026 không hỏi riêng tiền lương";
    expect(ids(startWith("social-assistance", name))).toContain("hasStableIncome");
  });
  test("has no fact of a sealed class that its reader lacks, and counts it", () => {
    const lacking = startWith("social-assistance", "trẻ nhiễm HIV hộ nghèo 15 tuổi");
    const holding = startWith("social-assistance", "trẻ nhiễm HIV hộ nghèo 15 tuổi", ["hiv"]);
    expect([ids(lacking).includes("hiv"), lacking.hidden]).toEqual([false, 1]);
    expect([ids(holding).includes("hiv"), holding.hidden]).toEqual([true, 0]);
  });
});
