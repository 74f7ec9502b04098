import { z } from "zod";

/** What a province may decide about the law: always data over the release, never code. */
export const amendmentKinds = ["confirmation", "level", "local", "withdrawal"] as const;
export const AmendmentKind = z.enum(amendmentKinds);
export type AmendmentKind = z.infer<typeof AmendmentKind>;

/** nháp, đã trình, trả lại, đã ban hành. Published ones never change: a withdrawal takes them out again. */
export const amendmentStates = ["draft", "submitted", "returned", "published"] as const;
export const AmendmentState = z.enum(amendmentStates);
export type AmendmentState = z.infer<typeof AmendmentState>;

/** The document that the amendment rests on. What is missing is refused by `rules/faults.ts`, each with its own code. */
export const Document = z
  .object({
    number: z.string().trim().max(100),
    /** 'YYYY-MM-DD' */
    issuedOn: z.string().trim().max(10),
    issuer: z.string().trim().max(200),
    note: z.string().trim().max(1_000).default(""),
    /** Where the scanned document is kept. */
    file: z.string().trim().max(300).nullable().default(null),
  })
  .meta({ id: "PolicyDocument" });
export type Document = z.infer<typeof Document>;

/** Act, article, clause and point of an entered version. */
export const EnteredCitation = z.object({
  act: z.string().trim().max(100),
  article: z.string().trim().max(20),
  clause: z.string().trim().max(20).optional(),
  point: z.string().trim().max(20).optional(),
});

const dated = {
  id: z.string().min(1).max(100),
  signed: z.string().trim().max(10),
  inForce: z.string().trim().max(10),
  /** 'YYYY-MM' */
  appliesFrom: z.string().trim().max(10),
  appliesTo: z.string().trim().max(10).nullable().default(null),
  citation: EnteredCitation,
};
const whole = z.number().int().min(-9_007_199_254_740_991).max(9_007_199_254_740_991);

/** A version of a parameter, table or bands, as entered: whole numbers, đồng where it is money. */
export const EnteredVersion = z
  .discriminatedUnion("of", [
    z.object({ of: z.literal("parameter"), ...dated, value: whole }),
    z.object({ of: z.literal("table"), ...dated, value: z.record(z.string().max(100), whole) }),
    z.object({
      of: z.literal("bands"),
      ...dated,
      value: z.array(z.object({ from: whole, value: whole })).max(500),
    }),
  ])
  .meta({ id: "PolicyVersionEntered" });
export type EnteredVersion = z.infer<typeof EnteredVersion>;

const versions = z.array(EnteredVersion).min(1).max(100);

/** What is changed: unverified versions confirmed by key, versions entered, or an earlier amendment withdrawn. */
export const Content = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("confirmation"), keys: z.array(z.string().max(200)).min(1).max(500) }),
    z.object({ kind: z.literal("level"), versions }),
    z.object({ kind: z.literal("local"), versions }),
    z.object({ kind: z.literal("withdrawal"), withdraws: z.uuid() }),
  ])
  .meta({ id: "PolicyContent" });
export type Content = z.infer<typeof Content>;

/** An amendment as its maker enters it. */
export const Entered = z.object({
  label: z.string().trim().min(3).max(200),
  document: Document,
  /** Day on which somebody should look whether it still holds. */
  reviewOn: z.iso.date().nullable().default(null),
  content: Content,
});
export type Entered = z.infer<typeof Entered>;

export const AmendmentShown = z
  .object({
    id: z.string(),
    kind: AmendmentKind,
    state: AmendmentState,
    /** Taken out again by a later published withdrawal. */
    withdrawn: z.boolean(),
    label: z.string(),
    revision: z.number().int(),
    document: Document,
    reviewOn: z.string().nullable(),
    madeAt: z.string(),
    madeByName: z.string().nullable(),
    submittedAt: z.string().nullable(),
    submittedByName: z.string().nullable(),
    returnedReason: z.string().nullable(),
    publishedAt: z.string().nullable(),
    publishedByName: z.string().nullable(),
  })
  .meta({ id: "PolicyAmendment" });
export type AmendmentShown = z.infer<typeof AmendmentShown>;

export const amendmentSteps = ["change", "submit", "return", "publish", "withdraw"] as const;
export type AmendmentStep = (typeof amendmentSteps)[number];

export const AmendmentDetail = AmendmentShown.extend({
  content: Content,
  /** What this account may do next; the server checks each again. */
  steps: z.array(z.enum(amendmentSteps)),
  /** Names and versions that this release doesn't have (any more): they change nothing. */
  missing: z.array(z.string()),
}).meta({ id: "PolicyAmendmentDetail" });
export type AmendmentDetail = z.infer<typeof AmendmentDetail>;

const Words = z.object({ vi: z.string(), en: z.string() }).meta({ id: "PolicyWords" });

export const VersionShown = z
  .object({
    /** `id@appliesFrom@inForce`: how it is confirmed. */
    key: z.string(),
    signed: z.string().nullable(),
    inForce: z.string(),
    appliesFrom: z.string(),
    appliesTo: z.string().nullable(),
    /** A number, numbers by key, or bands in order. */
    value: z.union([
      z.number(),
      z.record(z.string(), z.number()),
      z.array(z.object({ from: z.number(), value: z.number() })),
    ]),
    citation: Words,
    status: z.enum(["V", "V2", "D", "M"]),
    /** Unverified and not confirmed: its months are undetermined. */
    undetermined: z.boolean(),
    /** The amendment that brought or confirmed it; null: the release. */
    amendment: z.string().nullable(),
    reviewOn: z.string().nullable(),
    /** Rules the month asked about as known on the day asked about. */
    current: z.boolean(),
  })
  .meta({ id: "PolicyVersion" });
export type VersionShown = z.infer<typeof VersionShown>;

export const ParameterShown = z
  .object({
    of: z.enum(["parameter", "table", "bands"]),
    id: z.string(),
    /** Policy area that declares it. */
    area: z.object({ id: z.string(), label: Words }).nullable(),
    label: Words,
    type: z.enum(["money", "number"]),
    unit: z.string().nullable(),
    min: z.number(),
    max: z.number(),
    /** Of a table: the values of its key, each to be given a value. */
    keys: z.array(z.object({ id: z.string(), label: Words })),
    versions: z.array(VersionShown),
  })
  .meta({ id: "PolicyParameter" });
export type ParameterShown = z.infer<typeof ParameterShown>;
