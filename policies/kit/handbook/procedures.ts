import { formatDate } from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";
import type { Indicator, IndicatorOf } from "../indicator.ts";
import type { Body, Limit, Procedure, ProcedureVersion } from "../procedure.ts";
import { anchors, type Book } from "./book.ts";
import type { Citing } from "./cite.ts";
import { type Html, html, listOf, nothing, tableOf } from "./html.ts";
import { words } from "./texts.ts";

const bodies: Readonly<Record<Body, string>> = {
  village: "thôn, tổ dân phố",
  "commune-committee": "Ủy ban nhân dân cấp xã",
  "commune-chairman": "Chủ tịch Ủy ban nhân dân cấp xã",
  "district-labour-office": "Phòng Lao động – Thương binh và Xã hội cấp huyện",
  "district-chairman": "Chủ tịch Ủy ban nhân dân cấp huyện",
  "provincial-department": "Sở quản lý lĩnh vực",
  "provincial-chairman": "Chủ tịch Ủy ban nhân dân cấp tỉnh",
  "medical-council": "Hội đồng giám định y khoa",
  "disability-council": "Hội đồng xác định mức độ khuyết tật",
  facility: "cơ sở trợ giúp xã hội",
  "social-insurance": "cơ quan bảo hiểm xã hội",
  ministry: "Bộ quản lý lĩnh vực",
  "prime-minister": "Thủ tướng Chính phủ",
  "paying-agency": "đơn vị chi trả",
};

export function limitWords(limit: Limit): string {
  if ("workingDays" in limit) return `${limit.workingDays} ngày làm việc`;
  return "days" in limit ? `${limit.days} ngày` : `${limit.hours} giờ`;
}

/** Forms, who receives, proposes, decides and pays, and how long it may take, by the day a file is received. */
export function proceduresSection({ set }: Book, citing: Citing, { id, procedures }: PolicyArea): Html {
  if (procedures.length === 0) return nothing;
  const labels = new Map(set.definition.benefits.map(({ id, label }) => [id, label]));
  return html`<section id="${id}.procedures"><h3>${words.procedures}</h3>${procedures.map((procedure) => procedureBlock(citing, procedure, labels))}</section>`;
}

function procedureBlock(
  citing: Citing,
  procedure: Procedure,
  labels: ReadonlyMap<string, { readonly vi: string }>,
): Html {
  const { id, label, code, benefits, versions } = procedure;
  const leads = benefits.map(
    (benefit) => html`<a href="#${anchors.benefit(benefit)}">${labels.get(benefit)?.vi ?? benefit}</a>`,
  );
  return html`<article class="procedure" id="${anchors.procedure(id)}"><h4>${label.vi}</h4>
${code === undefined ? nothing : html`<p class="source">Mã thủ tục ${code.number} ${citing.cite(code.citation)}</p>`}
${leads.length === 0 ? nothing : html`<p class="source">Dẫn tới: ${leads.map((lead, at) => [at === 0 ? "" : "; ", lead])}</p>`}
${procedureTable(citing, versions)}</article>\n`;
}

/** Versions side by side: before and after the two levels of government stand next to each other. */
export function procedureTable(citing: Citing, versions: readonly ProcedureVersion[]): Html {
  const line = (head: string, cell: (version: ProcedureVersion) => Html | string | undefined) => {
    const cells = versions.map(cell);
    return cells.every((one) => one === undefined)
      ? []
      : [[html`<strong>${head}</strong>`, ...cells.map((one) => one ?? "—")]];
  };
  const body = (of: Body | undefined): string | undefined => of && bodies[of];
  const rows = [
    ...line("Hồ sơ", ({ forms }) =>
      forms.length === 0
        ? undefined
        : listOf(
            forms.map((form) => html`${form.label.vi} ${citing.cite(form.citation)}`),
            "asked",
          ),
    ),
    ...line("Tiếp nhận", ({ receives }) => body(receives)),
    ...line("Đề nghị", ({ proposes }) => body(proposes)),
    ...line("Quyết định", ({ decides }) => body(decides)),
    ...line("Chi trả", ({ pays }) => body(pays)),
    ...line("Thời hạn", ({ limit }) => limit && limitWords(limit)),
    ...line("Các bước", ({ steps }) => (steps.length === 0 ? undefined : stepsList(citing, steps))),
    ...line("Căn cứ", ({ citation }) => citing.cite(citation)),
  ];
  const heads = versions.map(({ receivedFrom, receivedUntil }) => ({
    head:
      receivedUntil === undefined
        ? `Hồ sơ nhận từ ${formatDate(receivedFrom)}`
        : `Hồ sơ nhận từ ${formatDate(receivedFrom)} đến ${formatDate(receivedUntil)}`,
  }));
  return tableOf([{ head: "", kind: "lead" }, ...heads], rows, "procedure");
}

const stepsList = (citing: Citing, steps: ProcedureVersion["steps"]): Html =>
  html`<ol class="steps">${steps.map(
    ({ label, by, limit, citation }) =>
      html`<li>${label.vi}: ${bodies[by]}${limit === undefined ? "" : `, ${limitWords(limit)}`} <span class="source">${citing.cite(citation)}</span></li>`,
  )}</ol>`;

/** What is counted from the registry for the targets of this area. */
export function indicatorsSection({ set }: Book, citing: Citing, { id: area, indicators }: PolicyArea): Html {
  if (indicators.length === 0) return nothing;
  const labels = new Map(set.definition.benefits.map(({ id, label }) => [id, label.vi]));
  const rows = indicators.map(({ id, label, of, per, citation }: Indicator) => [
    html`<span id="${anchors.indicator(id)}">${label.vi}</span>`,
    `${countedWords(of, labels)}${per === undefined ? "" : `, chia cho: ${countedWords(per, labels)} (%)`}`,
    citing.cite(citation),
  ]);
  return html`<section id="${area}.indicators"><h3>${words.indicators}</h3>${tableOf(
    [{ head: "Chỉ tiêu", kind: "lead" }, { head: "Đếm" }, { head: "Căn cứ", kind: "source" }],
    rows,
  )}</section>`;
}

function countedWords(of: IndicatorOf, labels: ReadonlyMap<string, string>): string {
  switch (of.kind) {
    case "due":
      return `số trường hợp được hưởng: ${of.benefits.map((id) => labels.get(id) ?? id).join("; ")}`;
    case "money":
      return `số tiền được hưởng: ${of.benefits.map((id) => labels.get(id) ?? id).join("; ")}`;
    case "people":
      return "số người có điều kiện nêu ở tên chỉ tiêu, vào ngày cuối tháng";
    case "households":
      return "số hộ có điều kiện nêu ở tên chỉ tiêu, vào ngày cuối tháng";
  }
}
