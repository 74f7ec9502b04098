import { type CivilDate, civilDate, type Month, month as monthOf } from "@ansinh/engine";
import { useMemo } from "react";
import { useSession } from "#api/session.ts";
import { useScope } from "#app/scope.ts";

/** The month of the head, and the day on which law is looked at: today's, unless the page looks back. */
export function useWhen(): { readonly month: Month; readonly knownOn: CivilDate } {
  const { month, knownOn } = useScope();
  const { tenant } = useSession();
  const day = knownOn ?? tenant.businessDate;
  return useMemo(() => ({ month: monthOf(month), knownOn: civilDate(day) }), [month, day]);
}
