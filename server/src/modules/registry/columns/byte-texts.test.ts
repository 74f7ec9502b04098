import { expect, test } from "vitest";
import { ByteTexts } from "./byte-texts.ts";

const viewOf = (text: string): DataView => new DataView(new TextEncoder().encode(text).buffer);

const numberOf = (texts: ByteTexts, text: string): number => {
  const bytes = viewOf(`<<${text}>>`);
  return texts.numberOf(bytes, 2, bytes.byteLength - 2);
};

test("thousands of texts keep the numbers in which they came, and are read back", () => {
  const texts = new ByteTexts();
  const all = ["", "a", "aa", "ấ", ...Array.from({ length: 5_000 }, (_none, at) => `thôn ${at}`)];
  expect(all.map((text) => numberOf(texts, text))).toEqual(all.map((_text, at) => at));
  expect(all.map((text) => numberOf(texts, text))).toEqual(all.map((_text, at) => at));
  expect(all.map((_text, at) => texts.text(at))).toEqual(all);
  expect(texts.count).toBe(all.length);
});

test("a text is kept when the bytes that it was read from are used again", () => {
  const texts = new ByteTexts();
  const bytes = viewOf("studying");
  texts.numberOf(bytes, 0, bytes.byteLength);
  new Uint8Array(bytes.buffer).fill(0);
  expect(texts.text(0)).toBe("studying");
  expect(numberOf(texts, "studying")).toBe(0);
});
