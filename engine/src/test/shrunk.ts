import { type Case, smallerCases } from "./smaller.ts";

/** The smallest case found that still fails, within a number of attempts. */
export function shrunk(failing: Case, fails: (one: Case) => boolean, attemptsMax: number): Case {
  let attempts = 0;
  let found = failing;
  const smaller = (): Case | undefined => {
    for (const one of smallerCases(found)) {
      if (attempts++ >= attemptsMax) return undefined;
      if (fails(one)) return one;
    }
    return undefined;
  };
  for (let next = smaller(); next; next = smaller()) found = next;
  return found;
}
