import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { get, post, rememberCsrf } from "./http.ts";

export interface Session {
  readonly account: { readonly id: string; readonly login: string; readonly name: string };
  readonly roles: readonly string[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly permissions: readonly string[];
  readonly tenant: { readonly name: string; readonly sample: boolean; readonly businessDate: string };
  /** The month in preparation, "2026-12", and the day its list is due. */
  readonly month: string;
  readonly deadline: string;
  readonly csrf: string;
}

export interface LoginInfo {
  readonly sample: boolean;
  readonly logins: readonly {
    readonly login: string;
    readonly password: string;
    readonly name: string;
    readonly role: string;
  }[];
}

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session> => {
    const session = await get<Session>("/api/session");
    rememberCsrf(session.csrf);
    return session;
  },
  staleTime: 5 * 60_000,
  retry: false,
});

export const loginInfoQuery = queryOptions({
  queryKey: ["login-info"],
  queryFn: () => get<LoginInfo>("/api/login-info"),
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
