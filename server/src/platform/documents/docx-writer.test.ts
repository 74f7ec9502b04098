import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { paragraph, textWidth, writeDocx } from "./docx-writer.ts";

const blocks = [
  paragraph([{ text: "Quyết định <số 1> & phụ lục", bold: true }], { align: "center" }),
  {
    kind: "table",
    widths: [65, textWidth - 65],
    bordered: true,
    headRows: 1,
    rows: [
      [{ paragraphs: [paragraph("A")] }, { paragraphs: [] }],
      [{ paragraphs: [paragraph("B\nC")], span: 2 }],
    ],
  },
] as const;

const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

it("a document is a page of A4 with the margins of an office, in Times New Roman 14", () => {
  const bytes = writeDocx({ title: "Thử", blocks });
  const document = partOf(bytes, "word/document.xml");
  // 210 × 297 mm; 20 mm above and below, 30 left, 15 right, in twentieths of a point
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(document).toContain('w:top="1134" w:bottom="1134" w:left="1701" w:right="850"');
  expect(partOf(bytes, "word/styles.xml")).toContain('w:ascii="Times New Roman"');
  expect(partOf(bytes, "word/styles.xml")).toContain('<w:sz w:val="28"/>');
});

it("writes signs of XML as what they are, and closes every element that it opens", () => {
  const document = partOf(writeDocx({ title: "Thử", blocks }), "word/document.xml");
  expect(document).toContain("Quyết định &lt;số 1&gt; &amp; phụ lục");
  const open: string[] = [];
  for (const [, end, name, own] of document.matchAll(/<(\/?)([a-zA-Z]+:[a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (own) continue;
    if (end) expect(open.pop()).toBe(name);
    else open.push(name ?? "");
  }
  expect(open).toEqual([]);
});

it("repeats a table's head, spans columns, breaks lines, and ends with a paragraph after a table", () => {
  const document = partOf(writeDocx({ title: "Thử", blocks }), "word/document.xml");
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(document).toContain('<w:gridSpan w:val="2"/>');
  expect(document).toContain('B</w:t><w:br/><w:t xml:space="preserve">C');
  expect(document).toContain("</w:tbl><w:p/><w:sectPr>");
});

it("the same blocks give the same bytes", () => {
  expect(writeDocx({ title: "Thử", blocks })).toEqual(writeDocx({ title: "Thử", blocks }));
});
