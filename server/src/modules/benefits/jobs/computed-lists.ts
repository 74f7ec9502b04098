import { createHash } from "node:crypto";
import { contentOf, type ListContent, signedText } from "../rules/list-content.ts";
import { type MadeList, makeOfficeLists } from "../rules/office-lists.ts";
import type { OfficeGrant, SignedMonth } from "../store/grant-files.ts";
import type { ListRun } from "./read-offices.ts";

/** A list ready to be written. */
export interface ComputedList extends MadeList<OfficeGrant> {
  readonly content: ListContent;
  /** SHA-256 of what a signature covers, hex. */
  readonly digest: string;
}

/** An office's lists of the month from its grants, one per paying agency and funding source. */
export function computeLists(
  grants: readonly OfficeGrant[],
  { run, signed }: { readonly run: ListRun; readonly signed: readonly SignedMonth[] },
): ComputedList[] {
  const { month, knownOn, amounts, set } = run;
  return makeOfficeLists(grants, { month, knownOn, amounts, signed }).map((list) => {
    const content = contentOf(list);
    const digest = createHash("sha256").update(signedText(content, set.hash)).digest("hex");
    return { ...list, content, digest };
  });
}
