import { currentLanguage } from "#app/texts/language.ts";
import { awaitLogin } from "./expiry.ts";
import { ProblemError, problemFrom } from "./problem.ts";
import type { Address, Answer, BodyOf, QueryOf } from "./routes.ts";

type Query<Names extends PropertyKey = string> = {
  readonly [Name in Names]?: string | number | boolean | null | undefined;
};

let csrfToken = "";

/** The session carries the token; every changing request sends it back. */
export function rememberCsrf(token: string): void {
  csrfToken = token;
}

interface Call {
  method: string;
  path: string;
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  purpose?: string;
}

function address(call: Call): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? call.path : `${call.path}?${text}`;
}

async function request(call: Call): Promise<Response> {
  const raw = call.body instanceof FormData || call.body instanceof Blob;
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    "accept-language": currentLanguage(),
  };
  if (call.method !== "GET") headers["x-csrf-token"] = csrfToken;
  if (call.purpose !== undefined) headers["x-ansinh-purpose"] = call.purpose;
  if (call.body !== undefined && !raw) headers["content-type"] = "application/json";
  try {
    return await fetch(address(call), {
      method: call.method,
      headers,
      credentials: "same-origin",
      signal: call.signal ?? null,
      ...(call.body === undefined ? {} : { body: raw ? (call.body as BodyInit) : JSON.stringify(call.body) }),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new ProblemError({ code: "network", status: 0, title: "" });
  }
}

/** A session that ends in the middle of work asks for the password over the page, then sends the same again. */
async function requestInSession(call: Call): Promise<Response> {
  const answer = await request(call);
  if (answer.status !== 401 || call.path === "/api/login" || call.path === "/api/session") return answer;
  await awaitLogin();
  return request(call);
}

async function ask<Answer>(call: Call): Promise<Answer> {
  const answer = await requestInSession(call);
  if (!answer.ok) throw new ProblemError(await problemFrom(answer));
  if (answer.status === 204) return undefined as Answer;
  return (await answer.json()) as Answer;
}

/** Reads. */
export function get<A extends Address<"get">>(
  path: A,
  query?: Query<QueryOf<"get", A>>,
  signal?: AbortSignal,
): Promise<Answer<"get", A>> {
  return ask({ method: "GET", path, query, signal });
}

interface Wanted<A> {
  path: A;
  query?: Query<QueryOf<"get", A>>;
  signal?: AbortSignal;
}

/** Reads for one person, list or file at work: `person:<id>` is what the log of reads then says. */
export function getFor<A extends Address<"get">>(
  purpose: string,
  wanted: Wanted<A>,
): Promise<Answer<"get", A>> {
  return ask({ method: "GET", purpose, ...wanted });
}

export function post<A extends Address<"post">>(
  path: A,
  body?: BodyOf<"post", A>,
): Promise<Answer<"post", A>> {
  return ask({ method: "POST", path, body });
}

export function put<A extends Address<"put">>(path: A, body: BodyOf<"put", A>): Promise<Answer<"put", A>> {
  return ask({ method: "PUT", path, body });
}

/** Sends one file as multipart. */
export function upload<A extends Address<"post">>(
  path: A,
  file: File,
  query: Query<QueryOf<"post", A>>,
): Promise<Answer<"post", A>> {
  const body = new FormData();
  body.set("file", file, file.name);
  return ask({ method: "POST", path, query, body });
}
