import { explain, formatMonth, month, type Text, text } from "@ansinh/engine";
import { areaExamples } from "./area-examples.ts";
import { lawOf, questionOf } from "./examples.ts";
import { releaseAreas, releasePolicySet } from "./index.ts";
import { deviation } from "./kit/expectation.ts";
import { isBorne, placeOf, sourceRows } from "./kit/sources/index.ts";

/** Something wrong in an area, with the words by which its file and line are found. */
export interface ReleaseFault {
  readonly area: string;
  readonly sought: readonly string[];
  readonly message: Text;
}

/** Worked examples against their rules, and citations that no fact of law bears; each with how to mend it. */
export const faultsOfRelease = (): readonly ReleaseFault[] =>
  releaseAreas.flatMap((area) => [...wrongExamples(area.id), ...unborneCitations(area.id)]);

function wrongExamples(area: string): readonly ReleaseFault[] {
  return (areaExamples[area] ?? []).flatMap(([, examples]) =>
    examples.flatMap((example) => {
      const told = explain(lawOf(example), questionOf(example)).benefits.find(
        ({ benefit }) => benefit === example.benefit,
      );
      const found = told ? deviation(example, told) : { expected: example.expect, found: "no such benefit" };
      if (!found) return [];
      const [expected, out] = [JSON.stringify(found.expected), JSON.stringify(found.found)];
      const where = `${example.benefit}, ${formatMonth(month(example.month))}`;
      return [
        {
          area,
          sought: [example.name, example.benefit],
          message: text(
            `ví dụ “${example.name}” (${where}): mong đợi ${expected}, quy định tính ra ${out}. Đối chiếu với văn bản: sửa ví dụ nếu ghi sai, sửa quy định nếu quy định sai.`,
            `example “${example.name}” (${where}): expects ${expected}, the rules give ${out}. Compare with the act: mend the example if it is wrong, the rules if they are.`,
          ),
        },
      ];
    }),
  );
}

function unborneCitations(id: string): readonly ReleaseFault[] {
  const area = releaseAreas.find((item) => item.id === id);
  if (!area) return [];
  return citationsIn(area).flatMap((citation) => {
    if (isBorne(sourceRows, citation)) return [];
    const place = placeOf(citation);
    return [
      {
        area: id,
        sought: [citation.act],
        message: text(
          `căn cứ ${place} (mức ${citation.status}) không có trong sổ nguồn hoặc ghi chắc hơn nguồn. Bổ sung dòng nguồn ở kit/sources, hoặc hạ mức.`,
          `citation ${place} (status ${citation.status}) isn't in the register of sources, or claims more than its source. Add the row in kit/sources, or lower the status.`,
        ),
      },
    ];
  });
}

type Citing = Parameters<typeof placeOf>[0];
const isCitation = (value: object): value is Citing => "act" in value && "status" in value;

/** Every citation in a declaration, each place and status once. */
export function citationsIn(declared: unknown): readonly Citing[] {
  const found = new Map<string, Citing>();
  const seen = new Set<object>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isCitation(value)) found.set(`${placeOf(value)} ${value.status}`, value);
    for (const part of Object.values(value)) look(part);
  };
  look(declared);
  return [...found.values()];
}

export { releasePolicySet };
