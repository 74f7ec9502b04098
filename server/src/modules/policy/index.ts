export { AmendmentPublished, amendmentPublished } from "./actions/amendments.ts";
export { commands } from "./commands.ts";
export { policySetByHash, tenantPolicySet } from "./queries/tenant-set.ts";
export { routes } from "./routes.ts";
export { keepPolicySet } from "./store/policy-sets.ts";
