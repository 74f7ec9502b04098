import { describe, expect, it } from "vitest";
import { decisionIn } from "./title.ts";

describe("the decision to which a list is annexed", () => {
  it.each([
    ["(Kèm theo Quyết định số 45/QĐ-UBND ngày 12/11/2026)", "45/QĐ-UBND", "2026-11-12"],
    ["Kèm theo Quyết định số: 1234/QĐ-UBND, ngày 5 tháng 9 năm 2026", "1234/QĐ-UBND", "2026-09-05"],
    ["(kèm theo QĐ số 07/QĐ-CTUBND ngày 1-10-2026 của Chủ tịch UBND xã)", "07/QĐ-CTUBND", "2026-10-01"],
    ["Quyết định số 45/QĐ-UBND ngày 31/02/2026", "45/QĐ-UBND", null],
    ["Quyết định số 45/QĐ-UBND", "45/QĐ-UBND", null],
  ])("“%s” is read with number and day", (text, number, signedOn) => {
    expect(decisionIn(text)).toEqual({ number, signedOn });
    expect(decisionIn(text.normalize("NFD"))).toEqual({ number, signedOn });
  });

  it.each([
    "(Kèm theo Tờ trình số 45/TTr-UBND ngày 12/11/2026)",
    "(Kèm theo Quyết định số …/QĐ-UBND ngày …)",
    "DANH SÁCH ĐIỀU CHỈNH THÁNG 12/2026",
  ])("“%s” names none", (text) => {
    expect(decisionIn(text)).toBeNull();
  });
});
