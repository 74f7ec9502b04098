import { queryOptions } from "@tanstack/react-query";
import { get, post } from "#api/http.ts";
import type { components } from "#api/schema.d.ts";

type Schemas = components["schemas"];
export type ParameterShown = Schemas["PolicyParameter"];
export type VersionShown = Schemas["PolicyVersion"];
export type AmendmentShown = Schemas["PolicyAmendment"];
export type AmendmentDetail = Schemas["PolicyAmendmentDetail"];
export type Content = AmendmentDetail["content"];
export type Document = Schemas["PolicyDocument"];

export const parametersQuery = (asked: { readonly month: string; readonly knownOn: string | undefined }) =>
  queryOptions({
    queryKey: ["policy", "parameters", asked],
    queryFn: ({ signal }) => get("/api/policy/parameters", asked, signal),
  });

export const amendmentsQuery = queryOptions({
  queryKey: ["policy", "amendments"],
  queryFn: ({ signal }) => get("/api/policy/amendments", {}, signal),
});

export const amendmentQuery = (id: string) =>
  queryOptions({
    queryKey: ["policy", "amendment", id],
    queryFn: ({ signal }) => get(`/api/policy/amendments/${id}`, {}, signal),
  });

export interface Drafted {
  readonly id: string;
  readonly label: string;
  readonly document: Document;
  readonly reviewOn: string | null;
  readonly content: Content;
}

/** Entered and at once submitted to whoever publishes it: what is sent twice is one. */
export async function draftAndSubmit(drafted: Drafted): Promise<void> {
  const { id, revision } = await post("/api/policy/amendments", drafted);
  await post("/api/policy/amendments/submit", { id, revision });
}

type Seen = Pick<AmendmentDetail, "id" | "revision">;
export const submit = (seen: Seen) => post("/api/policy/amendments/submit", seen);
export const publish = (seen: Seen) => post("/api/policy/amendments/publish", seen);
export const giveBack = (seen: Seen, reason: string) =>
  post("/api/policy/amendments/return", { ...seen, reason });
