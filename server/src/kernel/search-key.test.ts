import { expect, test } from "vitest";
import { searchKey, searchTokens } from "./search-key.ts";

test.each([
  ["Nguyễn Thị Hòa", "nguyen thi hoa"],
  ["Nguyễn Thị Hoà", "nguyen thi hoa"],
  ["ĐẶNG  VĂN   ĐỨC", "dang van duc"],
  ["Hoàng Thị Phượng".normalize("NFD"), "hoang thi phuong"],
  ["  Lường Ước ", "luong uoc"],
])("%s is found as %s", (written, key) => {
  expect(searchKey(written)).toBe(key);
});

test("a repeated word counts once", () => {
  expect(searchTokens("Lê Lê Văn")).toEqual(["le", "van"]);
});
