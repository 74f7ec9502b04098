/** Where in the text: a JSON pointer (RFC 6901) such as `/benefits/0/clauses/2`, and how deep that is. */
export interface Place {
  readonly path: string;
  readonly depth: number;
}

export const below = ({ path, depth }: Place, key: string | number): Place => ({
  path: `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  depth: depth + 1,
});
