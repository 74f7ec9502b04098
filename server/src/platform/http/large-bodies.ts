import { finished } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { platformProblems } from "../problems.ts";

export interface LargeBodyLimits {
  /** Bytes of large uploads and of large files given back, in flight at once. */
  readonly bytesMax: number;
  /** How long the next one waits for its turn. */
  readonly waitMs: number;
  /** So many may wait; the one after is told at once to come back. */
  readonly waitingMax: number;
}

/** Three of the largest lists at once, or many small ones; the rest of the server stays quick meanwhile. */
export const largeBodyLimits: LargeBodyLimits = {
  bytesMax: 192 * 1024 * 1024,
  waitMs: 20_000,
  waitingMax: 40,
};

interface Waiting {
  readonly bytes: number;
  readonly begin: (release: () => void) => void;
}

const retrySeconds = 15;

/** Turns of large bodies, in the order in which they came: a small one never overtakes a large one for ever. */
export class LargeBodies {
  private readonly limits: LargeBodyLimits;
  private readonly waiting: Waiting[] = [];
  private taken = 0;

  constructor(limits: LargeBodyLimits = largeBodyLimits) {
    this.limits = limits;
  }

  get bytesInFlight(): number {
    return this.taken;
  }

  get countWaiting(): number {
    return this.waiting.length;
  }

  /** Answers how the turn is given back; twice is once. Errors: busy, and the signal's own where it is given up. */
  async take(asked: number, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const bytes = Math.min(asked, this.limits.bytesMax);
    if (this.waiting.length === 0 && this.fits(bytes)) return this.begin(bytes);
    if (this.waiting.length >= this.limits.waitingMax) throw busy();
    return this.turn(bytes, signal);
  }

  private fits(bytes: number): boolean {
    return this.taken + bytes <= this.limits.bytesMax;
  }

  private begin(bytes: number): () => void {
    this.taken += bytes;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.taken -= bytes;
      this.admit();
    };
  }

  private admit(): void {
    for (let next = this.waiting[0]; next && this.fits(next.bytes); next = this.waiting[0]) {
      this.waiting.shift();
      next.begin(this.begin(next.bytes));
    }
  }

  private turn(bytes: number, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
      };
      const own: Waiting = {
        bytes,
        begin: (release) => {
          settle();
          resolve(release);
        },
      };
      const leave = (reason: unknown) => {
        settle();
        this.waiting.splice(this.waiting.indexOf(own), 1);
        this.admit();
        reject(reason);
      };
      const giveUp = () => leave(signal.reason);
      const timer = setTimeout(() => leave(busy()), this.limits.waitMs);
      signal.addEventListener("abort", giveUp, { once: true });
      this.waiting.push(own);
    });
  }
}

function busy() {
  return platformProblems.busy({ seconds: retrySeconds });
}

/** What the request says it will send, at most what its route accepts. */
export function bodyBytes(request: FastifyRequest, bytesMax: number): number {
  const declared = Number(request.headers["content-length"]);
  return Number.isSafeInteger(declared) && declared >= 0 ? Math.min(declared, bytesMax) : bytesMax;
}

export type Take = (bytes: number) => Promise<void>;

/** A request's turns end when its work is over and its answer has left or its browser went away, whichever is last. */
export function turnsOf(bodies: LargeBodies, reply: FastifyReply): { take: Take; handled: () => void } {
  const releases: (() => void)[] = [];
  const gone = new AbortController();
  let open = 2;
  const over = () => {
    open -= 1;
    if (open === 0) for (const release of releases) release();
  };
  finished(reply.raw, () => {
    gone.abort();
    over();
  });
  const take = async (bytes: number) => {
    releases.push(await bodies.take(bytes, gone.signal));
  };
  return { take, handled: over };
}
