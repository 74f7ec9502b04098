import type { Numbers, Snapshot } from "../compile/rows.ts";
import { type Determined, determineUnder } from "../compile/run.ts";
import { readSnapshot } from "../compile/snapshot-file.ts";
import { applyOverlays } from "../language/overlay.ts";
import { buildPolicySet, lawAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import type { Answers } from "../simulate/answers.ts";
import { columnOf } from "../simulate/population.ts";
import { type Baseline, baselineOf, reformAnswers, simulate } from "../simulate/simulation.ts";
import type {
  Answer,
  Determine,
  Found,
  Load,
  Numbered,
  Port,
  Reform,
  Request,
  Result,
  Total,
} from "./protocol.ts";

interface Loaded {
  readonly set: PolicySet;
  readonly snapshot: Snapshot;
  readonly population: Load["population"];
}

/** What a worker does: keeps one loaded population and answers what is asked of it, one question after the other. */
export function serveWorker(port: Port): void {
  const desk = new Desk();
  port.listen((message) => {
    const { number, request } = message as Numbered;
    const { answer, transfer } = answerTo(desk, number, request);
    port.post(answer, transfer);
  });
}

function answerTo(
  desk: Desk,
  number: number,
  request: Request,
): { readonly answer: Answer; readonly transfer: readonly ArrayBuffer[] } {
  try {
    const result = desk.answer(request);
    return { answer: { number, result }, transfer: buffersOf(result) };
  } catch (error) {
    const answer: Answer =
      error instanceof EngineProblems
        ? { number, problems: error.problems }
        : { number, failure: error instanceof Error ? error.message : String(error) };
    return { answer, transfer: [] };
  }
}

class Desk {
  #loaded: Loaded | undefined;
  #found: Determined | undefined;
  #baseline: Baseline | undefined;
  #reform: Answers | undefined;

  answer(request: Request): Result[keyof Result] {
    switch (request.ask) {
      case "load":
        return this.#load(request);
      case "determine":
        return this.#determine(request);
      case "baseline": {
        const { set, snapshot, population } = this.#kept();
        this.#reform = undefined;
        this.#baseline = baselineOf(set, { ...population, snapshot }, request.question);
        return { hash: set.hash };
      }
      case "reform":
        return this.#tryReform(request);
    }
  }

  #kept(): Loaded {
    if (!this.#loaded) throw new Error("nothing is loaded: ask to load first");
    return this.#loaded;
  }

  #load({ definition, snapshot: bytes, population }: Load): Result["load"] {
    const set = buildPolicySet(definition);
    const { snapshot } = readSnapshot(set, bytes);
    this.#loaded = { set, snapshot, population };
    this.#found = undefined;
    this.#baseline = undefined;
    this.#reform = undefined;
    return { persons: snapshot.persons };
  }

  #determine({ overlays, when, columns }: Determine): Found {
    const { set: loaded, snapshot } = this.#kept();
    const set = applyOverlays(loaded, overlays);
    const law = lawAt(set, { ...when, month: snapshot.month });
    const found = determineUnder({ set, law }, snapshot, this.#found);
    this.#found = found;
    const ids = set.definition.benefits.map(({ id }) => id);
    return foundOf(new Map(ids.map((id) => [id, found])), snapshot, columns === true);
  }

  #tryReform({ overlays, only }: Reform): Result["reform"] {
    if (!this.#baseline) throw new Error("no baseline is prepared: ask for one first");
    const { set, population } = this.#baseline;
    const reform = applyOverlays(set, overlays);
    if (only !== "totals") return simulate(this.#baseline, reform);
    this.#reform = reformAnswers(this.#baseline, reform, this.#reform);
    return foundOf(this.#reform.of, population.snapshot, false);
  }
}

function foundOf(of: ReadonlyMap<string, Determined>, snapshot: Snapshot, columns: boolean): Found {
  const { persons, households } = snapshot;
  const each = [...of].map(([id, found]) => [id, columnOf(found, id)] as const);
  const totals = Object.fromEntries(each.map(([id, { lo, hi }]) => [id, totalOf(lo, hi)]));
  if (!columns) return { persons, households, totals };
  const copied = each.map(([id, { lo, hi }]) => [
    id,
    { lo: Float64Array.from(lo), hi: Float64Array.from(hi) },
  ]);
  return { persons, households, totals, columns: Object.fromEntries(copied) };
}

/** Whole numbers below 2^53 add up exactly. */
function totalOf(lo: Numbers, hi: Numbers): Total {
  let [least, most, granted, undetermined] = [0, 0, 0, 0];
  for (let row = 0; row < lo.length; row++) {
    const [low, high] = [lo[row] ?? 0, hi[row] ?? 0];
    if (high === 0) continue;
    least += low;
    most += high;
    if (low === high) granted++;
    else undetermined++;
  }
  if (!Number.isSafeInteger(most)) throw new RangeError("a total leaves the exact numbers; ask for parts");
  return { lo: least, hi: most, granted, undetermined };
}

const buffersOf = (result: Result[keyof Result]): readonly ArrayBuffer[] =>
  "columns" in result && result.columns
    ? Object.values(result.columns).flatMap(({ lo, hi }) => [
        lo.buffer as ArrayBuffer,
        hi.buffer as ArrayBuffer,
      ])
    : [];
