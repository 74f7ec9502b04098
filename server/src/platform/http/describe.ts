import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { registerDocuments } from "./documents.ts";
import type { Route } from "./route.ts";
import { routeSchema } from "./schema.ts";

/** The OpenAPI 3.1 document of these routes, without a server behind them. */
export async function describeRoutes(routes: readonly Route[]): Promise<unknown> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await registerDocuments(app);
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.url,
      schema: routeSchema(route),
      handler: async () => null,
    });
  }
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
