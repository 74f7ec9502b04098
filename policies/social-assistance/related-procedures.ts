import { text } from "@ansinh/engine";
import { cite, type Procedure, procedureCode, reading, stepsOf, threeTiers, twoTiers } from "../kit/index.ts";

const disability: Procedure = {
  id: "disability-degree",
  label: text("Xác định, xác định lại mức độ khuyết tật", "Determination of the degree of disability"),
  code: procedureCode("1.001699", "V2"),
  benefits: ["social-assistance", "care-allowance"],
  versions: [
    {
      receivedFrom: threeTiers.receivedFrom,
      citation: reading(
        cite("01/2019/TT-BLĐTBXH", ""),
        text(
          "Từ 01/07/2025 vẫn theo Thông tư này; Nghị định 147/2025/NĐ-CP chưa đọc.",
          "The same circular since 01/07/2025; Decree 147/2025 wasn't read.",
        ),
      ),
      forms: ["01", "02", "03", "04", "05"].map((id) => ({
        id,
        label: text(`Mẫu ${id}: xác định mức độ khuyết tật`, `Form ${id}: degree of disability`),
        citation: cite("01/2019/TT-BLĐTBXH", ""),
      })),
      receives: "commune-committee",
      proposes: "disability-council",
      decides: "commune-chairman",
      steps: stepsOf(
        cite("01/2019/TT-BLĐTBXH", ""),
        [
          "assess",
          "disability-council",
          20,
          text("Hội đồng xác định mức độ khuyết tật", "The council determines the degree"),
        ],
        ["certificate", "commune-chairman", 5, text("Cấp giấy xác nhận", "Issue the certificate")],
      ),
    },
  ],
};

const substituteCare: Procedure = {
  id: "substitute-care",
  label: text("Chuyển trẻ em đang được chăm sóc thay thế", "Transfer of a child in substitute care"),
  code: procedureCode("2.001942", "V2"),
  benefits: ["care-allowance"],
  versions: [
    {
      receivedFrom: twoTiers.receivedFrom,
      citation: reading(
        cite("Thủ tục 2.001942", "", "V2"),
        text(
          "Chỉ biết mã, tên, cấp xã giải quyết; thời hạn chưa đọc.",
          "Code, name and level are known; limits weren't read.",
        ),
      ),
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      steps: [],
    },
  ],
};

/** Procedures that lead up to an allowance: a certificate, a child's transfer. */
export const relatedProcedures: readonly Procedure[] = [disability, substituteCare];
