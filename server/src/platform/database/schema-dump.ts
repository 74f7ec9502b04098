import pg from "pg";

const header = `-- Written from the catalogue by \`npm run generate\`; CI compares it with the migrations. Do not edit.
`;

/** The schema as text, the same on PostgreSQL 15 to 18. */
export async function dumpSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const parts: string[] = [header];
    for (const schema of ["public", "sealed"]) {
      for (const table of await tablesOf(client, schema)) parts.push(await dumpTable(client, schema, table));
    }
    parts.push(await dumpFunctions(client));
    return `${parts.join("\n").trimEnd()}\n`;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client, schema: string): Promise<string[]> {
  const found = await client.query<{ relname: string }>(
    `select c.relname from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r'
      and c.relname <> 'migration' order by c.relname`,
    [schema],
  );
  return found.rows.map((row) => row.relname);
}

async function dumpTable(client: pg.Client, schema: string, table: string): Promise<string> {
  const name = schema === "public" ? table : `${schema}.${table}`;
  const lines = [
    ...(await rows(client, columnsQuery, name)),
    ...(await rows(client, constraintsQuery, name)),
  ];
  const body = lines.map((line) => `  ${line}`).join(",\n");
  const after = [
    ...(await rows(client, commentsQuery, name)),
    ...(await rows(client, indexesQuery, name)),
    ...(await rows(client, securityQuery, name)),
    ...(await rows(client, grantsQuery, name)),
  ];
  return `create table ${name} (\n${body}\n);\n${after.map((line) => `${line};\n`).join("")}`;
}

async function rows(client: pg.Client, query: string, name: string): Promise<string[]> {
  const found = await client.query<{ line: string }>(query, [name]);
  return found.rows.map((row) => row.line);
}

const columnsQuery = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
      case when a.attnotnull then ' not null' else '' end ||
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;

// contype 'n' (not null) stands in the catalogue from PostgreSQL 18 on and is shown with the column.
const constraintsQuery = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1::regclass and contype <> 'n'
  order by case contype when 'p' then 0 when 'u' then 1 when 'f' then 2 else 3 end, conname`;

const commentsQuery = `
  select case when objsubid = 0 then 'comment on table ' || $1 else 'comment on column ' || $1 || '.' || a.attname end
      || ' is ' || quote_literal(description) as line
  from pg_description
  left join pg_attribute a on a.attrelid = objoid and a.attnum = objsubid and objsubid > 0
  where objoid = $1::regclass and classoid = 'pg_class'::regclass order by objsubid`;

const indexesQuery = `
  select pg_get_indexdef(i.indexrelid) as line from pg_index i
  where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid
    and c.conrelid = i.indrelid)
  order by 1`;

const securityQuery = `
  select line from (select 'alter table ' || $1 || ' enable row level security' as line
  from pg_class where oid = $1::regclass and relrowsecurity
  union all
  select 'create policy ' || p.polname || ' on ' || $1 ||
    case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
      when 'd' then ' for delete' else '' end || ' to ' ||
    (select string_agg(r::regrole::text, ', ') from unnest(p.polroles) r) ||
    coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') ||
    coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
  from pg_policy p where p.polrelid = $1::regclass) as security
  order by line collate "C"`;

const grantsQuery = `
  select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || $1 || ' to ' ||
    grantee as line
  from (select (aclexplode(relacl)).privilege_type, (aclexplode(relacl)).grantee::regrole::text as grantee
    from pg_class where oid = $1::regclass) g
  where grantee in ('ansinh_app', 'ansinh_batch') group by grantee
  union all
  select 'grant ' || lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attnum) || ') on ' || $1 ||
    ' to ' || grantee
  from (select attname, attnum, (aclexplode(attacl)).privilege_type, (aclexplode(attacl)).grantee::regrole::text as grantee
    from pg_attribute where attrelid = $1::regclass and attnum > 0) c
  where grantee in ('ansinh_app', 'ansinh_batch') group by privilege_type, grantee order by 1`;

async function dumpFunctions(client: pg.Client): Promise<string> {
  const found = await client.query<{ line: string }>(`
    select regexp_replace(pg_get_functiondef(p.oid), E'\\\\s+$', '') || ';' as line
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname`);
  return found.rows.map((row) => row.line).join("\n\n");
}
