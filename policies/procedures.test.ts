import { type Citation, civilDate } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import {
  courseOn,
  dueDate,
  type Procedure,
  proceduralActs,
  procedureOn,
  releaseAreas,
  releasePolicySet,
} from "./index.ts";

const procedures = releaseAreas.flatMap((area) => area.procedures);
const course = releaseAreas.flatMap((area) => area.course);
const benefits = new Set(releasePolicySet.definition.benefits.map(({ id }) => id));

function procedure(id: string): Procedure {
  const found = procedures.find((each) => each.id === id);
  if (!found) throw new Error(`no procedure ${id}`);
  return found;
}
const on = (id: string, day: string) => procedureOn(procedure(id), civilDate(day));

describe("procedures", () => {
  it("lead to benefits that exist, under ids of their own", () => {
    expect(procedures.flatMap((each) => each.benefits.filter((id) => !benefits.has(id)))).toEqual([]);
    const ids = procedures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("follow one another by day of receipt, none beginning before the last ends", () => {
    for (const { id, versions } of procedures)
      versions.slice(1).forEach((version, index) => {
        const before = versions[index];
        expect([id, (before?.receivedUntil ?? before?.receivedFrom ?? "") < version.receivedFrom]).toEqual([
          id,
          true,
        ]);
      });
  });

  it.each([
    ["2021-06-30", undefined, undefined],
    ["2021-07-01", "district-chairman", "district-labour-office"],
    ["2025-06-30", "district-chairman", "district-labour-office"],
    ["2025-07-01", "commune-chairman", undefined],
    ["2026-10-04", "commune-chairman", undefined],
    ["2026-10-05", "commune-chairman", undefined],
  ])("of the monthly allowance received on %s: decided by %s, proposed by %s", (day, decides, proposes) => {
    const version = on("monthly-allowance", day);
    expect([version?.decides, version?.proposes]).toEqual([decides, proposes]);
  });

  it("finish a file received on 04/10/2026 by the rules of then: no form of Decree 335/2026", () => {
    expect(on("monthly-allowance", "2026-10-04")?.forms).toEqual([]);
    expect(on("monthly-allowance", "2026-10-05")?.forms.map(({ id }) => id)).toEqual(["01", "02"]);
    expect(on("social-pension", "2026-10-04")?.citation.act).toBe("176/2025/NĐ-CP");
    expect(on("social-pension", "2026-10-05")?.citation.act).toBe("335/2026/NĐ-CP");
  });

  it.each([
    ["monthly-allowance", "2026-11-09", "2026-11-18"],
    ["social-pension", "2026-11-09", "2026-11-18"],
    ["funeral-support", "2026-11-09", "2026-11-12"],
    ["social-pension-funeral", "2026-11-09", "2026-11-12"],
    ["monthly-allowance", "2026-02-12", "2026-03-02"],
    ["funeral-support", "2025-08-29", "2025-09-05"],
  ])("%s received on %s is due on %s", (id, received, due) => {
    const limit = on(id, received)?.limit;
    if (!limit) throw new Error(`no limit of ${id}`);
    expect(dueDate(limit, civilDate(received))).toBe(due);
  });

  it.each([
    ["monthly-allowance", "2024-01-02", [7, 10, 3, 7, 3]],
    ["funeral-support", "2024-01-02", [2, 3]],
    ["facility-admission", "2024-01-02", [10, 7, 7, 3, 7]],
    ["facility-admission", "2026-11-02", [3, 2]],
    ["disability-degree", "2026-11-02", [20, 5]],
    ["monthly-allowance-move", "2024-01-02", [3, 3, 3, 5]],
  ])("%s of %s has steps of these working days", (id, day, limits) => {
    const found = on(id, day)?.steps.map(({ limit }) => limit && "workingDays" in limit && limit.workingDays);
    expect(found).toEqual(limits);
  });

  it("of emergency relief give the commune two days until the districts end, and state none since 05/10/2026", () => {
    const limits = (day: string) => on("emergency-relief", day)?.steps.flatMap(({ limit }) => limit ?? []);
    expect(limits("2024-01-02")).toEqual([{ days: 2 }]);
    expect(on("emergency-relief", "2025-07-01")).toBeUndefined();
    expect(limits("2026-10-05")).toEqual([]);
  });

  it.each([
    ["1.001776", "monthly-allowance"],
    ["1.001731", "funeral-support"],
    ["1.014027", "social-pension"],
    ["1.014028", "social-pension-funeral"],
    ["1.001699", "disability-degree"],
    ["2.001942", "substitute-care"],
  ])("code %s is %s", (number, id) => {
    expect(procedure(id).code?.number).toBe(number);
  });
});

describe("the course of a grant", () => {
  const rules = (benefit: string, kind: Parameters<typeof courseOn>[1]["kind"], decided: string) =>
    courseOn(course, { benefit, kind, decided: civilDate(decided) });

  it("names benefits that exist, under ids of its own", () => {
    expect(course.flatMap((rule) => rule.benefits.filter((id) => !benefits.has(id)))).toEqual([]);
    expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
  });

  it("resumes from the suspension date under Decree 335/2026 alone", () => {
    expect(rules("social-assistance", "resume", "2026-10-04")).toEqual([]);
    expect(rules("social-assistance", "resume", "2026-10-05")).toMatchObject([{ effect: "suspended" }]);
  });

  it("suspends after three months uncollected under either decree, for detention under the first alone", () => {
    const months = (day: string) => rules("social-assistance", "suspend", day).map((rule) => rule.monthsMin);
    expect(months("2026-10-04")).toEqual([3, undefined, 1]);
    expect(months("2026-10-05")).toEqual([3, undefined]);
  });

  it("ends with the month after a death, before and since", () => {
    for (const day of ["2026-10-04", "2026-10-05"])
      expect(rules("social-assistance", "terminate", day).map(({ effect }) => effect)).toContain("following");
    expect(rules("social-pension", "terminate", "2026-10-05").map(({ effect }) => effect)).toEqual([
      "following",
    ]);
  });

  it("pays a mover from the month in which the old place stopped; before, from the month after", () => {
    const effects = (day: string) => rules("social-assistance", "move", day).map(({ effect }) => effect);
    expect(effects("2026-10-04")).toEqual([undefined, "following"]);
    expect(effects("2026-10-05")).toEqual(["stopped"]);
  });
});

it("every act that a procedure or a course cites has a name, or is a code of the portal", () => {
  const named = new Set([...releasePolicySet.definition.acts, ...proceduralActs].map(({ id }) => id));
  const cited: Citation[] = [
    ...course.map(({ citation }) => citation),
    ...procedures.flatMap(({ code, versions }) => [
      ...(code ? [code.citation] : []),
      ...versions.flatMap(({ citation, steps, forms }) => [
        citation,
        ...[...steps, ...forms].map((each) => each.citation),
      ]),
    ]),
  ];
  const unnamed = cited.map(({ act }) => act).filter((act) => !named.has(act) && !act.startsWith("Thủ tục "));
  expect([...new Set(unnamed)]).toEqual([]);
});
