import type { FactKind, PolicySet, Text, ValueSchema } from "@ansinh/engine";
import { member } from "../people.ts";
import { caseVersion } from "./model.ts";
import { caseKeys, householdKeys, lengths, personKeys, relationKeys, writtenRelations } from "./read-case.ts";

type Schema = Readonly<Record<string, unknown>>;

const both = ({ vi, en }: Text): string => `${vi} / ${en}`;
const line = (maxLength: number): Schema => ({ type: "string", minLength: 1, maxLength, pattern: "\\S" });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A record with just these keys; those of `properties` are listed in the order in which they are read. */
const record = (
  keys: { required: readonly string[] },
  properties: Readonly<Record<string, Schema>>,
): Schema => ({
  type: "object",
  additionalProperties: false,
  ...(keys.required.length > 0 ? { required: keys.required } : {}),
  properties,
});

/** The JSON Schema (2020-12) of case files under a policy set: for editors, and for whoever writes such files. */
export function caseSchema(set: PolicySet): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Hồ sơ gia đình của An Sinh / An Sinh case file",
    ...record(caseKeys, {
      $schema: line(lengths.note),
      version: { const: caseVersion },
      note: line(lengths.note),
      month: { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" },
      knownOn: ref("day"),
      persons: { type: "array", minItems: 1, maxItems: member.max, items: personSchema(set) },
      household: record(householdKeys, { facts: factsSchema(set, "household") }),
      relations: { type: "array", items: relationSchema(set) },
      completeLists: {
        type: "array",
        items: { oneOf: set.definition.lists.map(({ id, label }) => ({ const: id, title: both(label) })) },
      },
    }),
    $defs: {
      day: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      partOfDate: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
    },
  };
}

function personSchema(set: PolicySet): Schema {
  const birth = set.facts.get(set.definition.birth);
  return record(personKeys, {
    id: line(lengths.id),
    name: line(lengths.name),
    ...(birth ? { birth: { title: both(birth.label), ...anyOf(valueSchemas(birth.value)) } } : {}),
    died: ref("day"),
    facts: factsSchema(set, "person"),
  });
}

const relationSchema = (set: PolicySet): Schema =>
  record(relationKeys, {
    kind: { oneOf: writtenRelations(set).map(({ id, label }) => ({ const: id, title: both(label) })) },
    from: line(lengths.id),
    to: line(lengths.id),
    since: ref("day"),
    until: ref("day"),
  });

function factsSchema(set: PolicySet, subject: FactKind["subject"]): Schema {
  const kinds = factsWritten(set, subject);
  return record({ required: [] }, Object.fromEntries(kinds.map((kind) => [kind.id, factSchema(kind)])));
}

/** Facts with a place among `facts`: the birth has one of its own. */
export const factsWritten = (set: PolicySet, subject: FactKind["subject"]): FactKind[] =>
  set.definition.facts.filter((kind) => kind.subject === subject && kind.id !== set.definition.birth);

const anyOf = (schemas: readonly Schema[]): Schema => ({ anyOf: schemas });

function factSchema({ label, absence, value }: FactKind): Schema {
  const one = valueSchemas(value);
  const dated = record({ required: ["value"] }, { value: anyOf(one), from: ref("day"), to: ref("day") });
  return {
    title: both(label),
    description: both(absence.reason),
    ...anyOf([...one, { type: "array", minItems: 1, items: dated }]),
  };
}

/** A value, what is known of it where it isn't known wholly, or that there is no information. */
function valueSchemas(schema: ValueSchema): Schema[] {
  return [...knownSchemas(schema), { type: "null", title: "chưa có thông tin / no information" }];
}

function knownSchemas(schema: ValueSchema): Schema[] {
  switch (schema.type) {
    case "boolean":
      return [{ type: "boolean" }];
    case "number":
    case "money": {
      const number = { type: "integer", minimum: schema.min, maximum: schema.max };
      return [number, between(number)];
    }
    case "date":
      return [ref("partOfDate"), between(ref("partOfDate"))];
    case "enum": {
      const one = { oneOf: schema.values.map(({ id, label }) => ({ const: id, title: both(label) })) };
      return [one, record({ required: ["oneOf"] }, { oneOf: { type: "array", minItems: 1, items: one } })];
    }
  }
}

const between = (end: Schema): Schema => record({ required: ["lo", "hi"] }, { lo: end, hi: end });
