import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { SessionAnswer } from "#pure/access/model.ts";
import { get, post, rememberCsrf } from "./http.ts";
import type { Answer } from "./routes.ts";

export type Session = SessionAnswer;

export type LoginInfo = Answer<"get", "/api/login-info">;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session> => {
    const session = await get("/api/session");
    rememberCsrf(session.csrf);
    return session;
  },
  staleTime: 5 * 60_000,
  retry: false,
});

export const loginInfoQuery = queryOptions({
  queryKey: ["login-info"],
  queryFn: () => get("/api/login-info"),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Inside the frame there is always a session: the frame's route has loaded it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export function useMay(permission: string): boolean {
  return useSession().permissions.includes(permission);
}

export function logIn(login: string, password: string): Promise<unknown> {
  return post("/api/login", { login, password });
}

export function logOut(): Promise<unknown> {
  return post("/api/logout");
}
