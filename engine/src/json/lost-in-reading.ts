import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { below, type Place } from "./place.ts";

/** What stands open while the text is read: an object with the keys it had, or a list with how far it is. */
type Open =
  | { readonly place: Place; readonly keys: Set<string>; key: string }
  | { readonly place: Place; index: number };

/** A string, a mark or a number; what else stands between them is kept as it is. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/g;

/**
 * What readers of JSON lose in silence: the first of two equal keys, and digits that no number holds. The text is known
 * to be JSON.
 */
export function lostInReading(json: string): readonly EngineProblem[] {
  const found: EngineProblem[] = [];
  const open: Open[] = [];
  let last = "";
  for (const [token] of json.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === "{") open.push({ place: placeIn(inside), keys: new Set(), key: "" });
    else if (token === "[") open.push({ place: placeIn(inside), index: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && inside && "keys" in inside) {
      inside.key = JSON.parse(last);
      if (inside.keys.has(inside.key)) found.push(twice(placeIn(inside).path));
      inside.keys.add(inside.key);
    } else if (token === "," && inside && "index" in inside) inside.index++;
    else if (/^[-\d]/.test(token) && String(Number(token)) !== token)
      found.push(otherwise(placeIn(inside).path, token));
    last = token;
  }
  return found;
}

function placeIn(inside: Open | undefined): Place {
  if (!inside) return { path: "", depth: 0 };
  return below(inside.place, "keys" in inside ? inside.key : inside.index);
}

const twice = (path: string): EngineProblem =>
  problem(
    "json_key_twice",
    path,
    text(`${path}: khóa có hai lần; chỉ giữ một.`, `${path}: the key stands twice; keep one.`),
  );

const otherwise = (path: string, written: string): EngineProblem =>
  problem(
    "json_number_spelling",
    path,
    text(
      `${path}: số ${written} được hiểu là ${Number(written)}; viết đúng như vậy.`,
      `${path}: the number ${written} is read as ${Number(written)}; write it so.`,
    ),
  );
