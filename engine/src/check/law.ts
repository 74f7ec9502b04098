import { confirmationKey } from "../language/dated.ts";
import type { Combination, FactKind, Parameter, PolicySetDefinition } from "../language/definition.ts";
import { partsOf } from "../language/definition.ts";
import { noValue } from "../language/fact-value.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { checkAmounts } from "./amounts.ts";
import { unknownName } from "./nodes.ts";
import { checkBands, checkTable } from "./tables.ts";
import { checkVersioned, checkVersions } from "./versions.ts";

/** Dates, parameters, combinations and declared kinds. */
export function checkLaw(definition: PolicySetDefinition): EngineProblem[] {
  return [
    ...checkDoubles(definition),
    ...definition.facts.flatMap((kind) => checkKind(kind, definition)),
    ...definition.parameters.flatMap(checkParameter),
    ...definition.tables.flatMap((table) => checkTable(table, definition)),
    ...(definition.bands ?? []).flatMap(checkBands),
    ...definition.benefits.flatMap((benefit) =>
      benefit.clauses.flatMap((clause) => [
        ...checkVersions(clause.id, clause.rules),
        ...checkVersions(clause.id, clause.amounts),
      ]),
    ),
    ...checkAmounts(definition),
    ...checkCombinations(definition),
    ...checkBirth(definition),
    ...checkConfirmed(definition),
  ];
}

/** Life and ages are counted from a person's date. */
function checkBirth({ birth, facts }: PolicySetDefinition): EngineProblem[] {
  const kind = facts.find((item) => item.id === birth);
  if (!kind) return [unknownName("birth", "fact", birth)];
  if (kind.value.type === "date" && kind.subject === "person") return [];
  const words = text(
    `birth ghi "${birth}", không phải ngày của một người.`,
    `birth names "${birth}", which isn't a date of a person.`,
  );
  return [problem("birth_not_date", birth, words)];
}

/** A key that names nothing confirms nothing: the version that was meant stays unverified. */
function checkConfirmed({ confirmed, parameters, tables, bands = [] }: PolicySetDefinition): EngineProblem[] {
  const known = [...parameters, ...tables, ...bands].flatMap(({ id, versions }) =>
    versions.map((version) => confirmationKey(id, version)),
  );
  return confirmed
    .filter((key) => !known.includes(key))
    .map((key) => unknownName("confirmed", "version", key));
}

function checkDoubles(definition: PolicySetDefinition): EngineProblem[] {
  const groups = [
    definition.facts,
    [...definition.parameters, ...definition.tables, ...(definition.bands ?? [])],
    definition.conditions,
    definition.benefits,
    definition.benefits.flatMap((benefit) => benefit.clauses),
  ];
  return groups.flatMap((group) => {
    const ids = group.map((item) => item.id);
    const doubles = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return doubles.map((id) =>
      problem("name_twice", id, text(`Tên "${id}" khai báo hai lần.`, `"${id}" is declared twice.`)),
    );
  });
}

function checkKind(kind: FactKind, definition: PolicySetDefinition): EngineProblem[] {
  const { absence } = kind;
  if (absence.means === "unknown") return [];
  if (absence.means === "derived") return kind.value.type === "boolean" ? [] : [derivedNotBoolean(kind.id)];
  const list = definition.lists.some((item) => item.id === absence.list)
    ? []
    : [unknownName(kind.id, "list", absence.list)];
  const words = text(
    'Không có giá trị nào nghĩa là "không" khi vắng mặt trong danh sách.',
    'The kind has no value that absence as "no" could mean.',
  );
  return noValue(kind.value) === undefined
    ? [...list, problem("absence_without_value", kind.id, words)]
    : list;
}

const derivedNotBoolean = (id: string): EngineProblem =>
  problem(
    "derived_not_boolean",
    id,
    text("Chỉ thông tin đúng/sai mới được suy ra.", "Only a boolean fact can be derived."),
  );

export function checkParameter(parameter: Parameter): EngineProblem[] {
  const outside = parameter.versions
    .filter(({ value }) => !Number.isSafeInteger(value) || value < parameter.min || value > parameter.max)
    .map(({ value }) =>
      problem(
        "parameter_out_of_bounds",
        parameter.id,
        text(`Giá trị ${value} nằm ngoài giới hạn.`, `${value} lies outside the declared bounds.`),
      ),
    );
  return [...outside, ...checkVersioned(parameter)];
}

function checkCombinations(definition: PolicySetDefinition): EngineProblem[] {
  const benefits = definition.benefits.map((benefit) => benefit.id);
  return [
    ...definition.benefits.flatMap((benefit) => {
      const clauses = benefit.clauses.map((clause) => clause.id);
      return checkParts(benefit.id, benefit.combination, clauses).concat(
        clauses
          .filter((id) => !partsOf(benefit.combination).includes(id))
          .map((id) =>
            problem(
              "clause_unused",
              id,
              text("Khoản không nằm trong phép gộp.", "The clause is in no combination."),
            ),
          ),
      );
    }),
    ...definition.overlaps.flatMap((overlap) => checkParts(overlap.id, overlap.combination, benefits)),
  ];
}

const checkParts = (at: string, combination: Combination, known: readonly string[]): EngineProblem[] =>
  partsOf(combination)
    .filter((id) => !known.includes(id))
    .map((id) => unknownName(at, "part", id));
