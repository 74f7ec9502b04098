/** Classes of facts whose reasons are sealed; each read needs the class, dated. */
export const sealedClasses = ["hiv", "rehabilitation", "violence", "child"] as const;
export type SealedClass = (typeof sealedClasses)[number];

/** What an account may do. Which role holds which is in modules/access/model.ts. */
export const permissions = [
  "account.manage",
  "audit.read",
  "session.own",
  "place.read",
  "place.change",
  "person.read",
  "person.change",
  "person.number",
  "person.contact",
  "fact.read",
  "grant.read",
  "import.read",
  "import.run",
  "figure.read",
  "list.read",
  "list.make",
  "list.check",
  "list.sign",
  "policy.read",
  "policy.draft",
  "policy.publish",
  "sample.read",
  "job.read",
] as const;
export type Permission = (typeof permissions)[number];

export function isSealedClass(text: string): text is SealedClass {
  return (sealedClasses as readonly string[]).includes(text);
}
