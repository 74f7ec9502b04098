import type { Dated } from "./dated.ts";
import type {
  AmountRule,
  Band,
  Bands,
  MeasuredAmount,
  Parameter,
  PolicySetDefinition,
  Table,
} from "./definition.ts";
import type { QuantityNode } from "./node.ts";

/** What amounts are multiples of. */
export type Level = Parameter | Bands | Table;

type Levels = Pick<PolicySetDefinition, "parameters" | "tables" | "bands">;

/** The name under which an amount finds its level, and what of the law that is. */
export function levelName(rule: AmountRule): { readonly kind: "parameter" | "bands" | "table"; id: string } {
  if ("parameter" in rule) return { kind: "parameter", id: rule.parameter };
  return "bands" in rule ? { kind: "bands", id: rule.bands } : { kind: "table", id: rule.table };
}

/** The parameter, bands or table that an amount is a multiple of; none where the name isn't declared. */
export function levelOf(rule: AmountRule, { parameters, tables, bands }: Levels): Level | undefined {
  const { kind, id } = levelName(rule);
  const declared = { parameter: parameters, bands: bands ?? [], table: tables }[kind];
  return declared.find((item) => item.id === id);
}

/** The quantity that a measured amount is a multiple of; none where its table isn't declared. */
export function levelNode(rule: MeasuredAmount, { tables }: Levels): QuantityNode | undefined {
  if ("bands" in rule) return { op: "banded", type: "money", bands: rule.bands, of: rule.of };
  const table = tables.find(({ id }) => id === rule.table);
  return (
    table && {
      op: "lookup",
      type: "money",
      table: table.id,
      key: { op: "fact", type: "enum", fact: table.key },
    }
  );
}

/** Every version of a level with all that it says: one value of a parameter, many of bands or a table. */
export function levelVersions({ versions }: Level): readonly Dated<readonly number[]>[] {
  return versions.map((version) => ({ ...version, value: valuesIn(version.value) }));
}

function valuesIn(value: number | readonly Band[] | Readonly<Record<string, number>>): readonly number[] {
  if (typeof value === "number") return [value];
  return Object.values<number | Band>(value).map((item) => (typeof item === "number" ? item : item.value));
}
