import { fork } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildPolicySet } from "../engine/src/language/policy-set.ts";
import { disagreement } from "../engine/src/test/agreement.ts";
import { diceOf } from "../engine/src/test/dice.ts";
import { pairsOf, randomCase } from "../engine/src/test/random-cases.ts";
import { shrunk } from "../engine/src/test/shrunk.ts";
import type { Case } from "../engine/src/test/smaller.ts";

/**
 * Claim: explain and the compiled batch say the same of every person under every policy. Each seed is one random
 * policy with its households. `npm run proof -- [--pairs N] [--first SEED] [--workers N] [--done FILE]`: a file
 * named by `--done` keeps what was proven, and the run goes on from there.
 */
const pairsWanted = Number(option("pairs") ?? 10_000_000);
const first = Number(option("first") ?? 1);
const workers = Number(option("workers") ?? 2);
const done = option("done");
const homes = 400;
const seedsAtOnce = 20;

interface Proven {
  /** First seed of a range of `seedsAtOnce`. */
  readonly from: number;
  readonly pairs: number;
  readonly failures: readonly { readonly seed: number; readonly words: string }[];
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (process.send) work();
else await lead();

/** A child proves the ranges it is sent, one after another. */
function work(): void {
  process.on("message", (from: number) => process.send?.(proven(from)));
  process.on("disconnect", () => process.exit());
}

function proven(from: number): Proven {
  let pairs = 0;
  const failures: { seed: number; words: string }[] = [];
  for (let seed = from; seed < from + seedsAtOnce; seed++) {
    const one = randomCase(diceOf(seed), homes);
    pairs += pairsOf(one);
    const found = failureOf(one);
    if (found === undefined) continue;
    const small = shrunk(one, (smaller) => failureOf(smaller) !== undefined, 20_000);
    failures.push({ seed, words: `${found}\n${JSON.stringify(small)}\n${failureOf(small)}` });
  }
  return { from, pairs, failures };
}

function failureOf({ definition, homes: asked, when }: Case): string | undefined {
  try {
    return disagreement(buildPolicySet(definition), asked, when);
  } catch (error) {
    return error instanceof Error ? `${error.stack}` : String(error);
  }
}

async function lead(): Promise<void> {
  const began = performance.now();
  const before =
    done && existsSync(done) ? readFileSync(done, "utf8").trim().split("\n").filter(Boolean) : [];
  const known: Proven[] = before.map((line) => JSON.parse(line));
  const ready = new Set(known.map(({ from }) => from));
  const total = { pairs: sum(known.map(({ pairs }) => pairs)), seeds: known.length * seedsAtOnce };
  const failures = known.flatMap((item) => item.failures);
  let next = first;
  const take = (): number => {
    while (ready.has(next)) next += seedsAtOnce;
    next += seedsAtOnce;
    return next - seedsAtOnce;
  };
  const keep = (found: Proven): void => {
    total.pairs += found.pairs;
    total.seeds += seedsAtOnce;
    failures.push(...found.failures);
    for (const { seed, words } of found.failures) console.log(`seed ${seed} fails\n${words}`);
    if (done) appendFileSync(done, `${JSON.stringify(found)}\n`);
  };
  const tell = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${total.pairs} pairs, ${total.seeds} policies, ${failures.length} failures, ${seconds} s`);
  };
  const clock = setInterval(tell, 30_000);
  const proving = Array.from({ length: workers }, () =>
    child(() => (total.pairs < pairsWanted ? take() : undefined), keep),
  );
  await Promise.all(proving);
  clearInterval(clock);
  tell();
  if (failures.length > 0) console.log(`seeds that fail: ${failures.map(({ seed }) => seed).join(" ")}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** Hands a child range after range until there is none. */
function child(take: () => number | undefined, keep: (found: Proven) => void): Promise<void> {
  const running = fork(fileURLToPath(import.meta.url));
  return new Promise((resolve, reject) => {
    const hand = (): void => {
      const from = take();
      if (from === undefined) running.disconnect();
      else running.send(from);
    };
    running.on("message", (found: Proven) => {
      keep(found);
      hand();
    });
    running.on("error", reject);
    running.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    hand();
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
