import { sql } from "kysely";
import { villageWords } from "#modules/places/index.ts";

const words = Object.entries(villageWords).map(
  ([kind, word]) => sql`when ${sql.lit(kind)} then ${sql.lit(word)}`,
);

/** "Thôn Nà Kéo", "Tổ dân phố 3": the village joined as `v`, as people write it. */
export const villageName = sql<string | null>`case v.kind ${sql.join(words, sql` `)} end || ' ' || v.name`;
