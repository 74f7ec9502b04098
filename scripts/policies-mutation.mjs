#!/usr/bin/env node
// `npm run policies:mutation`: the law changed one place at a time, and whether some worked example notices.
import { constants, setPriority } from "node:os";
import { parseArgs } from "node:util";
import { bundled } from "./bundling.mjs";
import { readRecord, writeRecord } from "./policies-mutation/record.mjs";
import { described, table } from "./policies-mutation/report.mjs";

const help = `npm run policies:mutation -- [--area AREA,…] [--only TEXT] [--every N] [--all] [--record]

  --area AREA,…  folders of policies/; every area when left out
  --only TEXT    mutants whose key contains this, such as a clause or "lastDay"
  --every N      every N-th mutant (1)
  --all          names also the survivors whose reason policies/AREA/mutation.json gives, and what the checks refused
  --record       writes policies/AREA/mutation.json: figures, and survivors, of new ones the reason still to be written

An example that is missing kills a survivor; of one that changes nothing anybody could see, the reason is written down.
Ends with 0 where each area stands at 95 % and each survivor has a reason, else 1; 2 where it can't begin.`;

const scoreLeast = 95;

function readArguments() {
  const options = Object.fromEntries([
    ...["area", "only", "every"].map((name) => [name, { type: "string" }]),
    ...["all", "record", "help"].map((name) => [name, { type: "boolean" }]),
  ]);
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(`${error.message}\n\n${help}`, 2);
  }
}

function stop(message, code) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

const given = readArguments();
if (given.help) stop(help, 0);
const every = Number(given.every ?? 1);
if (!(Number.isInteger(every) && every > 0)) stop(`--every: ${given.every}?\n\n${help}`, 2);
if (given.record && (given.only || every > 1)) stop(`--record counts all mutants\n\n${help}`, 2);
setPriority(constants.priority.PRIORITY_LOW);

const { mutantsOfArea, releaseAreas, releasePolicySet, releaseTrial } = await bundled("policies/mutation.ts");
const known = releaseAreas.map(({ id }) => id);
const asked = given.area?.split(",") ?? known;
const unknown = asked.filter((id) => !known.includes(id));
if (unknown.length > 0) stop(`--area: ${unknown.join(", ")}? ${known.join(", ")}`, 2);

const trial = releaseTrial();
const failing = trial.failing();
if (failing.length > 0)
  stop(`examples that fail without any change:\n${failing.map(({ name }) => `  ${name}`).join("\n")}`, 2);

const isWanted = ({ key }, index) => index % every === 0 && (!given.only || key.includes(given.only));
let isGood = true;
for (const area of asked) {
  const began = performance.now();
  const tried = mutantsOfArea(area)
    .filter(isWanted)
    .map((mutant) => trial.of(mutant));
  const record = readRecord(area);
  const reasonOf = (key) => record.survivors.find(({ mutants }) => mutants.includes(key))?.reason;
  const left = tried.filter(({ fate, mutant }) => fate === "survived" && !reasonOf(mutant.key));
  const shown = given.all ? tried.filter(({ fate }) => fate !== "killed") : left;
  for (const one of shown) console.log(`${described(one, releasePolicySet, reasonOf(one.mutant.key))}\n`);
  const { text, score } = table(area, tried, left.length);
  console.log(`${text} (${Math.round((performance.now() - began) / 1000)} s)\n`);
  isGood &&= score >= scoreLeast && left.length === 0;
  if (given.record) writeRecord(area, tried, record);
}
process.exitCode = isGood ? 0 : 1;
