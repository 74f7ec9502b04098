import { civilDate, type Overlay, text } from "@ansinh/engine";
import { askerOf, type Found, portOf } from "@ansinh/engine/worker";
import { referencePolicy } from "./reference-policy.ts";

/** The page of the slider, under the pages' strict policy: the engine runs in the worker alone. */
const worker = new Worker("/assets/engine-worker.js", { type: "module" });
const engine = askerOf(portOf(worker));
const parameter = "base-rate";
const [version] = referencePolicy.parameters.find(({ id }) => id === parameter)?.versions ?? [];

const movedTo = (value: number): Overlay => ({
  id: "slider",
  label: text("Thanh trượt", "Slider"),
  citation: { act: "reference-rules", status: "M" },
  parameters: version ? { [parameter]: [{ ...version, value }] } : {},
});

function makesCode(): boolean {
  try {
    return new Function("return true")();
  } catch {
    return false;
  }
}

const page = {
  /** Persons loaded. */
  load: async (): Promise<number> => {
    const answer = await fetch("/snapshot.bin");
    const snapshot = new Uint8Array(await answer.arrayBuffer());
    const loaded = await engine.ask({ ask: "load", definition: referencePolicy, snapshot }, [
      snapshot.buffer,
    ]);
    const when = { knownOn: civilDate("2025-01-31") };
    await engine.ask({ ask: "baseline", question: { when } });
    return loaded.persons;
  },
  /** One move of the slider: totals by benefit, and milliseconds from the move to the answer. */
  move: async (value: number): Promise<{ ms: number; found: Found }> => {
    const begin = performance.now();
    const found = await engine.ask({ ask: "reform", overlays: [movedTo(value)], only: "totals" });
    if (!("totals" in found)) throw new Error("a slider asks for totals");
    return { ms: performance.now() - begin, found };
  },
  /** Whether the page itself may make code: asked by the page, for what a debugger asks is allowed. */
  makesCode: makesCode(),
};

export type SliderPage = typeof page;
Object.assign(globalThis, { sliderPage: page });
