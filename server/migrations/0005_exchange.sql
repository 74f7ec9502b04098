-- Imported files, their sheets and rows: what came in, what was given back, and why.
create table import_file (
  tenant integer not null,
  id uuid not null,
  name text not null,
  sha256 bytea not null,
  size bigint not null,
  unit text not null,
  state text not null,
  kind text,
  complete boolean,
  agency text,
  funding text,
  batch_id uuid,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  problem jsonb,
  classes text[],
  constraint import_file_pk primary key (tenant, id),
  constraint import_file_state
    check (state in ('received', 'analysed', 'ready', 'importing', 'imported', 'refused', 'undone')),
  constraint import_file_kind check (kind in ('full', 'increase', 'decrease', 'adjustment'))
);
comment on table import_file is 'A list as it was given to us, byte for byte';
comment on column import_file.classes is 'Sealed classes found in it; null: not looked through yet, and then nobody gets it back';
create index import_file_at on import_file (tenant, uploaded_at);
create index import_file_sha on import_file (tenant, sha256);

create table import_content (
  tenant integer not null,
  file_id uuid not null,
  piece integer not null,
  bytes bytea not null,
  constraint import_content_pk primary key (tenant, file_id, piece),
  constraint import_content_file foreign key (tenant, file_id) references import_file (tenant, id)
);
comment on table import_content is 'The bytes of the list; with a sealed class in it only for who holds the class';
comment on column import_content.piece is 'From 0; a list is kept in pieces, so that none is ever whole in memory';

create table import_sheet (
  tenant integer not null,
  file_id uuid not null,
  sheet integer not null,
  name text not null,
  layout text,
  header_row integer,
  header_rows integer,
  columns jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  constraint import_sheet_pk primary key (tenant, file_id, sheet),
  constraint import_sheet_file foreign key (tenant, file_id) references import_file (tenant, id)
);
comment on table import_sheet is 'A sheet of the file: recognised layout, columns with samples, confirmed mapping';

create table import_row (
  tenant integer not null,
  file_id uuid not null,
  sheet integer not null,
  row integer not null,
  outcome text not null,
  person_id uuid,
  fingerprint bytea not null,
  problems jsonb not null,
  sealed boolean not null default false,
  constraint import_row_pk primary key (tenant, file_id, sheet, row),
  constraint import_row_sheet foreign key (tenant, file_id, sheet) references import_sheet (tenant, file_id, sheet),
  constraint import_row_outcome check (outcome in ('taken', 'warned', 'queued', 'returned', 'known', 'noted'))
);
comment on table import_row is 'Outcome of each row; known: it was in already; noted: a total, not a person; those of a dry run are replaced';
create index import_row_fingerprint on import_row (tenant, fingerprint) where outcome in ('taken', 'warned', 'queued');

create table sealed.import_row (
  tenant integer not null,
  file_id uuid not null,
  sheet integer not null,
  row integer not null,
  class text not null,
  problems jsonb not null,
  constraint import_row_sealed_pk primary key (tenant, file_id, sheet, row),
  constraint import_row_sealed_of foreign key (tenant, file_id, sheet, row)
    references import_row (tenant, file_id, sheet, row) on delete cascade
);
comment on table sealed.import_row is 'What is wrong in a row whose content is sealed';

create table import_mapping (
  tenant integer not null,
  signature text not null,
  layout text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  constraint import_mapping_pk primary key (tenant, signature)
);
comment on table import_mapping is 'Mapping confirmed before for the same header';

alter table import_file enable row level security;
create policy import_file_app on import_file to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(unit));
alter table import_content enable row level security;
create policy import_content_app on import_content to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from import_file f
    where f.tenant = import_content.tenant and f.id = import_content.file_id and f.classes is not null
      and not exists (select 1 from unnest(f.classes) c where not context_has_class(c))))
  with check (tenant = (select context_tenant()));
alter table import_sheet enable row level security;
create policy import_sheet_app on import_sheet to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from import_file f where f.tenant = import_sheet.tenant and f.id = import_sheet.file_id));
alter table import_row enable row level security;
create policy import_row_app on import_row to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from import_file f where f.tenant = import_row.tenant and f.id = import_row.file_id));
alter table sealed.import_row enable row level security;
create policy import_row_sealed_app on sealed.import_row to ansinh_app
  using (tenant = (select context_tenant()) and context_has_class(class)
    and exists (select 1 from import_file f where f.tenant = import_row.tenant and f.id = import_row.file_id));
alter table import_mapping enable row level security;
create policy import_mapping_app on import_mapping to ansinh_app using (tenant = (select context_tenant()));

grant select, insert, update on import_file, import_content, import_sheet, import_row, sealed.import_row,
  import_mapping to ansinh_app, ansinh_batch;
grant delete on import_row, sealed.import_row to ansinh_app, ansinh_batch;
