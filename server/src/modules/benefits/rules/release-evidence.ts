import { type ClauseEvidence, releaseAreas } from "@ansinh/policies";

/** By clause: what a decision under it says of the facts of its day. */
export const releaseEvidence: ReadonlyMap<string, ClauseEvidence> = new Map(
  releaseAreas.flatMap((area) => area.evidence).map((item) => [item.clause, item]),
);
