import { describe, expect, it } from "vitest";
import type { Atom } from "./atoms.ts";
import { Block, both, isOne } from "./block.ts";
import { WordBits } from "./word-bits.ts";

const counting = () => {
  let count = 0;
  return () => `v${count++}`;
};

describe("a block of generated code", () => {
  it("gives an expression a name, and keeps a name that is one", () => {
    const block = new Block(counting());
    expect(block.name("x1")).toBe("x1");
    expect(block.name("$a_2")).toBe("$a_2");
    expect(block.name("a+b")).toBe("v0");
    expect(block.name("-1")).toBe("v1");
    expect(block.variable("0")).toBe("v2");
    expect(block.hoist()).toBe("v3");
    expect(block.lines).toEqual(["const v0=a+b;", "const v1=-1;", "let v2=0;"]);
    expect(block.hoisted).toBeUndefined();
  });

  it("that is hoisted from assigns names that others declare", () => {
    const block = new Block(counting(), { hoists: true });
    block.name("a+b");
    block.variable("0");
    block.hoist();
    expect(block.lines).toEqual(["v0=a+b;", "v1=0;"]);
    expect(block.hoisted).toEqual(["v0", "v1", "v2"]);
  });

  it("binds both ends, once where they are one", () => {
    const block = new Block(counting());
    expect(block.bind({ lo: "a+b", hi: "a+b" })).toEqual({ lo: "v0", hi: "v0" });
    expect(block.bind({ lo: "a", hi: "a+c" })).toEqual({ lo: "a", hi: "v1" });
    expect(block.lines).toEqual(["const v0=a+b;", "const v1=a+c;"]);
  });

  it("knows what it and those around it have learned, and not what one inside has", () => {
    const outer = new Block(counting());
    const inner = outer.inner();
    expect(outer.learn("age", both("v7"))).toEqual({ lo: "v7", hi: "v7" });
    inner.learn("income", both("v8"));
    expect(inner.known("age")).toEqual(both("v7"));
    expect(inner.known("income")).toEqual(both("v8"));
    expect(outer.known("income")).toBeUndefined();
    inner.learn("age", both("v9"));
    expect([inner.known("age")?.lo, outer.known("age")?.lo]).toEqual(["v9", "v7"]);
    inner.name("a+b");
    expect([inner.lines.length, outer.lines.length, outer.name("c+d")]).toEqual([1, 0, "v1"]);
  });

  it("tells one end from two", () => {
    expect([isOne(both("a")), isOne({ lo: "a", hi: "b" })]).toEqual([true, false]);
  });
});

describe("words of clause truths", () => {
  const [exact, open] = [new WordBits(false), new WordBits(true)];
  const masks = new Map([
    [0, 5],
    [1, 2],
  ]);
  const atom: Atom = { node: { op: "always", value: true }, key: "", masks };

  it("hold sure and possible apart where something may be open", () => {
    expect(exact.word("h", 1)).toEqual({ lo: "hs1", hi: "hs1" });
    expect(open.word("h", 1)).toEqual({ lo: "hs1", hi: "hp1" });
    expect(exact.declare("b", 2, "-1")).toBe("let bs0=-1;let bs1=-1;");
    expect(open.declare("b", 2, "-1")).toBe("let bs0=-1,bp0=bs0;let bs1=-1,bp1=bs1;");
    expect(open.declare("b", 0, "-1")).toBe("");
  });

  it("lose the clauses that ask for what isn't so", () => {
    expect(exact.apply("", atom, both("t"))).toEqual(["s0&=-6|-t;", "s1&=-3|-t;"]);
    expect(open.apply("b", atom, { lo: "l", hi: "u" })).toEqual([
      "bs0&=-6|-l;bp0&=-6|-u;",
      "bs1&=-3|-l;bp1&=-3|-u;",
    ]);
  });

  it("say whether a clause may still be met", () => {
    expect(exact.possible("", masks)).toBe("(s0&5)|(s1&2)");
    expect(open.possible("h", masks)).toBe("(hp0&5)|(hp1&2)");
    expect(open.possible("h", new Map())).toBe("0");
  });
});
