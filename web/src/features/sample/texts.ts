import { defineTexts } from "#app/texts/define.ts";

export const sampleTexts = defineTexts("sample", {
  vi: {
    title: "Dữ liệu mẫu",
    about: "Tỉnh mẫu không có người thật. Đây là từng tỷ lệ đã dùng để tạo ra nó và tỷ lệ ấy lấy từ đâu.",
    kind: {
      seed: "Từ tài liệu của tỉnh",
      borrowed: "Mượn từ tài liệu của tỉnh khác",
      assumption: "Giả định",
    },
    kindAbout: {
      seed: "Câu trong ngoặc là nguyên văn tài liệu.",
      borrowed: "Tỉnh mẫu không có số này; lấy câu trong tài liệu của tỉnh khác.",
      assumption: "Không có tài liệu nào nói; đặt theo hiểu biết chung, chưa đo.",
    },
    rates: "{{count}} tỷ lệ",
    column: { label: "Tỷ lệ", rate: "Mức", base: "Trên", source: "Lấy từ đâu" },
    from: "{{document}} ({{province}})",
  },
  en: {
    title: "Sample data",
    about:
      "The sample province holds no real person. These are the rates it was made with, and where each comes from.",
    kind: {
      seed: "From the province's own document",
      borrowed: "Borrowed from another province's document",
      assumption: "Assumed",
    },
    kindAbout: {
      seed: "The quoted sentence is the document's own.",
      borrowed: "The sample's province doesn't state this; the sentence is from another province's document.",
      assumption: "No document says so; set by general knowledge, not measured.",
    },
    rates: "{{count}} rates",
    rates_one: "{{count}} rate",
    column: { label: "Rate", rate: "Level", base: "Of", source: "Where from" },
    from: "{{document}} ({{province}})",
  },
});
