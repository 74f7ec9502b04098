import type { Benefit, Citation, CitationStatus } from "@ansinh/engine";
import { areaMutations } from "./area-mutations.ts";
import { examplesOf } from "./examples.ts";
import { releaseAreas } from "./index.ts";
import type { PolicyArea } from "./kit/index.ts";
import { scoreOf } from "./kit/mutation/record.ts";
import { placeOf } from "./kit/sources/index.ts";

const statuses: readonly CitationStatus[] = ["V", "V2", "D", "M"];

/** docs/policies.md: what the release holds of each area, how sure it is and how well its examples guard it. */
export function policiesPage(): string {
  return [
    "# Policies",
    "",
    "Written by `npm run generate` from `policies/`. Citations and values are counted once each; shares are of V (read in the",
    "act), V2 (read in a page that quotes it), D (derived by arithmetic) and M (unverified: computes nothing until confirmed).",
    "Guarded: of the law changed one place at a time, how much some example notices (`npm run policies:mutation`).",
    "",
    ...table(areaHead, releaseAreas.map(areaRow)),
    ...releaseAreas.flatMap((area) => [
      "",
      `## ${area.label.vi} · ${area.label.en}`,
      "",
      ...table(benefitHead, area.benefits.map(benefitRow)),
    ]),
    "",
  ].join("\n");
}

const areaHead = [
  "area",
  "policies",
  "clauses",
  "versions",
  "citations V/V2/D/M",
  "values V/V2/D/M",
  "examples",
  "guarded",
  "procedures",
  "indicators",
];

function areaRow(area: PolicyArea): readonly string[] {
  const { benefits, parameters, tables, bands } = area;
  const clauses = benefits.flatMap((benefit) => benefit.clauses);
  const values = [...parameters, ...tables, ...bands].flatMap(({ versions }) => versions as readonly Cited[]);
  const record = areaMutations[area.id];
  return [
    area.id,
    `${benefits.length}`,
    `${clauses.length}`,
    `${clauses.reduce((sum, { rules }) => sum + rules.length, 0) + values.length}`,
    shares(distinct([...citationsIn(area)])),
    shares(values.map(({ citation }) => citation)),
    `${examplesCount(benefits)}`,
    record ? `${scoreOf(record).toFixed(1)} % of ${record.mutants}, ${record.measuredOn}` : "not measured",
    `${area.procedures.length}`,
    `${area.indicators.length}`,
  ];
}

interface Cited {
  readonly citation: Citation;
}

const benefitHead = ["policy", "id", "clauses", "versions", "examples"];

const benefitRow = (benefit: Benefit): readonly string[] => [
  benefit.label.vi,
  `\`${benefit.id}\``,
  `${benefit.clauses.length}`,
  `${benefit.clauses.reduce((sum, { rules }) => sum + rules.length, 0)}`,
  `${examplesCount([benefit])}`,
];

const examplesCount = (benefits: readonly Benefit[]): number =>
  benefits.reduce((sum, { id }) => sum + examplesOf(id).length, 0);

/** `12: 50/25/0/25 %`. */
function shares(citations: readonly Citation[]): string {
  if (citations.length === 0) return "0";
  const percent = statuses.map((status) => {
    const count = citations.filter((citation) => citation.status === status).length;
    return Math.round((100 * count) / citations.length);
  });
  return `${citations.length}: ${percent.join("/")} %`;
}

const distinct = (citations: readonly Citation[]): readonly Citation[] => [
  ...new Map(citations.map((one) => [`${placeOf(one)} ${one.status}`, one])).values(),
];

/** Every citation in what is declared, wherever it stands. */
export function* citationsIn(declared: unknown): Generator<Citation> {
  if (typeof declared !== "object" || declared === null) return;
  if (isCitation(declared)) yield declared;
  for (const part of Object.values(declared)) yield* citationsIn(part);
}

const isCitation = (value: object): value is Citation =>
  "act" in value && "status" in value && typeof value.act === "string";

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
