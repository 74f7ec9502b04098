import { sql } from "kysely";
import { villageWords } from "#modules/places/index.ts";
import { unitName } from "./board.ts";

const words = Object.entries(villageWords).map(
  ([kind, word]) => sql`when ${sql.lit(kind)} then ${sql.lit(word)}`,
);

/** "Thôn Nà Kéo", "Tổ dân phố 3": the village joined as `v`, as people write it. */
export const villageName = sql<string | null>`case v.kind ${sql.join(words, sql` `)} end || ' ' || v.name`;

/** The village of somebody of `people_paid`, joined as `p`; with the commune where another one manages them. */
export const placeName = (tenant: number) => sql<string | null>`case when p.managed_here then ${villageName}
  else concat_ws(', ', ${villageName}, ${unitName(tenant, sql`p.commune`)}) end`;
