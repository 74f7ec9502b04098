import { type EngineProblem, problem } from "../language/problem.ts";
import { type Text, text } from "../values/text.ts";
import { below, type Place } from "./place.ts";
import type { Fields, Shape } from "./shape.ts";

type Found = EngineProblem[];
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing in law nests so deep; a text that does would exhaust the stack. */
const DEPTH_MAX = 200;

const spelled = (value: unknown): string => {
  const json = JSON.stringify(value) ?? "";
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
};

function wrong({ path }: Place, value: unknown, wanted: Text): EngineProblem {
  return problem(
    "json_value_not_allowed",
    path || "/",
    text(
      `${path || "/"}: có ${spelled(value)}; hãy ghi ${wanted.vi}.`,
      `${path || "/"}: found ${spelled(value)}; write ${wanted.en}.`,
    ),
  );
}

const oneOf = (allowed: readonly (string | boolean)[]): Text => {
  const names = allowed.map((item) => JSON.stringify(item)).join(", ");
  return text(`một trong: ${names}`, `one of: ${names}`);
};

/** What is wrong with a piece of JSON, each with its path and how to mend it; nothing when it has the shape. */
export function readStrictly(value: unknown, shape: Shape, place: Place = { path: "", depth: 0 }): Found {
  if (place.depth > DEPTH_MAX && typeof value === "object")
    return [wrong(place, "…", text(`không quá ${DEPTH_MAX} tầng`, `at most ${DEPTH_MAX} levels`))];
  switch (shape.kind) {
    case "string":
      return typeof value === "string" ? [] : [wrong(place, value, text("chữ trong ngoặc kép", "a string"))];
    case "boolean":
      return typeof value === "boolean" ? [] : [wrong(place, value, oneOf([true, false]))];
    case "whole":
      return Number.isSafeInteger(value)
        ? []
        : [
            wrong(
              place,
              value,
              text("số nguyên trong khoảng ±(2^53 − 1)", "a whole number within ±(2^53 − 1)"),
            ),
          ];
    case "words":
      return shape.of.some((word) => word === value) ? [] : [wrong(place, value, oneOf(shape.of))];
    case "written":
      return typeof value === "string" && shape.holds(value) ? [] : [wrong(place, value, shape.as)];
    case "list":
      return readList(value, shape, place);
    case "map":
      if (!isObject(value)) return [wrong(place, value, text("đối tượng { }", "an object { }"))];
      return Object.entries(value).flatMap(([key, item]) => readStrictly(item, shape.of, below(place, key)));
    case "record": {
      const found = readFields(value, shape.fields, place);
      const { holds } = shape;
      return found.length > 0 || !holds || holds.is(value) ? found : [wrong(place, value, holds.as)];
    }
    case "tagged":
      return readTagged(value, shape, place);
    case "keyed":
      return readKeyed(value, shape, place);
    case "later":
      return readStrictly(value, shape.shape(), place);
  }
}

function readList(value: unknown, shape: Shape & { kind: "list" }, place: Place): Found {
  if (!Array.isArray(value) || value.length < shape.least)
    return [
      wrong(
        place,
        value,
        text(`danh sách [ ] từ ${shape.least} mục`, `a list [ ] of ${shape.least} or more`),
      ),
    ];
  const items: readonly unknown[] = value;
  const found = items.flatMap((item, index) => readStrictly(item, shape.of, below(place, index)));
  return shape.ids ? [...found, ...repeatedIds(items, place)] : found;
}

function repeatedIds(items: readonly unknown[], place: Place): Found {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    const id = isObject(item) ? item.id : undefined;
    if (typeof id !== "string") return [];
    const again = seen.has(id);
    seen.add(id);
    const wanted = text("mã chưa dùng trong danh sách này", "an id not yet used in this list");
    return again
      ? [{ ...wrong(below(below(place, index), "id"), id, wanted), code: "json_id_repeated" }]
      : [];
  });
}

function readFields(value: unknown, fields: Fields, place: Place): Found {
  if (!isObject(value)) return [wrong(place, value, text("đối tượng { }", "an object { }"))];
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => unknownKey(below(place, key).path, Object.keys(fields)));
  const known = Object.entries(fields).flatMap(([key, field]) => {
    const here = below(place, key);
    if (Object.hasOwn(value, key))
      return readStrictly(value[key], "optional" in field ? field.optional : field, here);
    return "optional" in field ? [] : [missingKey(here.path)];
  });
  return [...unknown, ...known];
}

function readTagged(value: unknown, shape: Shape & { kind: "tagged" }, place: Place): Found {
  if (!isObject(value)) return [wrong(place, value, text("đối tượng { }", "an object { }"))];
  const tag = Object.hasOwn(value, shape.by) ? value[shape.by] : undefined;
  const fields = typeof tag === "string" && Object.hasOwn(shape.variants, tag) && shape.variants[tag];
  if (!fields) return [wrong(below(place, shape.by), tag ?? null, oneOf(Object.keys(shape.variants)))];
  return readFields(value, { [shape.by]: { kind: "string" }, ...fields }, place);
}

/** Without any of the keys that tell variants apart it is read as the first of them. */
function readKeyed(value: unknown, { variants }: Shape & { kind: "keyed" }, place: Place): Found {
  if (!isObject(value)) return [wrong(place, value, text("đối tượng { }", "an object { }"))];
  const keys = Object.keys(variants);
  const [key = keys[0]] = keys.filter((name) => Object.hasOwn(value, name));
  return readFields(value, variants[key ?? ""] ?? {}, place);
}

const unknownKey = (path: string, allowed: readonly string[]): EngineProblem =>
  problem(
    "json_key_unknown",
    path,
    text(
      `${path}: khóa không có ở đây; bỏ đi, hoặc sửa thành một trong: ${allowed.join(", ")}.`,
      `${path}: no such key here; remove it, or spell one of: ${allowed.join(", ")}.`,
    ),
  );

const missingKey = (path: string): EngineProblem =>
  problem("json_key_missing", path, text(`${path}: còn thiếu; hãy ghi thêm.`, `${path}: missing; write it.`));
