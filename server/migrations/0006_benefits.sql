-- Decisions grant, grants are paid by clause; lists per office, paying agency and funding source.
create table decision (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  number text not null,
  signed_on date,
  office text not null,
  signer_name text,
  signer_title text,
  recorded_at timestamptz not null,
  batch_id uuid not null,
  constraint decision_pk primary key (tenant, id),
  constraint decision_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint decision_kind check (kind in ('grant', 'adjust', 'suspend', 'resume', 'end', 'move_out', 'move_in',
    'arrears', 'recovery', 'funeral', 'correction'))
);
comment on table decision is 'A signed decision with its annex of people; nothing is paid or recovered without one';
create index decision_number on decision (tenant, office, number);

create table benefit_grant (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  on_account_of_id uuid,
  benefit text not null,
  office text not null,
  agency text not null,
  funding text not null,
  book_number text,
  sealed boolean not null default false,
  state text not null,
  created_at timestamptz not null,
  batch_id uuid not null,
  constraint benefit_grant_pk primary key (tenant, id),
  constraint benefit_grant_person foreign key (tenant, person_id) references person (tenant, id),
  constraint benefit_grant_account_of foreign key (tenant, on_account_of_id) references person (tenant, id),
  constraint benefit_grant_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint benefit_grant_state check (state in ('live', 'undone'))
);
comment on table benefit_grant is
  'What was decided for a person: recipient, on whose account, benefit; the key of every payment line';
create index benefit_grant_person on benefit_grant (tenant, person_id);
create index benefit_grant_office on benefit_grant (tenant, office, agency, funding);
create index benefit_grant_in on benefit_grant (tenant, batch_id);

create table grant_term (
  tenant integer not null,
  id uuid not null,
  grant_id uuid not null,
  clause text not null,
  units integer not null default 1,
  decided_amount bigint,
  from_month date not null,
  to_month date,
  state text not null,
  reason text,
  decision_id uuid,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  batch_id uuid not null,
  constraint grant_term_pk primary key (tenant, id),
  constraint grant_term_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id),
  constraint grant_term_decision foreign key (tenant, decision_id) references decision (tenant, id),
  constraint grant_term_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint grant_term_state check (state in ('paid', 'suspended', 'ended')),
  constraint grant_term_units check (units >= 1),
  constraint grant_term_months check (to_month is null or to_month >= from_month)
);
comment on table grant_term is 'Clause and state of a grant from month to month as decided; sealed clauses read "sealed"';
comment on column grant_term.units is 'How many times the clause is due as decided, such as children raised by a poor single parent';
comment on column grant_term.decided_amount is 'Đồng written in the decision; the line pays clause × parameters, a difference is a finding';
create index grant_term_of on grant_term (tenant, grant_id);
create index grant_term_in on grant_term (tenant, batch_id);

create table sealed.grant_clause (
  tenant integer not null,
  term_id uuid not null,
  class text not null,
  clause text not null,
  constraint grant_clause_pk primary key (tenant, term_id),
  constraint grant_clause_term foreign key (tenant, term_id) references grant_term (tenant, id)
);
comment on table sealed.grant_clause is 'The clause of a grant whose reason is sealed';

create table grant_payee (
  tenant integer not null,
  id uuid not null,
  grant_id uuid not null,
  kind text not null,
  name text not null,
  person_id uuid,
  bank text,
  account text,
  valid_from date,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  batch_id uuid not null,
  constraint grant_payee_pk primary key (tenant, id),
  constraint grant_payee_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id),
  constraint grant_payee_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint grant_payee_kind check (kind in ('self', 'guardian', 'representative', 'authorised', 'carer', 'heir',
    'worshipper', 'facility', 'unstated'))
);
comment on table grant_payee is 'Who collects: not always the beneficiary';
create index grant_payee_of on grant_payee (tenant, grant_id);
create index grant_payee_in on grant_payee (tenant, batch_id);

create table opening_payment (
  tenant integer not null,
  id uuid not null,
  grant_id uuid not null,
  month date not null,
  component text not null,
  amount bigint not null,
  state text not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  batch_id uuid not null,
  constraint opening_payment_pk primary key (tenant, id),
  constraint opening_payment_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id),
  constraint opening_payment_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint opening_payment_amount check (amount >= 0),
  constraint opening_payment_state check (state in ('paid', 'uncollected', 'unknown'))
);
comment on table opening_payment is 'What was listed and paid before An Sinh; a month without it yields no arrears';
create unique index opening_payment_once on opening_payment (tenant, grant_id, month, component) where recorded_to is null;
create index opening_payment_in on opening_payment (tenant, batch_id);

