export * from "./kit/index.ts";
export { lists, monthlyAreas, monthlyPolicySet, releaseAreas, releasePolicySet } from "./release.ts";
