import {
  type Act,
  type BooleanNode,
  type Citation,
  type CitationStatus,
  type ClauseCondition,
  civilDate,
  type LegalDates,
  month,
  type Text,
  text,
} from "@ansinh/engine";
import { cite, decree, reading } from "../kit/index.ts";

export const acts: readonly Act[] = [
  decree("07/2021/NĐ-CP"),
  decree("351/2025/NĐ-CP"),
  {
    id: "07/2021/TT-BLĐTBXH",
    name: text("Thông tư 07/2021/TT-BLĐTBXH", "Circular 07/2021/TT-BLĐTBXH"),
  },
  {
    id: "02/2022/TT-BLĐTBXH",
    name: text("Thông tư 02/2022/TT-BLĐTBXH", "Circular 02/2022/TT-BLĐTBXH"),
  },
  { id: "24/2021/QĐ-TTg", name: text("Quyết định 24/2021/QĐ-TTg", "Decision 24/2021/QĐ-TTg") },
];

export const decree07 = (status: CitationStatus = "V2"): Citation => cite("07/2021/NĐ-CP", "", status);
export const decree351 = (status: CitationStatus = "V2"): Citation => cite("351/2025/NĐ-CP", "", status);

/** The standard of 2022–2025. */
export const from2022: LegalDates = { inForce: civilDate("2022-01-01"), appliesFrom: month("2022-01") };
/** Told on 31/12/2025; when the decree was signed isn't among the facts. */
const decreeOf2025 = { inForce: civilDate("2025-12-31") };
/** The same standard for 2026. */
export const extended2026: LegalDates = {
  ...decreeOf2025,
  appliesFrom: month("2026-01"),
  appliesTo: month("2026-12"),
};
/** The standard of 2027–2030: known while the review of 2026 is under way. */
export const from2027: LegalDates = { ...decreeOf2025, appliesFrom: month("2027-01") };

const statusRead = text(
  "Phân loại theo hiện trạng của hộ vào cuối tháng xét.",
  "A household is classified as it stands at the end of the month looked at.",
);

interface Wanted {
  readonly label: Text;
  readonly refusal: Text;
  readonly is: BooleanNode;
  readonly citation?: Citation;
}

/** A condition of a classification. */
export const asItStands = (id: string, { citation = decree07(), ...wanted }: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  citation,
  reading: "lastDay",
  readingCitation: reading(citation, statusRead),
});
