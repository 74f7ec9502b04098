import type { FastifySchema } from "fastify";
import { z } from "zod";
import { problemModel } from "./problem-json.ts";
import type { Route } from "./route.ts";

const failures = {
  400: problemModel,
  401: problemModel,
  403: problemModel,
  404: problemModel,
  409: problemModel,
};

/** The route's schemas as Fastify validates them and OpenAPI shows them. */
export function routeSchema(route: Route): FastifySchema {
  const schema: Record<string, unknown> = {
    summary: route.summary,
    tags: [route.tag],
    response: { ...answers(route), ...failures },
    ...(route.permission === "public" ? { security: [] } : {}),
    "x-permission": route.permission,
  };
  if (route.params) schema.params = route.params;
  if (route.query) schema.querystring = route.query;
  if (route.body) schema.body = route.body;
  return schema as FastifySchema;
}

function answers(route: Route): Record<string, unknown> {
  if (route.answer instanceof z.ZodType) return { 200: route.answer };
  const content = Object.fromEntries(route.answer.file.map((type) => [type, { schema: z.string() }]));
  return { 200: { description: "file", content } };
}
