import { currentLanguage } from "#app/texts/language.ts";
import { awaitLogin } from "./expiry.ts";
import { ProblemError, problemFrom } from "./problem.ts";

type Query = Record<string, string | number | boolean | null | undefined>;

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

/** Reads. `Answer` is the type of the route in the generated schema. */
export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>({ method: "GET", path, query, signal });
}

/** Reads for one person, list or file at work: `person:<id>` is what the log of reads then says. */
export function getFor<Answer>(
  purpose: string,
  wanted: Pick<Call, "path" | "query" | "signal">,
): Promise<Answer> {
  return ask<Answer>({ method: "GET", purpose, ...wanted });
}

export function post<Answer>(path: string, body?: unknown): Promise<Answer> {
  return ask<Answer>({ method: "POST", path, body });
}

export function put<Answer>(path: string, body?: unknown): Promise<Answer> {
  return ask<Answer>({ method: "PUT", path, body });
}

export function patch<Answer>(path: string, body?: unknown): Promise<Answer> {
  return ask<Answer>({ method: "PATCH", path, body });
}

export function remove<Answer>(path: string): Promise<Answer> {
  return ask<Answer>({ method: "DELETE", path });
}

/** Sends one file as multipart, with the answers that belong to it as plain fields. */
export function upload<Answer>(
  path: string,
  file: File,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file, file.name);
  return ask<Answer>({ method: "POST", path, body: form });
}
