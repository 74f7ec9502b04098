export { createFirstAdministrator, hasAdministrator } from "./actions/first-administrator.ts";
export {
  createSampleAccounts,
  sampleLoginsOf,
  sampleLoginsOpen,
  samplePassword,
} from "./actions/sample-accounts.ts";
export { commands } from "./commands.ts";
export { type Role, roleNames, roles, type SampleLogin } from "./model.ts";
export { accessProblems } from "./problems.ts";
export { authenticate } from "./routes/authenticate.ts";
export { routes } from "./routes.ts";
export { passwordFaults } from "./rules/password.ts";
export { type FieldsVisible, fieldsVisible, masked } from "./rules/rights.ts";
export { isEncrypted, isLoopback, type WeakSetting, weakSettings } from "./rules/settings.ts";
