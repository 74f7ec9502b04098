import { describe, expect, it } from "vitest";
import { type ListedMember, relationsOf } from "./household-relations.ts";

const member = (id: string, relation: string | null, born: number | null = null): ListedMember => ({
  id,
  relation,
  birthFrom: born === null ? null : `${born}-01-01`,
  birthTo: born === null ? null : `${born}-12-31`,
});

const said = (...members: ListedMember[]) =>
  relationsOf(members).map(({ from, to, unstated }) => `${from} > ${to}${unstated ? "?" : ""}`);

describe("who is whose parent in a listed household", () => {
  it("is stated for children and parents of the head alone", () => {
    expect(said(member("head", "head"), member("son", "child"), member("mother", "parent"))).toEqual([
      "mother > head",
      "head > son",
    ]);
  });

  it("of three generations the list doesn't say whose child a “cháu” is, but not the head's", () => {
    const home = [
      member("old", "head", 1950),
      member("mother", "child", 1985),
      member("boy", "grandchild", 2015),
    ];
    expect(said(...home)).toEqual(["old > mother", "mother > boy?"]);
    const sister = member("aunt", "child", 1990);
    expect(said(...home, sister)).toContain("aunt > boy?");
  });

  it("the head's wife may be the child's mother or not", () => {
    expect(said(member("man", "head"), member("wife", "spouse"), member("son", "child"))).toEqual([
      "man > son",
      "wife > son?",
    ]);
  });

  it("orphans with their grandparents have no parent in the household", () => {
    const home = [member("old", "head"), member("wife", "spouse"), member("boy", "grandchild")];
    expect(said(...home)).toEqual([]);
  });

  it("whoever is named by no relation may be anybody's parent or child, where they were born before", () => {
    expect(said(member("head", "head", 1980), member("guest", "other", 2000))).toEqual(["head > guest?"]);
    expect(said(member("head", "head"), member("guest", null))).toEqual(["guest > head?", "head > guest?"]);
  });

  it("in a household without a head, or with two, a child's parent isn't stated", () => {
    expect(said(member("girl", "child"))).toEqual([]);
    expect(said(member("one", "head"), member("two", "head"), member("girl", "child"))).toEqual([
      "one > girl?",
      "two > girl?",
    ]);
  });
});
