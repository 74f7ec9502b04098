-- A run over all offices reads everybody once, then writes office by office: what changed in between must be seen.

create table office_change (
  tenant integer not null,
  id uuid not null,
  office text not null,
  changed_at timestamptz not null default now(),
  constraint office_change_pk primary key (tenant, id)
);
comment on table office_change is
  'A trace that something an office''s lists follow from was recorded or taken back; kept for a day';
create index office_change_of on office_change (tenant, office);

alter table office_change enable row level security;
create policy office_change_app on office_change to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));
grant select on office_change to ansinh_app;
grant select, insert, delete on office_change to ansinh_batch;

-- Whose grants hang on a person is asked by every import now.
create index benefit_grant_account on benefit_grant (tenant, on_account_of_id) where on_account_of_id is not null;
