import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Permission } from "#kernel/permission.ts";
import type { Services } from "../services.ts";

type Shape = z.ZodType;
type Given<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler is given: validated input, who asks, and the way to say whom it showed. */
export interface Handling<P, Q, B> {
  readonly services: Services;
  readonly actor: Actor;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Waits for the turn of an answer of so many bytes, kept until it has left. Errors: busy. */
  reserve(bytes: number): Promise<void>;
  /** People whose data this answer holds; a route with `personal` writes them to the read log. */
  shows(people: readonly string[], criteria?: Record<string, unknown>): void;
}

/** A route: thin. `permission` is required; "public" needs no session, "session" any signed-in account. */
export interface RouteDefinition<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: `/api/${string}`;
  readonly permission: Permission | "public" | "session";
  readonly summary: string;
  readonly tag: string;
  /** The route answers with personal data: the request is logged with this purpose unless the client states one. */
  readonly personal?: { readonly purpose: string };
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Answer of status 200 as a schema; or the media types of a file sent through `reply`. */
  readonly answer: z.ZodType | { readonly file: readonly string[] };
  /** Bytes of the body accepted, which then waits for its turn among the large ones; default 1 MiB. */
  readonly bodyBytesMax?: number;
  readonly handle: (handling: Handling<Given<P>, Given<Q>, Given<B>>) => Promise<unknown>;
}

/** A route with its types forgotten, as a module exports it in a list. */
export type Route = RouteDefinition<Shape | undefined, Shape | undefined, Shape | undefined>;

export function defineRoute<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(definition: RouteDefinition<P, Q, B>): Route {
  return definition as unknown as Route;
}
