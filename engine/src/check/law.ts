import type { Dated } from "../language/dated.ts";
import type { Combination, FactKind, Parameter, PolicySetDefinition } from "../language/definition.ts";
import { partsOf } from "../language/definition.ts";
import { noValue } from "../language/fact-value.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { formatMonth } from "../values/month.ts";
import { text } from "../values/text.ts";
import { unknownName } from "./nodes.ts";
import { checkBands, checkTable } from "./tables.ts";
import { checkGaps, checkVersions } from "./versions.ts";

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
        ...clause.amounts.flatMap((version) => checkAmount(clause.id, version, definition)),
      ]),
    ),
    ...checkCombinations(definition),
  ];
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
  return [...outside, ...checkGaps(parameter), ...checkVersions(parameter.id, parameter.versions)];
}

function checkAmount(
  at: string,
  version: Dated<{ parameter: string }>,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const parameter = definition.parameters.find((item) => item.id === version.value.parameter);
  if (!parameter) return [unknownName(at, "parameter", version.value.parameter)];
  const first = parameter.versions.map((item) => item.appliesFrom).sort()[0];
  if (parameter.type === "money" && first !== undefined && first <= version.appliesFrom) return [];
  const words = text(
    `Tham số ${parameter.id} không phải mức tiền áp dụng từ ${formatMonth(version.appliesFrom)}.`,
    `Parameter ${parameter.id} isn't an amount that rules from ${formatMonth(version.appliesFrom)}.`,
  );
  return [problem("amount_without_parameter", at, words)];
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
