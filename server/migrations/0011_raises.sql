-- What a level that came into force changes for an office: a draft decision with its annex of people. Nothing is paid by it.
create table raise_decision (
  tenant integer not null,
  id uuid not null,
  office text not null,
  in_force date not null,
  month date not null,
  state text not null,
  revision integer not null,
  policy_set text not null,
  people integer not null,
  coefficients text not null,
  monthly bigint not null,
  arrears bigint not null,
  without_basis integer not null,
  levels jsonb not null,
  parts jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  returned_reason text,
  number text,
  signed_on date,
  signed_at timestamptz,
  signed_by uuid,
  constraint raise_decision_pk primary key (tenant, id),
  constraint raise_decision_once unique (tenant, office, in_force),
  constraint raise_decision_state check (state in ('none', 'draft', 'submitted', 'signed')),
  constraint raise_decision_signed check ((state = 'signed') = (number is not null and signed_on is not null)),
  constraint raise_decision_two_people check (signed_by is null
    or (signed_by is distinct from made_by and signed_by is distinct from submitted_by))
);
comment on table raise_decision is
  'Draft decision of an office for what came into force on a day; a document and a state, nothing is paid by it';
comment on column raise_decision.month is 'The first month whose lists pay by it; arrears are of the months before';
comment on column raise_decision.state is 'none: it concerns nobody there';
comment on column raise_decision.coefficients is 'Sum of the coefficients of its open rows, an exact ratio';
comment on column raise_decision.without_basis is 'Grants with months that stand on no signed list and in no history';
comment on column raise_decision.levels is 'Each level that changed: name, before, after, citation';
comment on column raise_decision.parts is 'By funding source: people, monthly, arrears, due of all its grants from now on';

create table raise_line (
  tenant integer not null,
  decision_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  funding text not null,
  sealed boolean not null,
  clause text not null,
  coefficient text,
  amount_before bigint not null,
  amount_after bigint not null,
  arrears bigint not null,
  arrears_months jsonb not null,
  without_basis jsonb not null,
  constraint raise_line_pk primary key (tenant, decision_id, grant_id),
  constraint raise_line_decision foreign key (tenant, decision_id) references raise_decision (tenant, id),
  constraint raise_line_of foreign key (tenant, grant_id, person_id) references benefit_grant (tenant, id, person_id)
);
comment on table raise_line is 'Annex of a raise decision: who, clause, coefficient, old and new amount, months in arrears';
comment on column raise_line.clause is '"sealed" of a sealed grant, which has no coefficient here either';

create table budget_left (
  tenant integer not null,
  office text not null,
  funding text not null,
  year integer not null,
  amount bigint not null,
  document text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  constraint budget_left_pk primary key (tenant, office, funding, year),
  constraint budget_left_amount check (amount >= 0)
);
comment on table budget_left is 'What is left of a year''s budget of an office and source, as entered, until the ledger knows it';

alter table raise_decision enable row level security;
create policy raise_decision_app on raise_decision to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));
alter table raise_line enable row level security;
create policy raise_line_app on raise_line to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from raise_decision d
    where d.tenant = raise_line.tenant and d.id = raise_line.decision_id));
alter table budget_left enable row level security;
create policy budget_left_app on budget_left to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));

grant select, insert, update on raise_decision, raise_line, budget_left to ansinh_app, ansinh_batch;
grant delete on raise_line to ansinh_batch;
