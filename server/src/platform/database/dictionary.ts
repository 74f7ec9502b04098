import type { PolicySetDefinition } from "@ansinh/engine";
import pg from "pg";
import { describePolicyFacts } from "./dictionary-facts.ts";

const header = `# Từ điển dữ liệu / Data dictionary

Written from the database's catalogue and from \`policies/\` by \`npm run generate\`; a test compares it. Do not edit.

Every table carries \`tenant\`, the authority that runs the registry. _RLS_: row-level security; without a context a
request sees no row. Tables of schema \`sealed\` are read only with the sealed class. Facts that policies declare are
rows of \`fact\` and \`sealed.fact\`; their kinds stand at the end.
`;

/** Which schemas hold our tables, sealed ones last; the job library's own schema is not ours. */
const schemas = ["public", "sealed"] as const;

/** The whole dictionary as Markdown, the same on PostgreSQL 15 to 18. */
export async function writeDictionary(ownerUrl: string, policies: PolicySetDefinition): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = (await client.query<Table>(tablesQuery, [schemas])).rows;
    const parts = [header, "## Bảng / Tables\n"];
    for (const table of tables) parts.push(await describeTable(client, table));
    parts.push(describePolicyFacts(policies));
    return `${parts.join("\n").trimEnd()}\n`;
  } finally {
    await client.end();
  }
}

interface Table {
  readonly name: string;
  readonly comment: string | null;
  readonly sealed: boolean;
  readonly secured: boolean;
  /** What the role of requests may do, in the order of the alphabet. */
  readonly rights: string | null;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly standard: string | null;
  readonly comment: string | null;
}

interface Constraint {
  readonly name: string;
  readonly kind: "p" | "u" | "f" | "c" | "x";
  readonly definition: string;
}

async function describeTable(client: pg.Client, table: Table): Promise<string> {
  const columns = (await client.query<Column>(columnsQuery, [table.name])).rows;
  const constraints = (await client.query<Constraint>(constraintsQuery, [table.name])).rows;
  const traits = [
    `RLS: ${table.secured ? "có / yes" : "không / no"}`,
    ...(table.sealed ? ["**bảo mật / sealed**"] : []),
    `ứng dụng / app role: ${table.rights ?? "–"}`,
  ];
  const lines = [
    `### ${table.name}\n`,
    ...(table.comment === null ? [] : [`${table.comment}.\n`]),
    `${traits.join(" · ")}\n`,
    "| cột / column | kiểu / type | bắt buộc / required | mặc định / default | ý nghĩa / meaning |",
    "| --- | --- | --- | --- | --- |",
    ...columns.map(describeColumn),
    "",
    ...constraints.map(describeConstraint),
  ];
  return `${lines.join("\n")}\n`;
}

function describeColumn(column: Column): string {
  const { name, type, required, standard, comment } = column;
  return `| ${[name, type, required ? "✓" : "", code(standard), cell(comment ?? "")].join(" | ")} |`;
}

const constraintWords: Readonly<Record<Constraint["kind"], string>> = {
  p: "khóa chính / primary key",
  u: "duy nhất / unique",
  f: "tham chiếu / refers",
  c: "ràng buộc / check",
  x: "loại trừ / exclusion",
};

function describeConstraint({ name, kind, definition }: Constraint): string {
  const bare = definition.replace(/^(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK|EXCLUDE) ?/, "");
  return `- ${constraintWords[kind]} \`${name}\`: \`${bare}\``;
}

function code(text: string | null): string {
  return text === null ? "" : `\`${cell(text)}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

const tablesQuery = `
  select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name,
    obj_description(c.oid, 'pg_class') as comment,
    n.nspname = 'sealed' as sealed, c.relrowsecurity as secured,
    (select string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)
      from aclexplode(c.relacl) a where a.grantee::regrole::text = 'ansinh_app') as rights
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
  order by n.nspname, c.relname collate "C"`;

const columnsQuery = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    pg_get_expr(d.adbin, d.adrelid) as standard, col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;

// contype 'n' (not null) stands in the catalogue from PostgreSQL 18 on and is shown with the column.
const constraintsQuery = `
  select conname as name, contype as kind, pg_get_constraintdef(oid) as definition
  from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'f', 'c', 'x')
  order by array_position(array['p', 'u', 'f', 'c', 'x']::"char"[], contype), conname collate "C"`;
