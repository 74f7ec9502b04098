// Survivors as whoever writes the examples reads them, and the figures of an area.

const cited = ({ act, article, clause, point }) =>
  [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, act]
    .filter(Boolean)
    .join(" ");

/** Policy, clause, condition and article, then what was changed, under the key that mutation.json names. */
export function described({ mutant, fate }, { definition, clauses }, reason) {
  const { benefit, clause, condition, of, citation } = mutant.place;
  const rules = clauses.get(clause)?.rules ?? [];
  const asked = rules.flatMap(({ value }) => value.conditions).find(({ id }) => id === condition);
  const where = [
    definition.benefits.find(({ id }) => id === benefit)?.label.vi,
    rules[0] && `“${rules[0].value.label.vi}”`,
    asked && `điều kiện “${asked.label.vi}”`,
    of,
    citation && `(${cited(citation)})`,
  ];
  const lines = [where.filter(Boolean).join(", "), `  ${fate}: ${mutant.key}`];
  return [...lines, ...(reason ? [`  ${reason}`] : [])].join("\n");
}

/** By sort of change how many were tried and how many lived; refused ones are in no score. */
export function table(area, tried, withoutReason) {
  const kinds = [...new Set(tried.map(({ mutant }) => mutant.kind))].sort();
  const count = (kind, fate) =>
    tried.filter((one) => one.fate === fate && (kind === undefined || one.mutant.kind === kind)).length;
  const line = (name, kind) =>
    [
      name.padEnd(12),
      ...["killed", "survived", "refused"].map((fate) => `${count(kind, fate)}`.padStart(9)),
    ].join("");
  const [killed, survived] = [count(undefined, "killed"), count(undefined, "survived")];
  const score = killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
  const lines = [
    `${"".padEnd(12)}   killed survived  refused`,
    ...kinds.map((kind) => line(kind, kind)),
    line("all", undefined),
    `${area}: ${tried.length} mutants, ${score.toFixed(1)} % killed, ${withoutReason} survivors without a reason`,
  ];
  return { text: lines.join("\n"), score };
}
