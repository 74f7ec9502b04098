/** Survivors that one reason holds for: why nobody could see the change, or which fact of law isn't known. */
export interface NamedSurvivors {
  readonly reason: string;
  readonly mutants: readonly string[];
}

/** What the last whole run over an area came to: `policies/<area>/mutation.json`, written by `--record`. */
export interface MutationRecord {
  readonly measuredOn: string;
  readonly mutants: number;
  readonly killed: number;
  /** By the checks: no such law can be built. They are in no score. */
  readonly refused: number;
  readonly survivors: readonly NamedSurvivors[];
}

/** Percent of the changed laws that some example notices. */
export const scoreOf = ({ mutants, killed, refused }: MutationRecord): number =>
  mutants === refused ? 100 : (100 * killed) / (mutants - refused);
