import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { searchKey, searchTokens } from "#kernel/search-key.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { PersonFound } from "../model.ts";
import { peopleShown } from "./found.ts";

export interface PeopleQuestion {
  /** Words of the name without diacritics in any order, a number, a birth year, or a mixture. */
  readonly q: string;
  readonly area?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

export interface PeopleAnswer {
  items: PersonFound[];
  more: boolean;
}

const numberForm = /^\d{9}$|^\d{12}$/;
const yearForm = /^(18|19|20)\d{2}$/;

export interface SearchWords {
  readonly words: string[];
  /** May be unfinished. */
  readonly last: string;
  readonly digits: string | null;
  readonly year: number | null;
}

/** What was typed, taken apart. */
export function readSearch(q: string): SearchWords {
  const parts = searchKey(q).split(" ").filter(Boolean);
  const digits = parts.map((part) => part.replace(/\D/g, "")).find((part) => numberForm.test(part)) ?? null;
  const year = parts.find((part) => yearForm.test(part));
  const words = parts.filter((part) => !/\d/.test(part));
  return {
    words: searchTokens(words.join(" ")).sort(),
    last: words.at(-1) ?? "",
    digits,
    year: year === undefined ? null : Number(year),
  };
}

export async function searchPeople(tx: Tx, actor: Actor, question: PeopleQuestion): Promise<PeopleAnswer> {
  const { words, last, digits, year } = readSearch(question.q);
  if (digits === null && words.length === 0) return { items: [], more: false };
  const found = await sql<{ person_id: string }>`select person_id from search_people(${words}::text[],
    ${likeText(last)}::text, ${digits}::text, ${year}::integer, ${question.area ?? null}::text,
    ${question.after}::integer, ${question.limit + 1}::integer)`.execute(tx);
  const ids = found.rows.map((row) => row.person_id);
  const items = await peopleShown(tx, actor, ids.slice(0, question.limit));
  return { items, more: ids.length > question.limit };
}

/** Letters only reach LIKE, so that % and _ typed by somebody mean nothing. */
function likeText(word: string): string {
  return word.replace(/[%_\\]/g, "");
}
