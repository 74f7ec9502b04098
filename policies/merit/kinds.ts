import { type EnumValue, type FactKind, text, type ValueSchema } from "@ansinh/engine";
import { onlyByDecision } from "../kit/index.ts";

export type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

/** The department's list, from which everything of this area is read. */
export const meritList = {
  id: "merit",
  label: text("Danh sách người có công", "List of people with merit"),
} as const;

const ofList = { subject: "person", absence: onlyByDecision(meritList.id) } as const;

export const decided = (id: string, vi: string, en: string): Kind<"boolean"> => ({
  id,
  ...ofList,
  label: text(vi, en),
  value: { type: "boolean" },
});

interface Counted {
  readonly unit: string;
  readonly max: number;
}

export const counted = (id: string, { unit, max }: Counted, label: FactKind["label"]): Kind<"number"> => ({
  id,
  ...ofList,
  label,
  value: { type: "number", unit, min: 0, max },
});

export const percentage = (id: string, vi: string, en: string): Kind<"number"> =>
  counted(id, { unit: "percent", max: 100 }, text(vi, en));

/** One of several statuses, or none of them. */
export const oneOf = (
  id: string,
  label: FactKind["label"],
  values: readonly (readonly [id: string, vi: string, en: string])[],
): Kind<"enum"> => ({
  id,
  ...ofList,
  label,
  value: {
    type: "enum",
    values: [
      ...values.map(([value, vi, en]): EnumValue => ({ id: value, label: text(vi, en) })),
      { id: "none", label: text("không", "none") },
    ],
    none: "none",
  },
});
