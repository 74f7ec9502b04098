import type { When } from "../language/dated.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { Overlay } from "../language/overlay.ts";
import type { EngineProblem } from "../language/problem.ts";
import type { Population } from "../simulate/population.ts";
import type { ReformQuestion, Simulation } from "../simulate/simulation.ts";

/** Where messages go to and come from: a thread of Node or a worker of a browser looks the same. */
export interface Port {
  readonly post: (message: unknown, transfer?: readonly ArrayBuffer[]) => void;
  readonly listen: (hear: (message: unknown) => void) => void;
}

/** Everything a worker keeps: a snapshot file's bytes, shared or handed over, the rules, and what is known beside. */
export interface Load {
  readonly ask: "load";
  readonly definition: PolicySetDefinition;
  readonly snapshot: Uint8Array;
  readonly population?: Omit<Population, "snapshot">;
}

/** Everybody under the rules with these overlays; amounts a row only where `columns` asks for them. */
export interface Determine {
  readonly ask: "determine";
  readonly overlays: readonly Overlay[];
  readonly when: Omit<When, "month">;
  readonly columns?: boolean;
}

/** Prepares a baseline; reforms of it are asked for afterwards. */
export interface Prepare {
  readonly ask: "baseline";
  readonly question: ReformQuestion;
}

/** A reform beside the baseline: its whole simulation, or only what it costs by benefit, as a slider needs. */
export interface Reform {
  readonly ask: "reform";
  readonly overlays: readonly Overlay[];
  readonly only?: "totals";
}

export type Request = Load | Determine | Prepare | Reform;

/** Of one benefit: đồng or portions due, to how many, and how many are undetermined. Unweighted. */
export interface Total {
  readonly lo: number;
  readonly hi: number;
  readonly granted: number;
  readonly undetermined: number;
}

export interface Found {
  readonly persons: number;
  readonly households: number;
  readonly totals: Readonly<Record<string, Total>>;
  /** By benefit, a value a row. */
  readonly columns?: Readonly<Record<string, { readonly lo: Float64Array; readonly hi: Float64Array }>>;
}

export interface Result {
  readonly load: { readonly persons: number };
  readonly determine: Found;
  readonly baseline: { readonly hash: string };
  readonly reform: Simulation | Found;
}

/** `problems`: what the engine refuses; `failure`: anything else that went wrong, as it says. */
export type Answer =
  | { readonly number: number; readonly result: Result[keyof Result] }
  | { readonly number: number; readonly problems: readonly EngineProblem[] }
  | { readonly number: number; readonly failure: string };

export interface Numbered {
  readonly number: number;
  readonly request: Request;
}
