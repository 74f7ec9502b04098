import {
  applyOverlay,
  type CivilDate,
  civilDate,
  confirmationKey,
  confirmParameters,
  type Dated,
  month,
  parameterAt,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { belowNational, cite, decree335, localVersions, monthlyPolicySet } from "./index.ts";
import { localLevels } from "./local/index.ts";
import { pensionLevel } from "./social-pension/index.ts";

const of = (province: string) => {
  const found = localLevels.find((level) => level.province === province);
  if (!found) throw new Error(`no level of ${province}`);
  return found;
};

/** What rules a month in a province, as known on a day: one value, or the bounds while unconfirmed. */
function pension(province: string, inMonth: string, knownOn: string) {
  const set = applyOverlay(monthlyPolicySet, of(province).overlay);
  const { range } = parameterAt(set, pensionLevel.id, {
    month: month(inMonth),
    knownOn: civilDate(knownOn),
  }) ?? { range: undefined };
  return range?.lo === range?.hi ? range?.lo : "unconfirmed";
}

describe("a province's own level of the social pension", () => {
  it.each([
    ["ha-noi", 650_000],
    ["ho-chi-minh", 650_000],
    ["hai-phong", 700_000],
    ["quang-ninh", 700_000],
  ])("of %s is %i, before and after the national level rises to 540.000", (province, level) => {
    expect(pension(province, "2026-09", "2026-09-30")).toBe(level);
    expect(pension(province, "2026-09", "2026-10-05")).toBe(level);
    expect(pension(province, "2026-11", "2026-11-21")).toBe(level);
  });

  it("of Tuyên Quang, 530.000, ends where the national 540.000 passes it: from 07/2026", () => {
    expect(pension("tuyen-quang", "2026-09", "2026-10-04")).toBe(530_000);
    expect(pension("tuyen-quang", "2026-09", "2026-10-05")).toBe(540_000);
    expect(pension("tuyen-quang", "2026-07", "2026-10-05")).toBe(540_000);
    expect(pension("tuyen-quang", "2026-11", "2026-11-21")).toBe(540_000);
  });

  it("is open for months before it was seen, until somebody confirms them with the resolution", () => {
    expect(pension("tuyen-quang", "2026-06", "2026-11-21")).toBe("unconfirmed");
    expect(pension("ha-noi", "2025-07", "2026-11-21")).toBe("unconfirmed");
    expect(pension("ha-noi", "2026-08", "2026-09-09")).toBe("unconfirmed");
    expect(pension("ha-noi", "2026-08", "2026-11-21")).toBe("unconfirmed");
    const { overlay } = of("tuyen-quang");
    const key = confirmationKey(pensionLevel.id, {
      appliesFrom: month("2025-07"),
      inForce: civilDate("2025-07-01"),
    });
    const confirmed = confirmParameters(applyOverlay(monthlyPolicySet, overlay), [key]);
    const at = (inMonth: string) =>
      parameterAt(confirmed, pensionLevel.id, { month: month(inMonth), knownOn: civilDate("2026-11-21") })
        ?.range;
    expect(at("2025-07")).toEqual({ lo: 530_000, hi: 530_000 });
    expect(at("2026-06")).toEqual({ lo: 530_000, hi: 530_000 });
    expect(at("2026-07")).toEqual({ lo: 540_000, hi: 540_000 });
  });

  it("changes nothing of the law elsewhere", () => {
    const national = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };
    expect(parameterAt(monthlyPolicySet, pensionLevel.id, national)?.range).toEqual({
      lo: 540_000,
      hi: 540_000,
    });
  });
});

describe("a local level below the national minimum", () => {
  const local = (value: number, inForce: CivilDate, from: string): Dated<number> => ({
    inForce,
    appliesFrom: month(from),
    value,
    citation: cite("Nghị quyết", "", "V2"),
  });
  const november = civilDate("2026-11-01");

  it.each([
    [539_999, true],
    [540_000, false],
    [540_001, false],
  ])("of %i from 11/2026 is refused: %s", (value, refused) => {
    expect(belowNational(pensionLevel, local(value, november, "2026-11")) !== undefined).toBe(refused);
  });

  it("is told with what, where and how to mend", () => {
    const told = belowNational(pensionLevel, local(530_000, november, "2026-11"));
    expect(told?.vi).toBe(
      "Mức trợ cấp hưu trí xã hội: mức của tỉnh 530.000 đ từ tháng 11/2026 thấp hơn mức tối thiểu 540.000 đ (khoản 1 Điều 31 Nghị định 335/2026/NĐ-CP). Nhập mức không thấp hơn 540.000 đ, hoặc bỏ mức riêng của tỉnh.",
    );
    expect(told?.en).toContain("Enter no less than 540.000 đ");
    expect(() => localVersions(pensionLevel, local(530_000, november, "2026-11"))).toThrow(RangeError);
  });

  it("is no fault where the national level that passes it came into force later", () => {
    const september = local(530_000, civilDate("2026-09-09"), "2026-09");
    expect(belowNational(pensionLevel, september)).toBeUndefined();
    expect(localVersions(pensionLevel, september)).toEqual([september]);
  });

  it("is a fault where it reaches back into months of a higher national level", () => {
    expect(belowNational(pensionLevel, local(530_000, november, "2026-07"))).toBeDefined();
    const ended = { ...local(510_000, november, "2026-01"), appliesTo: month("2026-06") };
    expect(belowNational(pensionLevel, ended)).toBeUndefined();
    expect(belowNational(pensionLevel, { ...ended, appliesTo: month("2026-07") })).toBeDefined();
    expect(belowNational(pensionLevel, { ...ended, value: 499_999 })).toBeDefined();
  });

  it("leaves months before it to the national level", () => {
    const september = local(650_000, civilDate("2026-09-09"), "2026-09");
    expect(
      localVersions(pensionLevel, september).map(({ value, inForce, appliesFrom, appliesTo }) => [
        value,
        inForce,
        appliesFrom,
        appliesTo,
      ]),
    ).toEqual([
      [650_000, "2026-09-09", "2026-09", undefined],
      [540_000, "2026-10-05", "2026-07", "2026-08"],
      [650_000, "2026-10-05", "2026-09", undefined],
    ]);
  });

  it("goes on above each later national level that it exceeds, and no further", () => {
    const inSteps = {
      ...pensionLevel,
      versions: [
        ...pensionLevel.versions,
        {
          inForce: civilDate("2027-07-01"),
          appliesFrom: month("2027-07"),
          value: 600_000,
          citation: decree335("31.1"),
        },
      ],
    };
    const versions = localVersions(inSteps, local(560_000, civilDate("2026-01-01"), "2026-01"));
    expect(versions.map(({ inForce, appliesFrom }) => [inForce, appliesFrom])).toEqual([
      ["2026-01-01", "2026-01"],
      ["2026-10-05", "2026-07"],
    ]);
  });
});
