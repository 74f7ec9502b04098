-- The ground every module stands on: the tenant, the request's context, audit, outbox, visible jobs.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema sealed;
comment on schema sealed is 'HIV, rehabilitation, violence and some child data: read only with the class';

-- The context is set for one transaction by the server; without it every policy below is false.
create function context_tenant() returns integer
  language sql stable parallel safe
  as $$ select nullif(current_setting('ansinh.tenant', true), '')::integer $$;
comment on function context_tenant() is 'Tenant of this transaction, null when no context is set';

create function context_sees(unit text) returns boolean
  language sql stable parallel safe
  as $$
    select coalesce(current_setting('ansinh.areas', true), '') = '*'
        or unit = any (string_to_array(coalesce(current_setting('ansinh.areas', true), ''), ','))
  $$;
comment on function context_sees(text) is 'Whether the account of this transaction may see this unit';

create function context_has_class(class text) returns boolean
  language sql stable parallel safe
  as $$ select class = any (string_to_array(coalesce(current_setting('ansinh.classes', true), ''), ',')) $$;
comment on function context_has_class(text) is 'Whether the account of this transaction holds a sealed class';

create table tenant (
  tenant integer not null,
  name text not null,
  province text not null,
  kind text not null,
  business_date date,
  created_at timestamptz not null,
  ready_at timestamptz,
  constraint tenant_pk primary key (tenant),
  constraint tenant_kind check (kind in ('sample', 'own')),
  constraint tenant_sample_date check (business_date is null or kind = 'sample')
);
comment on table tenant is 'The authority that runs a registry: a stable surrogate, never an administrative code';
comment on column tenant.ready_at is 'When its first data was all in; null: a first run was cut off and goes on at the next start';
comment on column tenant.business_date is 'Stored business date of the sample; null: the real date in Asia/Ho_Chi_Minh';

create table audit_entry (
  tenant integer not null,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  unit text,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (tenant, seq)
);
comment on table audit_entry is 'Hash chain of every act; append only';
create index audit_entry_subject on audit_entry (tenant, subject_kind, subject_id, seq);

create table audit_head (
  tenant integer not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pk primary key (tenant)
);
comment on table audit_head is 'Last link of the chain; locked last before commit';

create table audit_checkpoint (
  tenant integer not null,
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null,
  reason text not null,
  key_id text not null,
  signature bytea not null,
  constraint audit_checkpoint_pk primary key (tenant, seq, at)
);
comment on table audit_checkpoint is 'Signed heads of the chain; the key lives outside the database';

create table read_log (
  tenant integer not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  reader text not null,
  route text not null,
  purpose text not null,
  criteria jsonb not null,
  shown uuid[] not null,
  constraint read_log_pk primary key (tenant, id)
);
comment on table read_log is 'One row per request that read personal data: criteria, purpose, people shown';
comment on column read_log.reader is 'Name at the time; without an account: the user of the machine whose command line it was';
create index read_log_at on read_log (tenant, at);
create index read_log_shown on read_log using gin (shown);

create table event (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  unit text,
  payload jsonb not null,
  appended_at timestamptz not null,
  handled_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  constraint event_pk primary key (tenant, id)
);
comment on table event is 'Outbox: appended in the act''s transaction, handled at least once by higher modules';
create index event_waiting on event (tenant, unit) where handled_at is null;

create table job (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  subject_id text,
  unit text,
  input jsonb not null,
  state text not null,
  done bigint not null default 0,
  total bigint,
  message text,
  result jsonb,
  problem jsonb,
  account_id uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  heartbeat_at timestamptz,
  starts integer not null default 0,
  finished_at timestamptz,
  constraint job_pk primary key (tenant, id),
  constraint job_state check (state in ('waiting', 'running', 'succeeded', 'failed', 'cancelled'))
);
comment on table job is 'Visible progress of background work; the queue itself belongs to the job library';
create index job_kind on job (tenant, kind, created_at);

alter table tenant enable row level security;
create policy tenant_app on tenant to ansinh_app using (tenant = (select context_tenant()));
alter table audit_entry enable row level security;
create policy audit_entry_app on audit_entry to ansinh_app using (tenant = (select context_tenant()));
alter table audit_head enable row level security;
create policy audit_head_app on audit_head to ansinh_app using (tenant = (select context_tenant()));
alter table audit_checkpoint enable row level security;
create policy audit_checkpoint_app on audit_checkpoint to ansinh_app using (tenant = (select context_tenant()));
alter table read_log enable row level security;
create policy read_log_app on read_log to ansinh_app using (tenant = (select context_tenant()));
alter table event enable row level security;
create policy event_app on event to ansinh_app using (tenant = (select context_tenant()));
alter table job enable row level security;
create policy job_app on job to ansinh_app
  using (tenant = (select context_tenant()) and (unit is null or context_sees(unit)));

grant usage on schema public, sealed to ansinh_app, ansinh_batch;
grant select on tenant to ansinh_app, ansinh_batch;
grant update (business_date, name, ready_at) on tenant to ansinh_batch;
grant insert on tenant to ansinh_batch;
grant select, insert on audit_entry, audit_checkpoint, read_log to ansinh_app, ansinh_batch;
grant select, insert, update on audit_head, event, job to ansinh_app, ansinh_batch;
