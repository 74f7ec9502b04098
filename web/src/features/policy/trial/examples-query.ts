export type Examples = typeof import("@ansinh/policies/examples");

/** Examples are only fetched by whoever tries a rule out. */
export const examplesQuery = {
  queryKey: ["policy", "examples"],
  queryFn: (): Promise<Examples> => import("@ansinh/policies/examples"),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
} as const;