create table pay_list (
  tenant integer not null,
  id uuid not null,
  office text not null,
  agency text not null,
  funding text not null,
  month date not null,
  state text not null,
  revision integer not null,
  policy_set text not null,
  known_on date not null,
  people integer not null,
  due bigint not null,
  arrears bigint not null,
  one_off bigint not null,
  carried bigint not null,
  at_payer bigint not null,
  to_draw bigint not null,
  people_before integer not null,
  due_before bigint not null,
  digest bytea not null,
  stale_since timestamptz,
  job_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  checked_at timestamptz,
  checked_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  returned_reason text,
  constraint pay_list_pk primary key (tenant, id),
  constraint pay_list_state check (state in ('preparing', 'submitted', 'checked', 'signed', 'superseded')),
  constraint pay_list_two_people check (signed_by is null or signed_by is distinct from made_by),
  constraint pay_list_other_checker check (checked_by is null or checked_by is distinct from made_by)
);
comment on table pay_list is 'Office × paying agency × funding source × month: the unit of review, signature, payment, correction';
comment on column pay_list.stale_since is 'Something it was computed from changed since: to be made again before it goes on';
comment on column pay_list.at_payer is 'Cash of earlier months still lying at the paying agency; to_draw = everything due - at_payer';
comment on column pay_list.revision is 'Head the list is signed against: compare-and-swap, one winner';
create unique index pay_list_live on pay_list (tenant, office, agency, funding, month) where state <> 'superseded';

create table entitlement_line (
  tenant integer not null,
  grant_id uuid not null,
  month date not null,
  component text not null,
  adjustment_no integer not null,
  list_id uuid not null,
  person_id uuid not null,
  village_id uuid,
  amount bigint not null,
  clause text not null,
  cause text not null,
  held text,
  basis jsonb not null,
  constraint entitlement_line_pk primary key (tenant, grant_id, month, component, adjustment_no),
  constraint entitlement_line_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id),
  constraint entitlement_line_list foreign key (tenant, list_id) references pay_list (tenant, id),
  constraint entitlement_line_person foreign key (tenant, person_id) references person (tenant, id)
);
comment on table entitlement_line is 'What a grant is due for a month: once, whatever the list; a draft list made again replaces its own lines';
comment on column entitlement_line.held is 'Reason why the line stays out of the file until a decision';
create index entitlement_line_list on entitlement_line (tenant, list_id);
create index entitlement_line_person on entitlement_line (tenant, person_id);

create table pay_list_carry (
  tenant integer not null,
  list_id uuid not null,
  grant_id uuid not null,
  month date not null,
  component text not null,
  amount bigint not null,
  due boolean not null,
  constraint pay_list_carry_pk primary key (tenant, list_id, grant_id, month, component),
  constraint pay_list_carry_list foreign key (tenant, list_id) references pay_list (tenant, id),
  constraint pay_list_carry_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id)
);
comment on table pay_list_carry is 'Chưa nhận kỳ trước: due before, still at the payer, collected with this list';
comment on column pay_list_carry.due is 'False: of a month after the death; lies at the payer and goes back';

create table pay_list_change (
  tenant integer not null,
  list_id uuid not null,
  grant_id uuid not null,
  kind text not null,
  cause text not null,
  amount_before bigint not null,
  amount_after bigint not null,
  constraint pay_list_change_pk primary key (tenant, list_id, grant_id),
  constraint pay_list_change_list foreign key (tenant, list_id) references pay_list (tenant, id),
  constraint pay_list_change_grant foreign key (tenant, grant_id) references benefit_grant (tenant, id),
  constraint pay_list_change_kind check (kind in ('increase', 'decrease', 'adjustment'))
);
comment on table pay_list_change is 'Difference from last month person by person, with its cause; adds up to the đồng';

create table worklist_item (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  month date not null,
  unit text not null,
  person_id uuid not null,
  grant_id uuid,
  benefit text,
  amount bigint not null,
  details jsonb not null,
  sealed boolean not null default false,
  state text not null,
  made_at timestamptz not null,
  constraint worklist_item_pk primary key (tenant, id),
  constraint worklist_item_person foreign key (tenant, person_id) references person (tenant, id),
  constraint worklist_item_state check (state in ('open', 'done', 'superseded'))
);
comment on table worklist_item is 'What the rules say beside what was decided, with the money at stake; people decide';
create index worklist_item_open on worklist_item (tenant, unit, month, kind) where state = 'open';
create index worklist_item_person on worklist_item (tenant, person_id);

