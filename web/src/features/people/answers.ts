import type { Answer } from "#api/routes.ts";

/** What the server answers of grants, payments and reasons. */

export type Grants = Answer<"get", `/api/people/${string}/grants`>;
export type Grant = Grants["grants"][number];
export type Term = Grant["terms"][number];

export type GrantPayments = Answer<"get", `/api/grants/${string}/payments`>;
export type Payment = GrantPayments["payments"][number];

export type Reasons = Answer<"get", `/api/people/${string}/reasons`>;
export type BenefitReasons = Reasons["benefits"][number];
