// Mutants by file as a table, and each that survived.
const countOf = (found, status) => found.filter((item) => item.status === status).length;

/** Of all mutants those that some test noticed, timeouts among them. */
export function scoreOf(found) {
  const noticed = found.length - countOf(found, "survived");
  return `${((100 * noticed) / found.length).toFixed(1)} %`;
}

function row(name, found) {
  const counts = ["killed", "timeout", "survived"].map((status) => countOf(found, status));
  return `| ${[name, found.length, ...counts, scoreOf(found)].join(" | ")} |`;
}

const oneLine = (text) => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
};

const quoted = (text) => (text.includes("`") ? `\`\` ${oneLine(text)} \`\`` : `\`${oneLine(text)}\``);

export function described({ path, line, original, replacement, tests }) {
  const unseen = tests === 0 ? " (no test comes by)" : "";
  return `- \`${path}:${line}\` ${quoted(original)} → ${quoted(replacement)}${unseen}`;
}

export function table(results) {
  const paths = [...new Set(results.map(({ path }) => path))];
  return [
    "",
    "| file | mutants | killed | timeout | survived | score |",
    "| --- | --- | --- | --- | --- | --- |",
    ...paths.map((path) =>
      row(
        `\`${path}\``,
        results.filter((item) => item.path === path),
      ),
    ),
    row("all", results),
    "",
    ...results.filter(({ status }) => status === "survived").map(described),
  ].join("\n");
}
