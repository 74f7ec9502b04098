import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import { buildPolicySet, confirmParameters } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import {
  born,
  clause,
  club,
  condition,
  income,
  injured,
  now,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { text } from "../values/text.ts";
import { renderCondition } from "./condition-words.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderBenefit } from "./render-benefit.ts";
import type { RenderedCondition } from "./rendered.ts";

const set = buildPolicySet(club);
const page = renderBenefit(set, "discount", now);
const whole = buildPolicySet(wholeClub);
const outline = ({ words, parts }: RenderedCondition): unknown =>
  parts.length === 0 ? words.vi : [words.vi, ...parts.map(outline)];

const poor = build.compare(build.fact(income), "<=", build.amount(1000));

/** The club with one clause whose rule and coefficient changed, and a fee that is to be confirmed. */
const changing = buildPolicySet({
  ...club,
  overlaps: [],
  benefits: [
    {
      ...club.benefits[1],
      id: "gift",
      label: same("gift"),
      period: "monthly",
      details: [],
      combination: build.of("senior"),
      clauses: [
        clause("senior", "2", [], {
          rules: [
            version("2020-01", [condition("over-60", older(60)), condition("hurt", build.fact(injured))]),
            version("2026-07", [condition("over-60", older(65)), condition("poor", poor)]),
            version("2027-01", [condition("over-60", older(65)), condition("poor", poor)]),
          ],
          amounts: [coefficient("2020-01", "2"), coefficient("2026-10", "2.5")],
        }),
      ],
    },
  ],
});
function older(years: number) {
  return build.compare(build.ageYears(born), ">=", build.number(years, "year"));
}
function version(from: string, conditions: readonly ReturnType<typeof condition>[]) {
  const dates = { inForce: civilDate(`${from}-01`), appliesFrom: month(from) };
  return {
    ...dates,
    citation: rules(from),
    value: { label: same("senior"), reason: same("senior"), conditions },
  };
}
function coefficient(from: string, written: string) {
  const value = { parameter: "fee", coefficient: ratioOf(written), rounding: "half-up" } as const;
  return { inForce: civilDate(`${from}-01`), appliesFrom: month(from), citation: rules("3"), value };
}

describe("a benefit as a page", () => {
  it("says who, how often and in what", () => {
    expect(page).toMatchObject({
      title: same("discount"),
      subject: { kind: "person" },
      period: { kind: "monthly", words: { vi: "hằng tháng", en: "monthly" } },
      gives: { kind: "money" },
    });
    expect(renderBenefit(whole, "sticker", now)).toMatchObject({
      subject: { kind: "household" },
      gives: { kind: "in-kind", words: same("sticker") },
    });
  });

  it("refuses a benefit that the set doesn't have", () => {
    expect(() => renderBenefit(set, "no-such", now)).toThrow(EngineProblems);
  });

  it("says each condition in words, with article, refusal and how the month is read", () => {
    const [junior, level] = page.clauses;
    expect(junior?.conditions[0]).toEqual({
      id: "child",
      words: same("child"),
      parts: [{ words: text("dưới 18 tuổi", "under 18 years old"), parts: [] }],
      refusal: same("not child"),
      citation: {
        words: text("Điều 2 Club rules", "Article 2, Club rules"),
        status: "V",
        statusWords: text("đã đọc trong văn bản", "read in the text of the act"),
      },
      reading: text("có ít nhất một ngày trong tháng", "on at least one day of the month"),
      readingCitation: expect.objectContaining({ status: "V" }),
    });
    expect(level?.conditions[0]?.reading.en).toBe("as on the last day of the month");
  });

  it.each([
    [
      "discount",
      "parent",
      ["has-child", ["có ít nhất một thành viên hộ mà người này là parent", "dưới 18 tuổi"]],
    ],
    ["gift", "senior", ["over-60", "từ đủ 60 tuổi"]],
    ["outing", "trip-b", ["calm", ["mọi thành viên hộ", "không có điều này: injured"]]],
    ["outing", "wreath", ["died", "chết trong tháng"]],
    ["card", "card-due", ["card-due-0", "được hưởng discount"]],
    [
      "refund",
      "refund",
      [
        "below-line",
        [
          "tổng income của thành viên hộ không quá court fee (theo court) × số thành viên hộ",
          ["chỉ tính thành viên hộ có điều này", "không có điều này: injured"],
        ],
      ],
    ],
  ])("%s, %s: puts together the words of what carries none of its own", (benefit, id, expected) => {
    const found = renderBenefit(whole, benefit, now).clauses.find((item) => item.clause === id);
    expect(found?.conditions[0] && outline(found.conditions[0])).toEqual(expected);
  });

  it("says of an age on which day it is read, where that isn't the day looked at", () => {
    const isYoung = build.compare(build.ageYears(born, "monthEnd"), "<", build.number(4, "year"));
    const said = outline(renderCondition(isYoung, set));
    expect(said).toBe("dưới 4 tuổi vào cuối tháng");
    expect(renderCondition(isYoung, set).words.en).toBe("under 4 years old at the month's end");
  });

  it("says how clauses combine, and how the benefit does with others", () => {
    expect(page.combination).toMatchObject({
      op: "highestOf",
      words: { vi: "hưởng một mức cao nhất trong" },
      parts: [{ words: same("junior") }, { words: same("honoured") }, { op: "stack" }],
    });
    expect(page.overlaps).toMatchObject([
      {
        id: "one-of-two",
        combination: { op: "highestOf", parts: [same("discount"), same("gift")].map((words) => ({ words })) },
      },
    ]);
    expect(renderBenefit(whole, "outing", now).combination).toMatchObject({
      op: "stack",
      parts: [{ op: "exclusive" }, { op: "highestOf" }],
    });
  });

  it("asks in the decision table for each clause's conditions and no other's", () => {
    const { columns, rows } = page.decisionTable;
    expect(columns.map((column) => column.words.en)).toEqual([
      "child",
      "injured",
      "gold",
      "has-child",
      "honour",
    ]);
    expect(
      rows.map((row) => [row.clause, row.asks.flatMap((asked, at) => (asked ? [at] : [])), row.amount]),
    ).toEqual([
      ["junior", [0, 1], { lo: 180, hi: 180 }],
      ["level", [2], { lo: 120, hi: 120 }],
      ["parent", [3], { lo: 60, hi: 60 }],
      ["honoured", [4], { lo: 360, hi: 360 }],
    ]);
    expect(rows[0]?.due).toEqual(text("120 đ × 1,5 = 180 đ", "120 đ × 1.5 = 180 đ"));
  });

  it("names the facts asked and what their absence means", () => {
    const facts = new Map(page.facts.map((fact) => [fact.fact, fact]));
    expect([...facts.keys()]).toEqual(["born", "injured", "grade", "secret"]);
    expect(facts.get("grade")?.absence.vi).toBe("none, nếu danh sách đã đủ: grades; chưa đủ thì chưa biết");
    expect(facts.get("injured")?.absence.en).toBe("not known");
    expect(facts.get("secret")?.sensitivity).toBe("honour");
    expect(
      renderBenefit(whole, "visit", now).facts.find((fact) => fact.fact === "supervised")?.derivedFrom?.parts,
    ).toHaveLength(2);
  });
});

describe("amounts by date", () => {
  const rowsOf = (knownOn: string) =>
    renderBenefit(set, "gift", { ...now, knownOn: civilDate(knownOn) }).amounts[0]?.rows.map((row) => [
      row.from,
      row.to ?? "open",
      row.pay.amount.lo,
      row.knownBefore.map((before) => `${before.until} ${before.words.en}`),
    ]);

  it("are those of the law in force by the day asked about", () => {
    expect(rowsOf("2026-10-04")).toEqual([["2020-01", "open", 200, []]]);
    expect(rowsOf("2026-10-05")).toEqual([
      ["2020-01", "2026-06", 200, []],
      ["2026-07", "open", 240, ["2026-10-04 100 đ × 2 = 200 đ"]],
    ]);
  });

  it("change with the coefficient, the level, and where the rule begins", () => {
    const rows = renderBenefit(changing, "gift", now).amounts[0]?.rows;
    expect(rows?.map((row) => [row.from, row.to, row.pay.words.en])).toEqual([
      ["2020-01", "2026-06", "100 đ × 2 = 200 đ"],
      ["2026-07", "2026-09", "120 đ × 2 = 240 đ"],
      ["2026-10", undefined, "120 đ × 2.5 = 300 đ"],
    ]);
    expect(rows?.[1]?.pay.level).toMatchObject({
      dates: { signed: "2026-08-21", inForce: "2026-10-05", appliesFrom: "2026-07" },
      citation: { words: { en: "Article 5, Club rules" } },
      confirmed: true,
    });
  });

  it("stay an interval until an unverified level is confirmed", () => {
    const [fee] = club.parameters;
    if (!fee) throw new Error("the club has a fee");
    const versions = fee.versions.map((item) => ({ ...item, citation: rules("4", "M") }));
    const open = buildPolicySet({ ...club, parameters: [{ ...fee, versions }] });
    const last = (of: typeof open) => renderBenefit(of, "gift", now).amounts[0]?.rows.at(-1)?.pay;
    expect(last(open)).toMatchObject({ amount: { lo: 20, hi: 2000 }, level: { confirmed: false } });
    expect(last(confirmParameters(open, ["fee@2026-07@2026-10-05"]))).toMatchObject({
      amount: { lo: 240, hi: 240 },
    });
  });
});

describe("versions", () => {
  const [history] = renderBenefit(changing, "gift", now).history;
  const told = history?.versions.map(({ of, dates, known, changes }) => [
    of,
    dates.appliesFrom,
    known,
    changes.map((change) => change.words.en),
  ]);

  it("say what was added, removed and changed, and that an article alone moved", () => {
    expect(told).toEqual([
      ["rule", "2020-01", true, []],
      ["coefficient", "2020-01", true, []],
      ["rule", "2026-07", true, ["removed: hurt", "added: poor", "changed: over-60"]],
      ["coefficient", "2026-10", true, ["level: fee × 2 to fee × 2.5"]],
      ["rule", "2027-01", false, ["same content, cited from another act"]],
    ]);
  });

  it("show a changed condition before and after", () => {
    const changed = history?.versions[2]?.changes.find((change) => change.kind === "changed");
    expect(changed?.before && outline(changed.before)).toEqual(["over-60", "từ đủ 60 tuổi"]);
    expect(changed?.after && outline(changed.after)).toEqual(["over-60", "từ đủ 65 tuổi"]);
  });
});

describe("the page as Markdown", () => {
  it("is the whole benefit in one language", async () => {
    await expect(renderMarkdown(renderBenefit(set, "gift", now), "vi")).toMatchFileSnapshot(
      "gift.vi.snapshot.txt",
    );
    await expect(renderMarkdown(renderBenefit(set, "gift", now), "en")).toMatchFileSnapshot(
      "gift.en.snapshot.txt",
    );
  });
});
