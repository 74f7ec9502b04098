// What an area's last whole run came to, beside its rules: figures, and each survivor with the reason why it may live.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process.mjs";

const pathOf = (area) => join(root, "policies", area, "mutation.json");

export function readRecord(area) {
  const path = pathOf(area);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { survivors: [] };
}

/** Reasons stay with the survivors that they were written for; what was killed since is struck. */
export function writeRecord(area, tried, before) {
  const count = (fate) => tried.filter((one) => one.fate === fate).length;
  const survived = tried.filter(({ fate }) => fate === "survived").map(({ mutant }) => mutant.key);
  const kept = before.survivors
    .map(({ reason, mutants }) => ({ reason, mutants: mutants.filter((key) => survived.includes(key)) }))
    .filter(({ reason, mutants }) => reason && mutants.length > 0);
  const named = kept.flatMap(({ mutants }) => mutants);
  const left = survived.filter((key) => !named.includes(key));
  const survivors = left.length > 0 ? [...kept, { reason: "", mutants: left }] : kept;
  const measuredOn = new Date().toISOString().slice(0, 10);
  const figures = { measuredOn, mutants: tried.length, killed: count("killed"), refused: count("refused") };
  writeFileSync(pathOf(area), `${JSON.stringify({ ...figures, survivors }, null, 2)}\n`);
}
