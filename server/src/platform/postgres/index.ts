export { checkoutRoot, chooseDataDir } from "./data-dir.ts";
export type { OpenPostgres, PostgresLog, PostgresOptions } from "./open.ts";
export { openPostgres, postgresFromEnvironment, versionText } from "./open.ts";
export type { PostgresProblemCode } from "./problems.ts";
export { PostgresProblem } from "./problems.ts";
export { identityOf, isAlive } from "./process-identity.ts";
export type { RoleUrls } from "./urls.ts";
