import type { paths } from "./schema.d.ts";

/** The routes of the server as the pages call them; the types are written from `server/openapi.json`. */

type Method = "get" | "post" | "put" | "patch" | "delete";

type Placed<Path> = Path extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Placed<After>}`
  : Path;

/** Paths with this method. */
type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path][M] extends object ? Path : never;
}[keyof paths];

/** Addresses with this method, ids in their places: `/api/people/${string}`. */
export type Address<M extends Method> = Placed<PathWith<M>>;

/** The route of an address; one with a fixed word is not taken for an id in that place. */
type RouteOf<M extends Method, A> = A extends string
  ? {
      [Path in PathWith<M>]: [A, Placed<Path>] extends [Placed<Path>, A] ? paths[Path][M] : never;
    }[PathWith<M>]
  : never;

type JsonOf<Given> = Given extends { content: { "application/json": infer Json } } ? Json : unknown;

/** What a route answers. */
export type Answer<M extends Method, A> =
  RouteOf<M, A> extends infer Route extends { responses: object }
    ? JsonOf<Route["responses"][keyof Route["responses"]]>
    : unknown;

/** What a route is asked with after the `?`. */
export type QueryOf<M extends Method, A> =
  RouteOf<M, A> extends { parameters: { query?: infer Query } } ? keyof NonNullable<Query> : never;

/** What a route is sent. */
export type BodyOf<M extends Method, A> =
  RouteOf<M, A> extends { requestBody?: infer Body } ? JsonOf<NonNullable<Body>> : never;