create function pay_list_overlaps(list uuid, conflicts jsonb)
  returns table (person_id uuid, grant_id uuid, other_grant_id uuid, benefit text, other_benefit text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.person_id, e.grant_id, o.grant_id, g.benefit, h.benefit
    from pay_list l
    join entitlement_line e on e.tenant = l.tenant and e.list_id = l.id and e.month = l.month
      and e.component = 'monthly' and e.held is null
    join benefit_grant g on g.tenant = e.tenant and g.id = e.grant_id
    join entitlement_line o on o.tenant = e.tenant and o.person_id = e.person_id and o.month = e.month
      and o.component = 'monthly' and o.held is null and o.grant_id <> e.grant_id
    join benefit_grant h on h.tenant = o.tenant and h.id = o.grant_id
    where l.tenant = context_tenant() and l.id = list and context_sees(l.office)
      and conflicts ? (g.benefit || '|' || h.benefit)
      and (g.benefit <> h.benefit or g.on_account_of_id is not distinct from h.on_account_of_id)
    order by e.person_id, e.grant_id, o.grant_id
  $$;
comment on function pay_list_overlaps(uuid, jsonb) is
  'Grants of one list whose person is due a conflicting benefit anywhere in the province: ids only, own list only';
revoke execute on function pay_list_overlaps(uuid, jsonb) from public;
grant execute on function pay_list_overlaps(uuid, jsonb) to ansinh_app, ansinh_batch;

-- A list's rows must be all that its totals count: an office also sees whom it pays, though another commune manages them.
-- A wider policy on person would open everything that hangs on a person; this gives the fields of a list and no more.
create function people_paid(people uuid[])
  returns table (id uuid, name text, birth_from date, birth_to date, commune text, village_id uuid, managed_here boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select p.id, p.name, p.birth_from, p.birth_to, p.commune, p.village_id, context_sees(p.commune)
    from person p
    where p.tenant = context_tenant() and p.id = any (people)
      and (context_sees(p.commune) or exists (select 1 from benefit_grant g
        where g.tenant = p.tenant and g.person_id = p.id and context_sees(g.office)))
  $$;
comment on function people_paid(uuid[]) is
  'Name, birth and place of these people, where the reader sees their commune or an office that pays them';
revoke execute on function people_paid(uuid[]) from public;
grant execute on function people_paid(uuid[]) to ansinh_app, ansinh_batch;

alter table decision enable row level security;
create policy decision_app on decision to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));
alter table benefit_grant enable row level security;
create policy benefit_grant_app on benefit_grant to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));
alter table grant_term enable row level security;
create policy grant_term_app on grant_term to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from benefit_grant g where g.tenant = grant_term.tenant and g.id = grant_term.grant_id));
alter table grant_payee enable row level security;
create policy grant_payee_app on grant_payee to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from benefit_grant g where g.tenant = grant_payee.tenant and g.id = grant_payee.grant_id));
alter table opening_payment enable row level security;
create policy opening_payment_app on opening_payment to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from benefit_grant g where g.tenant = opening_payment.tenant and g.id = opening_payment.grant_id));
alter table sealed.grant_clause enable row level security;
create policy grant_clause_app on sealed.grant_clause to ansinh_app
  using (tenant = (select context_tenant()) and context_has_class(class)
    and exists (select 1 from grant_term t where t.tenant = grant_clause.tenant and t.id = grant_clause.term_id));
alter table pay_list enable row level security;
create policy pay_list_app on pay_list to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(office));
alter table entitlement_line enable row level security;
create policy entitlement_line_app on entitlement_line to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from pay_list l where l.tenant = entitlement_line.tenant and l.id = entitlement_line.list_id));
alter table pay_list_carry enable row level security;
create policy pay_list_carry_app on pay_list_carry to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from pay_list l where l.tenant = pay_list_carry.tenant and l.id = pay_list_carry.list_id));
alter table pay_list_change enable row level security;
create policy pay_list_change_app on pay_list_change to ansinh_app
  using (tenant = (select context_tenant())
    and exists (select 1 from pay_list l where l.tenant = pay_list_change.tenant and l.id = pay_list_change.list_id));
alter table worklist_item enable row level security;
create policy worklist_item_app on worklist_item to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(unit));

grant select, insert, update on decision, benefit_grant, grant_term, sealed.grant_clause, grant_payee,
  opening_payment, pay_list, entitlement_line, pay_list_carry, pay_list_change, worklist_item
  to ansinh_app, ansinh_batch;
grant delete on entitlement_line, pay_list_carry, pay_list_change, worklist_item to ansinh_batch, ansinh_app;
