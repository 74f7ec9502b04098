export * from "./kit/index.ts";
export { releaseAreas, releasePolicySet } from "./release.ts";
