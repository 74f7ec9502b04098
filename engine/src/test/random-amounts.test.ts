import { describe, expect, it } from "vitest";
import { levelName } from "../language/levels.ts";
import { diceOf } from "./dice.ts";
import { randomPolicy } from "./random-policies.ts";

describe("the random policies of the proof", () => {
  it("pay by parameters, bands and tables, persons and households", () => {
    const paid = new Set<string>();
    for (let seed = 1; seed <= 80; seed++)
      for (const { subject = "person", clauses } of randomPolicy(diceOf(seed)).definition.benefits)
        for (const { amounts, units } of clauses)
          for (const { value } of amounts)
            paid
              .add(`${levelName(value).kind} ${subject}`)
              .add(`${levelName(value).kind} ${units ? "counted" : "once"}`);
    for (const kind of ["parameter", "bands", "table"])
      for (const of of ["person", "household", "counted", "once"]) expect(paid).toContain(`${kind} ${of}`);
  });
});
