import { describe, expect, it } from "vitest";
import { sha256 } from "../values/sha256.ts";
import { canonicalJson, contentHash } from "./content-hash.ts";

describe("the content hash", () => {
  it("is SHA-256, as its standard says", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it.each([
    ["a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"],
    ["a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"],
    ["a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"],
    ["a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"],
    ["a", 65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"],
    ["a", 119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"],
    ["a", 1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"],
    ["đồng", 40, "ba8df229eb642e0cc72faf0f812e1d80b87a7f0c2663fc642565c8aa0e27b415"],
    ["😀 ế", 40, "788af43cc922f183b364275da985b37b0ef771d1a33b5b8d5b924fa472b8273d"],
  ])("is SHA-256 of %s repeated %d times, computed with another program", (piece, times, expected) => {
    expect(sha256(piece.repeat(times))).toBe(expected);
  });

  it("doesn't depend on the order in which a policy was written", () => {
    expect(contentHash({ a: 1, b: { c: [1, 2], d: "đ" } })).toBe(
      contentHash({ b: { d: "đ", c: [1, 2] }, a: 1 }),
    );
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(contentHash({ a: undefined })).toBe(contentHash({}));
  });

  it("refuses what isn't plain data", () => {
    expect(() => canonicalJson({ rule: () => true })).toThrow(TypeError);
    expect(() => canonicalJson({ amount: Number.NaN })).toThrow(TypeError);
  });
});
