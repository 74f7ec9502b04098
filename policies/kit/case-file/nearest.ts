const nearestMax = 3;

/** The names spelled most like a wrong one, so that a slip is mended without a search. */
export function nearestTo(wrong: string, names: readonly string[]): readonly string[] {
  const far = new Map(names.map((name) => [name, distance(wrong.toLowerCase(), name.toLowerCase())]));
  return [...names].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0)).slice(0, nearestMax);
}

/** How many letters must be put in, taken out or changed; of a long name only its first 60 letters count. */
function distance(one: string, other: string): number {
  const [from, to] = [one.slice(0, 60), other.slice(0, 60)];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= to.length; column += 1)
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
