import type { HouseholdInput, PersonInput, RelationRecord } from "@ansinh/engine";

/** A worked example: facts in, what must come out. Data, so that officers can read and add them. */
export interface Example {
  readonly name: string;
  readonly benefit: string;
  readonly month: string;
  readonly knownOn: string;
  /** Facts of the person asked about, by kind. */
  readonly person: Readonly<Record<string, ExampleValue>>;
  readonly household?: Readonly<Record<string, ExampleValue>>;
  readonly others?: readonly {
    readonly id: string;
    readonly facts: Readonly<Record<string, ExampleValue>>;
    readonly died?: string;
  }[];
  readonly relations?: readonly RelationRecord[];
  readonly died?: string;
  /** Lists declared complete; all when left out. */
  readonly completeLists?: readonly string[];
  /** Unverified versions that somebody confirmed, by key: what they decide can be shown only so. */
  readonly confirmed?: readonly string[];
  readonly expect:
    | { readonly granted: number; readonly clauses: readonly string[]; readonly sentence?: string }
    | { readonly refused: readonly string[] }
    | { readonly undetermined: readonly [number, number]; readonly needs: readonly string[] };
}

type Simple = HouseholdInput["facts"][number]["value"];
/** A value that always holds, or one with its days. */
export type ExampleValue =
  | Simple
  | readonly { readonly value: Simple; readonly from?: string; readonly to?: string }[];

export const exampleSubject = "person";

export type { PersonInput };

/** Worked examples under a heading of their own. */
export type ExampleFolder = readonly [heading: string, examples: readonly Example[]];
