import { describe, expect, it } from "vitest";
import { buildPolicySet } from "../language/policy-set.ts";
import { anna, clauses, club, rules } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { addMonths, month } from "../values/month.ts";
import { missingMonths } from "./turning-months.ts";

/** The club's gift, of which the fee is all that changes: from 07/2026, in force on 05/10/2026. */
const gift = { ...club, benefits: club.benefits.filter(({ id }) => id === "gift"), overlaps: [] };
const set = buildPolicySet(gift);
const inMonth = (written: string, knownOn = "2026-10-05", benefit = "gift") => ({
  benefit,
  question: { household: anna([]), person: "anna", month: month(written), knownOn: civilDate(knownOn) },
});
const months = ["2019-12", "2020-01", "2026-06", "2026-07"];

describe("examples in the months in which a benefit begins or changes", () => {
  it("and in those before are all there", () => {
    expect(
      missingMonths(
        set,
        months.map((each) => inMonth(each)),
      ),
    ).toEqual([]);
  });

  it.each(months)("are missed one by one: %s", (left) => {
    const found = missingMonths(
      set,
      months.filter((each) => each !== left).map((each) => inMonth(each)),
    );
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual(["example_month_missing gift"]);
    expect(found[0]?.message.en).toContain(`no example for ${left.slice(5)}/${left.slice(0, 4)}`);
  });

  it("don't count of another benefit, or for whoever asked before the change was in force", () => {
    expect(
      missingMonths(
        set,
        months.map((each) => inMonth(each, "2026-10-05", "discount")),
      ),
    ).toHaveLength(4);
    const early = missingMonths(
      set,
      months.map((each) => inMonth(each, "2026-10-04")),
    );
    expect(early.map(({ message }) => message.en.slice(0, 60))).toEqual([
      "gift (Article 5, Club rules): no example for 06/2026, while ",
      "gift (Article 5, Club rules): no example for 07/2026, while ",
    ]);
  });

  it("are wanted too where a version ends", () => {
    const [rule] = clauses.senior.rules;
    if (!rule) throw new Error("the senior has a rule");
    const ended = { ...clauses.senior, rules: [{ ...rule, appliesTo: month("2026-09") }] };
    const [benefit] = gift.benefits;
    const until = buildPolicySet({ ...gift, benefits: benefit ? [{ ...benefit, clauses: [ended] }] : [] });
    const found = missingMonths(
      until,
      months.map((each) => inMonth(each)),
    );
    expect(found.map(({ message }) => message.en.slice(0, 57))).toEqual([
      "gift (Article 3, Club rules): no example for 09/2026, whi",
      "gift (Article 3, Club rules): no example for 10/2026, whi",
    ]);
    const beside = ["2026-09", addMonths(month("2026-09"), 1)];
    expect(
      missingMonths(
        until,
        [...months, ...beside].map((each) => inMonth(each)),
      ),
    ).toEqual([]);
  });

  it("are told with article and mend, in both languages", () => {
    const [found] = missingMonths(
      set,
      months.slice(0, 3).map((each) => inMonth(each)),
    );
    expect(found?.citation).toEqual(rules("5"));
    expect(found?.message).toEqual({
      vi:
        "gift (Điều 5 Club rules): chưa có ví dụ cho tháng 07/2026, trong khi chế độ thay đổi từ 07/2026. " +
        "Thêm ví dụ của chế độ này cho tháng đó, với ngày xét đã có quy định mới.",
      en:
        "gift (Article 5, Club rules): no example for 07/2026, while the benefit changes from 07/2026 on. " +
        "Add an example of this benefit in that month, asked when the new law was in force.",
    });
  });
});
