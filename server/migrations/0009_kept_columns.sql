-- Runs over everybody keep the columns that they read, and read anew only rows that later transactions wrote.

create table kept_columns (
  tenant integer not null,
  id uuid not null,
  server text not null,
  first_open bigint not null,
  digest bytea not null,
  kept_at timestamptz not null default now(),
  constraint kept_columns_pk primary key (tenant)
);
comment on table kept_columns is
  'The file in which a run kept what it read of everybody; without this row, or not of this digest, it says nothing';
comment on column kept_columns.first_open is
  'Every transaction before this one had ended when it was read: rows of all others are read anew';
comment on column kept_columns.server is 'Database, and last migration, whose transactions are meant';

alter table kept_columns enable row level security;
create policy kept_columns_app on kept_columns to ansinh_app using (tenant = (select context_tenant()));
grant select on kept_columns to ansinh_app;
grant select, insert, update on kept_columns to ansinh_batch;
grant select on migration to ansinh_batch;

-- A row that a transaction wrote says by itself whom it is about now, not whom it was about before. So no row goes over
-- to somebody else, and none is taken away: nobody who records can, but the owner, whose migrations end what is kept.
revoke update on fact, sealed.fact, membership, household, person from ansinh_app, ansinh_batch;
grant update (kind, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id)
  on fact to ansinh_app, ansinh_batch;
grant update (kind, class, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id)
  on sealed.fact to ansinh_app, ansinh_batch;
grant update (relation, valid_from, valid_to, recorded_from, recorded_to, source, batch_id)
  on membership to ansinh_app, ansinh_batch;
grant update (kind, commune, village_id, number, recorded_from, recorded_to, batch_id)
  on household to ansinh_app, ansinh_batch;
grant update (state, commune, village_id, created_at, batch_id, name, name_key, name_tokens, sex, birth_from, birth_to,
  number) on person to ansinh_app, ansinh_batch;
