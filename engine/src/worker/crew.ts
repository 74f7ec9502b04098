import type { Snapshot } from "../compile/rows.ts";
import { writeSnapshot } from "../compile/snapshot-file.ts";
import { splitSnapshot } from "../compile/split.ts";
import type { PolicySet } from "../language/policy-set.ts";
import type { CivilDate } from "../values/civil-date.ts";
import type { Asker } from "./ask.ts";
import type { Determine, Found, Total } from "./protocol.ts";

/**
 * Hands a snapshot to the workers, each its part in memory of its own, cut between households. Returns the workers that
 * have one: fewer where there are fewer households.
 */
export async function loadParts(
  workers: readonly Asker[],
  set: PolicySet,
  { snapshot, knownOn }: { readonly snapshot: Snapshot; readonly knownOn: CivilDate },
): Promise<readonly Asker[]> {
  const parts = splitSnapshot(snapshot, workers.length);
  const { definition } = set;
  const crew = workers.slice(0, parts.length);
  await Promise.all(
    crew.map((worker, index) => {
      const bytes = writeSnapshot(set, parts[index] ?? snapshot, { knownOn });
      return worker.ask({ ask: "load", definition, snapshot: bytes }, [bytes.buffer as ArrayBuffer]);
    }),
  );
  return crew;
}

/** Everybody determined by all workers at once: the answers of the whole, in the order of its rows. */
export async function determineInWorkers(
  workers: readonly Asker[],
  question: Omit<Determine, "ask">,
): Promise<Found> {
  const found = await Promise.all(workers.map((worker) => worker.ask({ ask: "determine", ...question })));
  return found.reduce(joined);
}

function joined(left: Found, right: Found): Found {
  const totals = Object.entries(left.totals).map(([id, total]): [string, Total] => {
    const other = right.totals[id];
    return [id, other ? sum(total, other) : total];
  });
  const columns = Object.entries(left.columns ?? {}).map(([id, { lo, hi }]) => {
    const other = right.columns?.[id];
    return [id, { lo: chained(lo, other?.lo), hi: chained(hi, other?.hi) }] as const;
  });
  return {
    persons: left.persons + right.persons,
    households: left.households + right.households,
    totals: Object.fromEntries(totals),
    ...(left.columns ? { columns: Object.fromEntries(columns) } : {}),
  };
}

const sum = (left: Total, right: Total): Total => ({
  lo: left.lo + right.lo,
  hi: left.hi + right.hi,
  granted: left.granted + right.granted,
  undetermined: left.undetermined + right.undetermined,
});

function chained(left: Float64Array, right?: Float64Array): Float64Array {
  if (!right) return left;
  const all = new Float64Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}
