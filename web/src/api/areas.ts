import { useQueries } from "@tanstack/react-query";
import { get } from "./http.ts";
import { useSession } from "./session.ts";

export interface Area {
  readonly code: string;
  readonly name: string;
}

const provinceCode = /^\d{2}$/;
const dayMs = 86_400_000;

/** The reader's own areas; for a province, its communes of the business date too, loaded when `wanted`. */
export function useAreas(wanted: boolean): readonly Area[] {
  const { areas, tenant } = useSession();
  const provinces = areas.filter((area) => provinceCode.test(area.code));
  const loaded = useQueries({
    queries: provinces.map(({ code }) => ({
      queryKey: ["areas", code, tenant.businessDate],
      queryFn: () => get(`/api/places/provinces/${code}/communes`, { on: tenant.businessDate }),
      enabled: wanted,
      staleTime: dayMs,
    })),
  });
  const communes = loaded.flatMap((answer) => answer.data?.communes ?? []);
  return [...areas, ...communes.map(({ code, fullName }) => ({ code, name: fullName }))];
}
