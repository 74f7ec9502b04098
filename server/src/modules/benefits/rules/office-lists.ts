import type { CivilDate, Month } from "@ansinh/engine";
import { type Change, changeOf, type MadeGrant, type Totals, totalsOf } from "./difference.ts";
import type { ClauseAmounts, GrantFile } from "./grant-file.ts";
import { grantMonth } from "./month-lines.ts";

/** Which list of the office: its paying agency and its funding source. */
export interface ListKey {
  readonly agency: string;
  readonly funding: string;
}

export interface ListedGrant extends ListKey {
  readonly file: GrantFile;
  readonly villageId: string | null;
}

export interface MadeList<Grant extends ListedGrant = ListedGrant> extends ListKey {
  readonly grants: readonly (MadeGrant & { readonly grant: Grant; readonly change: Change | null })[];
  readonly totals: Totals;
}

export interface ListRun {
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly amounts: ClauseAmounts;
  readonly signed: readonly (ListKey & { readonly month: Month })[];
}

/** The office's lists of a month: one per paying agency and funding source. */
export function makeOfficeLists<Grant extends ListedGrant>(
  grants: readonly Grant[],
  run: ListRun,
): MadeList<Grant>[] {
  const byKey = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.agency, grant.funding]);
    const list = byKey.get(key);
    if (list) list.push(grant);
    else byKey.set(key, [grant]);
  }
  return [...byKey.values()].flatMap((own) => {
    const key = own[0];
    return key ? [makeList(own, { agency: key.agency, funding: key.funding }, run)] : [];
  });
}

function makeList<Grant extends ListedGrant>(
  own: readonly Grant[],
  key: ListKey,
  run: ListRun,
): MadeList<Grant> {
  const same = (other: ListKey) => other.agency === key.agency && other.funding === key.funding;
  const context = {
    month: run.month,
    knownOn: run.knownOn,
    amounts: run.amounts,
    signedMonths: new Set(run.signed.filter(same).map((list) => list.month)),
    historyFrom: firstMonth(own),
  };
  const grants = own.map((grant) => {
    const made = grantMonth(grant.file, context);
    return { grant, file: grant.file, made, change: changeOf(grant.file, made, run.month) };
  });
  return { ...key, grants, totals: totalsOf(grants, run.month) };
}

/** First month of the opening history of a list; null: none was imported. */
export function firstMonth(grants: readonly ListedGrant[]): Month | null {
  let first: Month | null = null;
  for (const { file } of grants)
    for (const past of file.past)
      if (past.listMonth === null && (first === null || past.month < first)) first = past.month;
  return first;
}
