// Hands mutants to a thread that is ended where one of them doesn't end by itself.
import { Worker } from "node:worker_threads";

/** Far more passes by a mutant than the tests make without it: an endless loop. */
const hitsMore = 30;
const hitsAtLeast = 10_000;
/** Of processor, beside what the tests take alone; a thread that is just started is slow. */
const graceMs = 1500;
const slower = 5;
const memoryMb = 1500;

/** The first of the tests, and those after it that together take no longer; a file is loaded once. */
function within(ordered, budgetMs) {
  let taken = 0;
  const loaded = new Set();
  return ordered.filter(({ time, loading, path }, index) => {
    const cost = time + (loaded.has(path) ? 0 : loading);
    if (index > 0 && taken + cost > budgetMs) return false;
    taken += cost;
    loaded.add(path);
    return true;
  });
}

export class Runner {
  #worker;
  #isNew = true;
  #code;
  #counted = [];
  #kills = [];

  async count(code, mutants) {
    this.#code = code;
    const found = await this.#ask({ count: mutants }, Number.POSITIVE_INFINITY);
    if (!Array.isArray(found)) throw new Error(`the tests could not be counted: ${JSON.stringify(found)}`);
    this.#counted = found;
    this.#kills = found.map(() => 0);
    return found;
  }

  /** The code that the mutants after this are in. */
  take(code) {
    this.#code = code;
    this.#isNew = true;
  }

  /** The tests that come by a mutant, those first that are quick and notice much. */
  async attempt(mutant, budgetMs) {
    const covering = this.#counted.flatMap(({ hits, time, loading, path, index }, place) => {
      const times = hits.get(Number(mutant));
      return times ? [{ place, path, index, time, loading, hits: times }] : [];
    });
    if (covering.length === 0) return { status: "survived", tests: 0 };
    const cost = ({ place, time, loading }) => (time + loading + 1) / (1 + (this.#kills[place] ?? 0));
    const asked = within(
      [...covering].sort((left, right) => cost(left) - cost(right)),
      budgetMs,
    );
    const hits = asked.reduce((sum, test) => sum + test.hits, 0);
    const time = asked.reduce((sum, test) => sum + test.time + test.loading, 0);
    const task = { mutant, tests: asked, hitLimit: Math.max(hitsAtLeast, hitsMore * hits) };
    const found = await this.#ask(task, graceMs + slower * time);
    if (found.by >= 0) this.#kills[found.by]++;
    return { ...found, by: this.#counted[found.by]?.name, tests: covering.length, asked: asked.length };
  }

  async end() {
    await this.#worker?.terminate();
  }

  #ask(task, patienceMs) {
    const code = this.#worker && !this.#isNew ? undefined : this.#code;
    this.#isNew = false;
    this.#worker ??= new Worker(new URL("thread.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const before = process.cpuUsage();
      const end = (found) => {
        this.#worker = undefined;
        void worker.terminate().then(() => give(found));
      };
      const look = () => {
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 > patienceMs) end({ status: "timeout" });
      };
      // out of memory, or thrown where no test could catch it
      const broken = (error) =>
        end({ status: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "timeout" : "killed", why: String(error) });
      const timer = setInterval(look, 250);
      const give = (found) => {
        clearInterval(timer);
        worker.off("message", give);
        worker.off("error", broken);
        resolve(found);
      };
      worker.on("message", give);
      worker.on("error", broken);
      worker.postMessage({ ...task, code });
    });
  }
}
