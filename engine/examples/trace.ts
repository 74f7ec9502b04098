// A trace: why, with every condition, its value, where the value came from, and its article.
import { civilDate, explain, month, type TraceNode } from "@ansinh/engine";
import { club } from "./club.ts";

const told = explain(club, {
  household: {
    id: "home",
    facts: [],
    members: [
      {
        id: "anna",
        facts: [{ kind: "born", value: "2012-05-01", source: { kind: "register", reference: "17/2012" } }],
      },
    ],
    completeLists: ["well-off"],
  },
  person: "anna",
  month: month("2026-11"),
  knownOn: civilDate("2026-11-21"), // law in force by then; facts are those the caller hands in
});

const [grant] = told.benefits;
console.log(grant?.reasonSentence.vi);
console.log(grant?.reasonSentence.en);
for (const condition of grant?.clauses[0]?.conditions ?? []) {
  console.log(`${condition.truth === true ? "✓" : "✗"} ${condition.label.en} (${condition.citation.en})`);
  show(condition.trace, 1);
}

function show(node: TraceNode, depth: number): void {
  if (node.op === "constant") return; // its comparison names it
  const from =
    node.source?.by === "record"
      ? ` ← ${node.source.source?.kind} ${node.source.source?.reference}`
      : node.source?.by === "absence"
        ? ` ← ${node.source.reason.en}`
        : "";
  console.log(`${"  ".repeat(depth)}${node.label.en}: ${node.valueWords.en}${from}`);
  for (const child of node.children) show(child, depth + 1);
}
