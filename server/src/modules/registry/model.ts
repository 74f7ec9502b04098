import { z } from "zod";

/** A day as 'YYYY-MM-DD'. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "YYYY-MM-DD");

export const sexes = ["male", "female"] as const;
export type Sex = (typeof sexes)[number];

/** provisional: chưa đối chiếu; alias: merged into another; undone: its import was taken back. */
export const personStates = ["provisional", "active", "alias", "undone"] as const;
export type PersonState = (typeof personStates)[number];

export const identifierKinds = ["personal", "identity_card", "social_insurance", "local"] as const;
export const householdKinds = ["residence", "review", "insurance", "eating"] as const;
export type HouseholdKind = (typeof householdKinds)[number];

/** Why a row did not link to somebody and waits for a person's decision. */
export const matchReasons = ["no_number", "number_held", "restored_number", "other_commune"] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Civil status that the registry itself keeps as facts; everything else is declared in policies/. */
export const civilFacts = { death: "death", movedOut: "movedOut" } as const;

/** Birth as the days it may have been; equal ends are one known day. */
export const birthModel = z.object({ from: dayText, to: dayText });
export type Birth = z.infer<typeof birthModel>;

export const personFoundModel = z
  .object({
    id: z.uuid(),
    name: z.string(),
    sex: z.enum(sexes).nullable(),
    birth: birthModel.nullable(),
    /** Masked for who may not see numbers. */
    number: z.string().nullable(),
    commune: z.string(),
    communeName: z.string(),
    villageName: z.string().nullable(),
    state: z.enum(personStates),
  })
  .meta({ id: "PersonFound" });
export type PersonFound = z.infer<typeof personFoundModel>;

export const searchQueryModel = z.object({
  q: z.string().trim().min(2).max(120),
  area: z.string().optional(),
  after: z.coerce.number().int().min(0).max(1_000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const searchAnswerModel = z.object({
  items: z.array(personFoundModel),
  /** More exist after these. */
  more: z.boolean(),
});

const recordedModel = { recordedFrom: z.string(), recordedTo: z.string().nullable(), source: z.string() };

export const factShownModel = z.object({
  id: z.uuid(),
  kind: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  /** null where the reason is sealed for this account. */
  value: z.unknown(),
  validFrom: dayText.nullable(),
  validTo: dayText.nullable(),
  subject: z.enum(["person", "household"]),
  ...recordedModel,
});

export const personPageModel = z
  .object({
    id: z.uuid(),
    name: z.string(),
    sex: z.enum(sexes).nullable(),
    birth: birthModel.nullable(),
    ethnicity: z.string().nullable(),
    phone: z.string().nullable(),
    number: z.string().nullable(),
    numberRestored: z.boolean(),
    otherNumbers: z.array(z.object({ kind: z.enum(identifierKinds), value: z.string() })),
    state: z.enum(personStates),
    commune: z.string(),
    communeName: z.string(),
    villageName: z.string().nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
    knownOn: z.string().nullable(),
    households: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(householdKinds),
        number: z.string().nullable(),
        members: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            relation: z.string(),
            sex: z.enum(sexes).nullable(),
            birth: birthModel.nullable(),
          }),
        ),
      }),
    ),
    facts: z.array(factShownModel),
    matches: z.array(
      z.object({ id: z.uuid(), reason: z.enum(matchReasons), candidates: z.array(personFoundModel) }),
    ),
  })
  .meta({ id: "PersonPage" });
export type PersonPage = z.infer<typeof personPageModel>;

export const matchListModel = z.object({
  total: z.number().int(),
  items: z.array(
    z.object({
      id: z.uuid(),
      reason: z.enum(matchReasons),
      person: personFoundModel,
      candidates: z.array(personFoundModel),
      createdAt: z.string(),
    }),
  ),
});
