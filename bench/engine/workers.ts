import { isMainThread, Worker, workerData } from "node:worker_threads";
import {
  buildPolicySet,
  type Column,
  type Determined,
  determineUnder,
  lawAt,
  type Snapshot,
} from "@ansinh/engine";
import { median } from "../ground/figures.ts";
import { repetitions, when } from "./measure.ts";
import { load } from "./prepared.ts";
import { referencePolicy } from "./reference-policy.ts";

/** What a worker is given: its households, and where it is told to run and tells that it has. */
interface Given {
  readonly snapshot: Snapshot;
  /** 0: the round, counted up; 1: how many have done it. */
  readonly turn: Int32Array;
}

/** Milliseconds of one worker over everybody and of two over half each, alternating on buffers split before. */
export async function measureWorkers(folder: string, rounds: number): Promise<{ one: number; two: number }> {
  const whole = load(folder, "known");
  const middle = whole.households >> 1;
  const halves = [part(whole, 0, middle), part(whole, middle, whole.households)];
  const one = await team([whole]);
  const two = await team(halves);
  const measured = { one: [] as number[], two: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    measured.one.push(median(one.times()));
    measured.two.push(median(two.times()));
  }
  await Promise.all([one.end(), two.end()]);
  return { one: median(measured.one), two: median(measured.two) };
}

async function team(snapshots: readonly Snapshot[]) {
  const turn = new Int32Array(new SharedArrayBuffer(8));
  const workers = await Promise.all(
    snapshots.map(async (snapshot) => {
      const given: Given = { snapshot, turn };
      const worker = new Worker(new URL(import.meta.url), { argv: ["--part", "worker"], workerData: given });
      await new Promise((ready) => worker.once("message", ready));
      return worker;
    }),
  );
  const run = () => {
    const begin = performance.now();
    Atomics.store(turn, 1, 0);
    Atomics.add(turn, 0, 1);
    Atomics.notify(turn, 0);
    for (let done = 0; done < workers.length; done = Atomics.load(turn, 1)) Atomics.wait(turn, 1, done);
    return performance.now() - begin;
  };
  const times = () => Array.from({ length: repetitions }, run);
  times();
  return { times, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

/** Runs whenever told, until terminated. */
export async function work(): Promise<void> {
  if (isMainThread) throw new Error("a worker's part runs in a worker");
  const { parentPort } = await import("node:worker_threads");
  const { snapshot, turn } = workerData as Given;
  const set = buildPolicySet(referencePolicy);
  const law = lawAt(set, when);
  let found: Determined | undefined;
  parentPort?.postMessage("ready");
  for (let round = 0; ; round++) {
    Atomics.wait(turn, 0, round);
    found = determineUnder({ set, law }, snapshot, found);
    Atomics.add(turn, 1, 1);
    Atomics.notify(turn, 1);
  }
}

/** Households `from` up to, not including, `to`, in buffers of their own. */
function part({ rows, ...whole }: Snapshot, from: number, to: number): Snapshot {
  const [first, last] = [rows.start[from] ?? 0, rows.start[to] ?? 0];
  const cut = (subject: "person" | "household") => {
    const [begin, end] = subject === "person" ? [first, last] : [from, to];
    return new Map([...rows.columns[subject]].map(([id, column]) => [id, sliced(column, begin, end)]));
  };
  return {
    ...whole,
    households: to - from,
    persons: last - first,
    rows: {
      ...rows,
      households: to - from,
      start: rows.start.slice(from, to + 1).map((row) => row - first),
      day: rows.day.slice(from, to),
      columns: { person: cut("person"), household: cut("household") },
      lists: rows.lists.slice(from, to),
    },
  };
}

function sliced(column: Column, from: number, to: number): Column {
  switch (column.type) {
    case "boolean":
      return { ...column, values: column.values.slice(from, to) };
    case "enum":
      return { ...column, possible: column.possible.slice(from, to) };
    case "quantity": {
      const lo = column.lo.slice(from, to);
      return { ...column, lo, hi: column.hi === column.lo ? lo : column.hi.slice(from, to) };
    }
  }
}
