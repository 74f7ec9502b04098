import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect } from "vitest";
import { openCheckpoints, readKeptCheckpoints } from "#server/platform/audit/checkpoint.ts";
import { verifyAudit } from "#server/platform/audit/verify.ts";
import { type Database, openDatabase } from "#server/platform/database/database.ts";
import type { Copy, Prepared } from "./prepared.ts";
import { ServerProcess } from "./server-process.ts";

export const killsPerOperation = 20;
/** Multiples of it, without their whole part, cover 0 to 1 evenly from the first few on. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** A copy of the office with a connection of the test's own. */
export interface Scene extends Copy {
  readonly seen: Database;
}

/** An operation that the server is killed in. */
export interface Operation<Outcome> {
  readonly prepared: Prepared;
  readonly server: string;
  /** Asks the server at this address to begin. */
  readonly begin: (address: string) => Promise<unknown>;
  readonly stage: (scene: Scene) => Promise<"not begun" | "going on" | "ended">;
  /** Asserts what must hold even before the server starts again. */
  readonly afterKill?: (scene: Scene) => Promise<void>;
  /** All that the operation leaves, without identities and moments: the same however it went. */
  readonly outcome: (scene: Scene) => Promise<Outcome>;
}

export interface Kills {
  /** How many of the kills fell between asking and the end. */
  readonly interrupted: number;
  /** Undisturbed, from asking to the end. */
  readonly ms: number;
}

/** mulberry32: the same seed asks for the same shares of the operation. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Kills the server over and over at moments all over the operation, lets another finish, and compares. */
export async function killAndCompare<Outcome>(operation: Operation<Outcome>, seed: number): Promise<Kills> {
  const faults = new Faults(operation);
  try {
    // The first run warms the server up; the second is what a kill falls into.
    await faults.undisturbed();
    const { outcome, ms } = await faults.undisturbed();
    const random = randomOf(seed);
    let interrupted = 0;
    // How long the operation seems to take. A kill that came after its end, or long before it, corrects this, so
    // that one slow measurement doesn't send every kill past the end.
    let span = ms;
    for (let kill = 0; kill < killsPerOperation; kill += 1) {
      const share = (kill * goldenRatio + random() / killsPerOperation) % 1;
      const delay = share * span;
      const at = `seed ${seed}, kill ${kill + 1}: after ${delay.toFixed(1)} of some ${span.toFixed(0)} ms`;
      const killed = await faults.killed(delay).catch((error: unknown) => {
        throw new Error(`${at}: ${error instanceof Error ? error.message : error}`, { cause: error });
      });
      expect(killed.outcome, at).toEqual(outcome);
      if (killed.wasInterrupted) interrupted += 1;
      if (!killed.wasInterrupted) span = delay;
      else if (share > 0.8) span *= 1.25;
    }
    return { interrupted, ms };
  } finally {
    await faults.close();
  }
}

class Faults<Outcome> {
  readonly #operation: Operation<Outcome>;
  #server: ServerProcess;
  /** Served by the process that lives; dropped once it serves another. */
  #last: Scene | null = null;

  constructor(operation: Operation<Outcome>) {
    this.#operation = operation;
    this.#server = new ServerProcess(operation.server);
  }

  async undisturbed(): Promise<{ outcome: Outcome; ms: number }> {
    const scene = await this.#scene();
    const address = await this.#serve(scene);
    const began = performance.now();
    await this.#operation.begin(address);
    await this.#untilEnded(scene);
    const ms = performance.now() - began;
    await expectNothingLeftOpen(scene);
    return { outcome: await this.#operation.outcome(scene), ms };
  }

  async killed(delay: number): Promise<{ outcome: Outcome; wasInterrupted: boolean }> {
    const { begin, stage, afterKill, outcome } = this.#operation;
    const scene = await this.#scene();
    const address = await this.#serve(scene);
    // Loads while the other works, as a supervisor would start it at once.
    const next = new ServerProcess(this.#operation.server);
    const begun = begin(address).catch(() => undefined);
    await pause(delay);
    await this.#server.kill();
    await begun;
    this.#server = next;
    const wasInterrupted = (await stage(scene)) !== "ended";
    await afterKill?.(scene);
    const again = await this.#serve(scene);
    if ((await stage(scene)) === "not begun") await begin(again);
    await this.#untilEnded(scene);
    await expectNothingLeftOpen(scene);
    return { outcome: await outcome(scene), wasInterrupted };
  }

  async close(): Promise<void> {
    await this.#server.kill();
    await this.#dropLast();
  }

  async #scene(): Promise<Scene> {
    const copy = await this.#operation.prepared.copy();
    return { ...copy, seen: openDatabase(copy.database.urls, 2) };
  }

  async #serve(scene: Scene): Promise<string> {
    const address = await this.#server.serve({ urls: scene.database.urls, dataDir: scene.dataDir });
    if (this.#last !== scene) await this.#dropLast();
    this.#last = scene;
    return address;
  }

  async #dropLast(): Promise<void> {
    await this.#last?.seen.close();
    await this.#last?.drop();
    this.#last = null;
  }

  async #untilEnded(scene: Scene): Promise<void> {
    const deadline = performance.now() + 60_000;
    while ((await this.#operation.stage(scene)) !== "ended") {
      if (performance.now() > deadline) throw new Error(`did not end in a minute: ${this.#server.complaint}`);
      await pause(10);
    }
  }
}

/** Chain, head and the checkpoints kept outside agree, every job is done, no list's bytes stay behind. */
async function expectNothingLeftOpen({ seen, dataDir }: Scene): Promise<void> {
  const { publicKey } = await openCheckpoints(dataDir);
  const checkpoints = await readKeptCheckpoints(dataDir);
  const report = await verifyAudit(seen, 1, { checkpoints, publicKey });
  expect(report.findings).toEqual([]);
  const unfinished = await seen.batch((tx) =>
    sql`select kind, state, problem from job where state <> 'succeeded'`.execute(tx),
  );
  expect(unfinished.rows).toEqual([]);
  const reading = await readdir(join(dataDir, "reading")).catch(() => []);
  expect(reading, "bytes of lists left in the folder for reading").toEqual([]);
}
