import { applyOverlay, buildPolicySet, civilDate, determineAll } from "@ansinh/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ground, openSlider } from "../../bench/engine/browser-ground.ts";
import { referencePolicy } from "../../bench/engine/reference-policy.ts";

let slider: Ground;

beforeAll(async () => {
  slider = await openSlider(20_000, 7);
});

afterAll(async () => {
  await slider?.close();
});

describe("the engine in a browser", () => {
  it("loads a population into a worker and answers a slider as the server would", async () => {
    expect(await slider.load()).toBe(20_000);
    const set = buildPolicySet(referencePolicy);
    const base = referencePolicy.parameters.find(({ id }) => id === "base-rate")?.versions[0];
    if (!base) throw new Error("the reference rules have a base rate");
    for (const value of [500_000, 540_000, 541_000]) {
      const { found } = await slider.move(value);
      const overlay = { id: "s", label: { vi: "s", en: "s" }, citation: base.citation };
      const reform = applyOverlay(set, { ...overlay, parameters: { "base-rate": [{ ...base, value }] } });
      const { lo } = determineAll(reform, slider.snapshot, { knownOn: civilDate("2025-01-31") }).outputs;
      for (const [id, amounts] of lo) {
        const sum = Float64Array.from(amounts).reduce((total, amount) => total + amount, 0);
        expect([id, found.totals[id]?.lo]).toEqual([id, sum]);
      }
    }
    expect(slider.faults).toEqual([]);
  });

  it("makes code in the worker alone: the page may not", async () => {
    expect(await slider.makesCode()).toBe(false);
    const policyOf = async (path: string) => {
      const answer = await slider.page.request.get(new URL(path, slider.page.url()).href);
      return answer.headers()["content-security-policy"] ?? "";
    };
    expect(await policyOf("/assets/engine-worker.js")).toBe(
      "default-src 'none'; script-src 'self' 'unsafe-eval'",
    );
    for (const path of ["/", "/assets/page.js"]) expect(await policyOf(path)).not.toContain("unsafe-eval");
  });
});
