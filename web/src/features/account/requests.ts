import { queryOptions } from "@tanstack/react-query";
import { get, post, rememberCsrf } from "#api/http.ts";
import type { Answer } from "#api/routes.ts";

/** A browser signed in with this account. */
export type OwnSession = Answer<"get", "/api/sessions">["items"][number];

export const sessionsQuery = queryOptions({
  queryKey: ["own-sessions"],
  queryFn: ({ signal }) => get("/api/sessions", {}, signal),
});

/** One session, or with null all but this one. */
export function endSessions(session: string | null): Promise<{ ended: number }> {
  return post("/api/sessions/end", { session });
}

/** Ends every session; this browser goes on with a new one, and so with a new token. */
export async function changePassword(current: string, next: string): Promise<void> {
  const { csrf } = await post("/api/password", { current, next });
  rememberCsrf(csrf);
}
