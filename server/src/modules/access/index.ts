export { createSampleAccounts, sampleLoginsOf, samplePassword } from "./actions/sample-accounts.ts";
export { type Role, roleNames, roles, type SampleLogin } from "./model.ts";
export { authenticate } from "./routes/authenticate.ts";
export { routes } from "./routes.ts";
export { type FieldsVisible, fieldsVisible, masked } from "./rules/rights.ts";
