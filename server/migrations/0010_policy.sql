-- What a province decides about the law, as engine overlays, made by one and published by another.
create table policy_amendment (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  state text not null,
  revision integer not null,
  label text not null,
  document jsonb not null,
  review_on date,
  content jsonb not null,
  overlay text,
  withdraws uuid,
  made_at timestamptz not null,
  made_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  returned_reason text,
  published_at timestamptz,
  published_by uuid,
  published_number integer,
  constraint policy_amendment_pk primary key (tenant, id),
  constraint policy_amendment_withdraws foreign key (tenant, withdraws) references policy_amendment (tenant, id),
  constraint policy_amendment_kind check (kind in ('confirmation', 'level', 'local', 'withdrawal')),
  constraint policy_amendment_state check (state in ('draft', 'submitted', 'returned', 'published')),
  constraint policy_amendment_overlay check ((kind = 'withdrawal') = (overlay is null)),
  constraint policy_amendment_withdrawal check ((kind = 'withdrawal') = (withdraws is not null)),
  constraint policy_amendment_published check ((state = 'published') = (published_number is not null)
    and (state = 'published') = (published_at is not null) and (state = 'published') = (published_by is not null)),
  constraint policy_amendment_two_people check (published_by is null
    or (published_by is distinct from made_by and published_by is distinct from submitted_by))
);
comment on table policy_amendment is
  'A confirmation, level, local rate or withdrawal over the law of the release; immutable once published';
comment on column policy_amendment.content is 'As its maker entered it';
comment on column policy_amendment.overlay is 'Engine overlay as canonical JSON, the spelling that is hashed; none for a withdrawal';
comment on column policy_amendment.document is 'The document it rests on: number, issuedOn, issuer, note, file';
comment on column policy_amendment.review_on is 'Day on which somebody should look whether it still holds';
comment on column policy_amendment.published_number is 'Order of publication: overlays are laid one upon the other in it';
create unique index policy_amendment_order on policy_amendment (tenant, published_number);
create unique index policy_amendment_withdrawn on policy_amendment (tenant, withdraws) where state = 'published';

create table policy_set (
  tenant integer not null,
  hash text not null,
  definition text not null,
  first_used_at timestamptz not null,
  constraint policy_set_pk primary key (tenant, hash)
);
comment on table policy_set is 'Every policy set that a run used, whole, by its hash: release with what the province published';

alter table policy_amendment enable row level security;
create policy policy_amendment_app on policy_amendment for select to ansinh_app
  using (tenant = (select context_tenant()));
create policy policy_amendment_app_new on policy_amendment for insert to ansinh_app
  with check (tenant = (select context_tenant()) and state = 'draft');
-- what is published stays as it is
create policy policy_amendment_app_change on policy_amendment for update to ansinh_app
  using (tenant = (select context_tenant()) and state <> 'published')
  with check (tenant = (select context_tenant()));
alter table policy_set enable row level security;
create policy policy_set_app on policy_set to ansinh_app using (tenant = (select context_tenant()));

grant select, insert, update on policy_amendment to ansinh_app;
grant select on policy_amendment to ansinh_batch;
grant select, insert on policy_set to ansinh_app, ansinh_batch;
