import { type Citation, civilDate, type Text, text } from "@ansinh/engine";
import { cite, type Limit, type Procedure, type ProcedureStep, type ProcedureVersion } from "../kit/index.ts";

const portal = (code: string): Citation => cite(code, "", "V2");
const circular07 = cite("07/2021/TT-BLĐTBXH", "", "V2");
const circular02 = cite("02/2022/TT-BLĐTBXH", "", "V2");
const decision24 = cite("24/2021/QĐ-TTg", "", "V2");

const form = (number: string, label: Text) => ({
  id: `24/2021/QĐ-TTg Mẫu ${number}`,
  label,
  citation: decision24,
});
const request = form("01", text("Giấy đề nghị rà soát", "Request for a review"));
const decision = form("02", text("Quyết định công nhận hộ nghèo, hộ cận nghèo", "Decision of recognition"));
const certificate = form("03", text("Giấy chứng nhận hộ nghèo, hộ cận nghèo", "Certificate"));
const takenOff = form("04", text("Giấy đề nghị thoát nghèo, thoát cận nghèo", "Request to be taken off"));
const formA = {
  id: "07/2021/TT-BLĐTBXH Phiếu A",
  label: text("Phiếu A: nhận dạng hộ", "Form A: screening"),
  citation: circular07,
};
const formB = {
  id: "07/2021/TT-BLĐTBXH Phiếu B",
  label: text("Phiếu B: thu thập, chấm điểm", "Form B: facts and scores"),
  citation: circular02,
};

const step = (id: string, label: Text, by: ProcedureStep["by"], limit?: Limit): ProcedureStep => ({
  id,
  label,
  by,
  ...(limit ? { limit } : {}),
  citation: circular07,
});
const asked = step(
  "request",
  text(
    "Hộ nộp giấy đề nghị; xã lập danh sách cần rà soát",
    "Request filed; the commune lists whom to review",
  ),
  "commune-committee",
);
const screened = step(
  "screen",
  text(
    "Nhận dạng bằng Phiếu A: dưới 4 trong các cột 01–09 thì rà soát tiếp",
    "Screening by form A: fewer than 4 of columns 01–09 go on to be reviewed",
  ),
  "village",
);
const surveyed = step(
  "survey",
  text("Thu thập thông tin, chấm điểm, phân loại theo Phiếu B", "Facts, scores and class by form B"),
  "village",
);
const meeting = step(
  "meeting",
  text(
    "Họp thôn: ít nhất 50 % người dự đồng ý, chưa đạt thì họp lại; lập 2 biên bản",
    "Village meeting: at least 50 % agree, else it is repeated; two minutes",
  ),
  "village",
);
const posted = step(
  "posting",
  text("Niêm yết tại nhà văn hóa và trụ sở xã", "Posted at the culture house and the commune office"),
  "commune-committee",
  { workingDays: 3 },
);
const recheck = step(
  "recheck",
  text(
    "Phúc tra khi có khiếu nại, niêm yết lại 3 ngày làm việc",
    "Re-check on complaint, posted again for 3 working days",
  ),
  "commune-committee",
  { workingDays: 7 },
);
const provincial = step(
  "report",
  text(
    "Báo cáo Chủ tịch UBND cấp tỉnh, trả lời trong 5 ngày làm việc",
    "Report to the provincial chairman, who answers",
  ),
  "provincial-chairman",
  { workingDays: 5 },
);
const decides = step(
  "decision",
  text("Chủ tịch UBND xã quyết định, cấp giấy chứng nhận", "The commune's chairman decides and certifies"),
  "commune-chairman",
);

const reviewed = (steps: readonly ProcedureStep[], forms: ProcedureVersion["forms"]): ProcedureVersion => ({
  receivedFrom: civilDate("2025-07-01"),
  forms,
  receives: "commune-committee",
  proposes: "village",
  decides: "commune-chairman",
  steps,
  citation: circular07,
});
const inYear: Limit = { days: 15 };
const standard = text("Bộ Nông nghiệp và Môi trường", "Ministry of Agriculture and Environment");

const procedure = (
  number: string,
  label: Text,
  parts: Pick<Procedure, "id" | "benefits" | "versions">,
): Procedure => ({
  ...parts,
  label,
  code: { number, citation: portal(number === "1.011606" ? "2306/QĐ-BNNMT" : "967/QĐ-BNNMT") },
});

export const acts = ["2306/QĐ-BNNMT", "967/QĐ-BNNMT"].map((id) => ({
  id,
  name: text(`Quyết định ${id} (${standard.vi})`, `Decision ${id} (${standard.en})`),
}));

/** The district's approval ended with the districts; what is declared is the procedure since 01/07/2025. */
export const procedures: readonly Procedure[] = [
  procedure(
    "1.011606",
    text("Công nhận hộ nghèo, hộ cận nghèo hằng năm", "Yearly recognition of poor and near-poor"),
    {
      id: "poverty.yearly",
      benefits: ["poor-household", "near-poor-household", "poverty-outcome"],
      versions: [
        reviewed(
          [asked, screened, surveyed, meeting, posted, recheck, provincial, decides],
          [request, formA, formB, decision, certificate],
        ),
      ],
    },
  ),
  procedure("1.011607", text("Công nhận hộ nghèo, hộ cận nghèo trong năm", "Recognition within the year"), {
    id: "poverty.in-year",
    benefits: ["poor-household", "near-poor-household", "poverty-outcome"],
    versions: [
      {
        ...reviewed(
          [asked, screened, surveyed, meeting, posted, recheck, decides],
          [request, formA, formB, decision, certificate],
        ),
        limit: inYear,
      },
    ],
  }),
  procedure("1.011608", text("Công nhận thoát nghèo, thoát cận nghèo trong năm", "Escape within the year"), {
    id: "poverty.escape",
    benefits: ["poverty-outcome"],
    versions: [
      {
        ...reviewed([asked, surveyed, meeting, posted, recheck, decides], [takenOff, formB, decision]),
        limit: inYear,
      },
    ],
  }),
  procedure(
    "1.011609",
    text(
      "Công nhận hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
      "Recognition of average households in agriculture, forestry, fishery and salt making",
    ),
    {
      id: "poverty.average",
      benefits: ["average-farm-household"],
      versions: [
        {
          ...reviewed(
            [
              asked,
              surveyed,
              { ...posted, limit: { workingDays: 5 } },
              { ...recheck, limit: { workingDays: 3 } },
              decides,
            ],
            [request],
          ),
          limit: inYear,
        },
      ],
    },
  ),
];
