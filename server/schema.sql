-- Written from the catalogue by `npm run generate`; CI compares it with the migrations. Do not edit.

create table account (
  tenant integer not null,
  id uuid not null,
  login text not null,
  name text not null,
  title text,
  password_hash text not null,
  must_change_password boolean not null default false,
  state text not null,
  created_at timestamp with time zone not null,
  constraint account_pk PRIMARY KEY (tenant, id),
  constraint account_login_unique UNIQUE (tenant, login),
  constraint account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text)),
  constraint account_state CHECK ((state = ANY (ARRAY['active'::text, 'locked'::text])))
);
comment on table account is 'A person who signs in; never deleted, only locked';
alter table account enable row level security;
create policy account_app on account to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on account to ansinh_app;
grant insert, select, update on account to ansinh_batch;

create table address (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  commune text,
  village_id uuid,
  line text,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  batch_id uuid not null,
  constraint address_pk PRIMARY KEY (tenant, id),
  constraint address_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint address_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint address_kind CHECK ((kind = ANY (ARRAY['permanent'::text, 'temporary'::text, 'current'::text])))
);
comment on table address is 'Thường trú, tạm trú, nơi ở hiện tại';
CREATE INDEX address_in ON public.address USING btree (tenant, batch_id);
CREATE INDEX address_of ON public.address USING btree (tenant, person_id);
alter table address enable row level security;
create policy address_app on address to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = address.tenant) AND (p.id = address.person_id))))));
grant insert, select, update on address to ansinh_app;
grant insert, select, update on address to ansinh_batch;

create table audit_checkpoint (
  tenant integer not null,
  seq bigint not null,
  at timestamp with time zone not null,
  hash bytea not null,
  reason text not null,
  key_id text not null,
  signature bytea not null,
  constraint audit_checkpoint_pk PRIMARY KEY (tenant, seq, at)
);
comment on table audit_checkpoint is 'Signed heads of the chain; the key lives outside the database';
alter table audit_checkpoint enable row level security;
create policy audit_checkpoint_app on audit_checkpoint to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on audit_checkpoint to ansinh_app;
grant insert, select on audit_checkpoint to ansinh_batch;

create table audit_entry (
  tenant integer not null,
  seq bigint not null,
  at timestamp with time zone not null,
  account_id uuid,
  account_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  unit text,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pk PRIMARY KEY (tenant, seq)
);
comment on table audit_entry is 'Hash chain of every act; append only';
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (tenant, subject_kind, subject_id, seq);
alter table audit_entry enable row level security;
create policy audit_entry_app on audit_entry to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on audit_entry to ansinh_app;
grant insert, select on audit_entry to ansinh_batch;

create table audit_head (
  tenant integer not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pk PRIMARY KEY (tenant)
);
comment on table audit_head is 'Last link of the chain; locked last before commit';
alter table audit_head enable row level security;
create policy audit_head_app on audit_head to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on audit_head to ansinh_app;
grant insert, select, update on audit_head to ansinh_batch;

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
  created_at timestamp with time zone not null,
  batch_id uuid not null,
  constraint benefit_grant_pk PRIMARY KEY (tenant, id),
  constraint benefit_grant_of UNIQUE (tenant, id, person_id),
  constraint benefit_grant_account_of FOREIGN KEY (tenant, on_account_of_id) REFERENCES person(tenant, id),
  constraint benefit_grant_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint benefit_grant_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint benefit_grant_state CHECK ((state = ANY (ARRAY['live'::text, 'undone'::text])))
);
comment on table benefit_grant is 'What was decided for a person: recipient, on whose account, benefit; the key of every payment line';
CREATE INDEX benefit_grant_account ON public.benefit_grant USING btree (tenant, on_account_of_id) WHERE (on_account_of_id IS NOT NULL);
CREATE INDEX benefit_grant_in ON public.benefit_grant USING btree (tenant, batch_id);
CREATE INDEX benefit_grant_office ON public.benefit_grant USING btree (tenant, office, agency, funding);
CREATE INDEX benefit_grant_person ON public.benefit_grant USING btree (tenant, person_id);
alter table benefit_grant enable row level security;
create policy benefit_grant_app on benefit_grant to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant insert, select, update on benefit_grant to ansinh_app;
grant insert, select, update on benefit_grant to ansinh_batch;

create table budget_left (
  tenant integer not null,
  office text not null,
  funding text not null,
  year integer not null,
  amount bigint not null,
  document text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  constraint budget_left_pk PRIMARY KEY (tenant, office, funding, year),
  constraint budget_left_amount CHECK ((amount >= 0))
);
comment on table budget_left is 'What is left of a year''s budget of an office and source, as entered, until the ledger knows it';
alter table budget_left enable row level security;
create policy budget_left_app on budget_left to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant insert, select, update on budget_left to ansinh_app;
grant insert, select, update on budget_left to ansinh_batch;

create table class_clearance (
  tenant integer not null,
  id uuid not null,
  account_id uuid not null,
  class text not null,
  valid_from date not null,
  valid_to date,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint class_clearance_pk PRIMARY KEY (tenant, id),
  constraint class_clearance_account FOREIGN KEY (tenant, account_id) REFERENCES account(tenant, id),
  constraint class_clearance_class CHECK ((class = ANY (ARRAY['hiv'::text, 'rehabilitation'::text, 'violence'::text, 'child'::text]))),
  constraint class_clearance_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
comment on table class_clearance is 'Sealed classes that an account may read, dated';
CREATE INDEX class_clearance_of ON public.class_clearance USING btree (tenant, account_id);
alter table class_clearance enable row level security;
create policy class_clearance_app on class_clearance to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on class_clearance to ansinh_app;
grant insert, select, update on class_clearance to ansinh_batch;

create table decision (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  number text not null,
  signed_on date,
  office text not null,
  signer_name text,
  signer_title text,
  recorded_at timestamp with time zone not null,
  batch_id uuid not null,
  constraint decision_pk PRIMARY KEY (tenant, id),
  constraint decision_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint decision_kind CHECK ((kind = ANY (ARRAY['grant'::text, 'adjust'::text, 'suspend'::text, 'resume'::text, 'end'::text, 'move_out'::text, 'move_in'::text, 'arrears'::text, 'recovery'::text, 'funeral'::text, 'correction'::text])))
);
comment on table decision is 'A signed decision with its annex of people; nothing is paid or recovered without one';
CREATE INDEX decision_number ON public.decision USING btree (tenant, office, number);
alter table decision enable row level security;
create policy decision_app on decision to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant insert, select, update on decision to ansinh_app;
grant insert, select, update on decision to ansinh_batch;

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
  constraint entitlement_line_pk PRIMARY KEY (tenant, grant_id, month, component, adjustment_no),
  constraint entitlement_line_list FOREIGN KEY (tenant, list_id) REFERENCES pay_list(tenant, id),
  constraint entitlement_line_of FOREIGN KEY (tenant, grant_id, person_id) REFERENCES benefit_grant(tenant, id, person_id)
);
comment on table entitlement_line is 'What a grant is due for a month: once, whatever the list; a draft list made again replaces its own lines';
comment on column entitlement_line.held is 'Reason why the line stays out of the file until a decision';
CREATE INDEX entitlement_line_list ON public.entitlement_line USING btree (tenant, list_id);
CREATE INDEX entitlement_line_person ON public.entitlement_line USING btree (tenant, person_id);
alter table entitlement_line enable row level security;
create policy entitlement_line_app on entitlement_line to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM pay_list l
  WHERE ((l.tenant = entitlement_line.tenant) AND (l.id = entitlement_line.list_id))))));
grant delete, insert, select, update on entitlement_line to ansinh_app;
grant delete, insert, select, update on entitlement_line to ansinh_batch;

create table event (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  unit text,
  payload jsonb not null,
  appended_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  constraint event_pk PRIMARY KEY (tenant, id)
);
comment on table event is 'Outbox: appended in the act''s transaction, handled at least once by higher modules';
CREATE INDEX event_waiting ON public.event USING btree (tenant, unit) WHERE (handled_at IS NULL);
alter table event enable row level security;
create policy event_app on event to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on event to ansinh_app;
grant insert, select, update on event to ansinh_batch;

create table fact (
  tenant integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  value jsonb not null,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  document text,
  batch_id uuid not null,
  constraint fact_pk PRIMARY KEY (tenant, id),
  constraint fact_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint fact_dates CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from))),
  constraint fact_subject CHECK ((subject_kind = ANY (ARRAY['person'::text, 'household'::text])))
);
comment on table fact is 'Everything that policies declare; value checked against the declared schema of its kind';
CREATE INDEX fact_in ON public.fact USING btree (tenant, batch_id);
CREATE INDEX fact_life ON public.fact USING btree (tenant, subject_id) WHERE ((kind = ANY (ARRAY['death'::text, 'movedOut'::text])) AND (recorded_to IS NULL));
CREATE INDEX fact_of ON public.fact USING btree (tenant, subject_id, kind);
alter table fact enable row level security;
create policy fact_app on fact to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND
CASE subject_kind
    WHEN 'person'::text THEN (EXISTS ( SELECT 1
       FROM person p
      WHERE ((p.tenant = fact.tenant) AND (p.id = fact.subject_id))))
    ELSE (EXISTS ( SELECT 1
       FROM household h
      WHERE ((h.tenant = fact.tenant) AND (h.id = fact.subject_id))))
END));
grant insert, select on fact to ansinh_app;
grant insert, select on fact to ansinh_batch;
grant update (kind, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id) on fact to ansinh_app;
grant update (kind, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id) on fact to ansinh_batch;

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
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  batch_id uuid not null,
  constraint grant_payee_pk PRIMARY KEY (tenant, id),
  constraint grant_payee_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint grant_payee_grant FOREIGN KEY (tenant, grant_id) REFERENCES benefit_grant(tenant, id),
  constraint grant_payee_kind CHECK ((kind = ANY (ARRAY['self'::text, 'guardian'::text, 'representative'::text, 'authorised'::text, 'carer'::text, 'heir'::text, 'worshipper'::text, 'facility'::text, 'unstated'::text])))
);
comment on table grant_payee is 'Who collects: not always the beneficiary';
CREATE INDEX grant_payee_in ON public.grant_payee USING btree (tenant, batch_id);
CREATE INDEX grant_payee_of ON public.grant_payee USING btree (tenant, grant_id);
alter table grant_payee enable row level security;
create policy grant_payee_app on grant_payee to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM benefit_grant g
  WHERE ((g.tenant = grant_payee.tenant) AND (g.id = grant_payee.grant_id))))));
grant insert, select, update on grant_payee to ansinh_app;
grant insert, select, update on grant_payee to ansinh_batch;

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
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  batch_id uuid not null,
  constraint grant_term_pk PRIMARY KEY (tenant, id),
  constraint grant_term_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint grant_term_decision FOREIGN KEY (tenant, decision_id) REFERENCES decision(tenant, id),
  constraint grant_term_grant FOREIGN KEY (tenant, grant_id) REFERENCES benefit_grant(tenant, id),
  constraint grant_term_months CHECK (((to_month IS NULL) OR (to_month >= from_month))),
  constraint grant_term_state CHECK ((state = ANY (ARRAY['paid'::text, 'suspended'::text, 'ended'::text]))),
  constraint grant_term_units CHECK ((units >= 1))
);
comment on table grant_term is 'Clause and state of a grant from month to month as decided; sealed clauses read "sealed"';
comment on column grant_term.units is 'How many times the clause is due as decided, such as children raised by a poor single parent';
comment on column grant_term.decided_amount is 'Đồng written in the decision; the line pays clause × parameters, a difference is a finding';
CREATE INDEX grant_term_in ON public.grant_term USING btree (tenant, batch_id);
CREATE INDEX grant_term_of ON public.grant_term USING btree (tenant, grant_id);
alter table grant_term enable row level security;
create policy grant_term_app on grant_term to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM benefit_grant g
  WHERE ((g.tenant = grant_term.tenant) AND (g.id = grant_term.grant_id))))));
grant insert, select, update on grant_term to ansinh_app;
grant insert, select, update on grant_term to ansinh_batch;

create table household (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  commune text not null,
  village_id uuid,
  number text,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  batch_id uuid not null,
  constraint household_pk PRIMARY KEY (tenant, id),
  constraint household_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint household_kind CHECK ((kind = ANY (ARRAY['residence'::text, 'review'::text, 'insurance'::text, 'eating'::text])))
);
comment on table household is 'Residence register, review household, insurance household, those who eat together';
CREATE INDEX household_in ON public.household USING btree (tenant, batch_id);
CREATE INDEX household_number ON public.household USING btree (tenant, commune, kind, number);
alter table household enable row level security;
create policy household_app on household to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(commune)));
grant insert, select on household to ansinh_app;
grant insert, select on household to ansinh_batch;
grant update (kind, commune, village_id, number, recorded_from, recorded_to, batch_id) on household to ansinh_app;
grant update (kind, commune, village_id, number, recorded_from, recorded_to, batch_id) on household to ansinh_batch;

create table identifier (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  restored boolean not null default false,
  issued_on date,
  issued_by text,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  batch_id uuid not null,
  constraint identifier_pk PRIMARY KEY (tenant, id),
  constraint identifier_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint identifier_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint identifier_kind CHECK ((kind = ANY (ARRAY['personal'::text, 'identity_card'::text, 'social_insurance'::text, 'local'::text]))),
  constraint identifier_personal_form CHECK (((kind <> 'personal'::text) OR (value ~ '^[0-9]{12}$'::text)))
);
comment on table identifier is 'Numbers of a person; only an equal 12-digit personal number links rows';
comment on column identifier.restored is 'A leading zero lost by a spreadsheet was put back after its codes agreed with the row';
CREATE INDEX identifier_in ON public.identifier USING btree (tenant, batch_id);
CREATE INDEX identifier_of ON public.identifier USING btree (tenant, person_id);
CREATE INDEX identifier_value ON public.identifier USING btree (tenant, value);
alter table identifier enable row level security;
create policy identifier_app on identifier to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = identifier.tenant) AND (p.id = identifier.person_id))))));
grant insert, select, update on identifier to ansinh_app;
grant insert, select, update on identifier to ansinh_batch;

create table import_content (
  tenant integer not null,
  file_id uuid not null,
  piece integer not null,
  bytes bytea not null,
  constraint import_content_pk PRIMARY KEY (tenant, file_id, piece),
  constraint import_content_file FOREIGN KEY (tenant, file_id) REFERENCES import_file(tenant, id)
);
comment on table import_content is 'The bytes of the list; with a sealed class in it only for who holds the class';
comment on column import_content.piece is 'From 0; a list is kept in pieces, so that none is ever whole in memory';
alter table import_content enable row level security;
create policy import_content_app on import_content to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM import_file f
  WHERE ((f.tenant = import_content.tenant) AND (f.id = import_content.file_id) AND (f.classes IS NOT NULL) AND (NOT (EXISTS ( SELECT 1
           FROM unnest(f.classes) c(c)
          WHERE (NOT context_has_class(c.c)))))))))) with check ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on import_content to ansinh_app;
grant insert, select, update on import_content to ansinh_batch;

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
  uploaded_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  problem jsonb,
  classes text[],
  constraint import_file_pk PRIMARY KEY (tenant, id),
  constraint import_file_kind CHECK ((kind = ANY (ARRAY['full'::text, 'increase'::text, 'decrease'::text, 'adjustment'::text]))),
  constraint import_file_state CHECK ((state = ANY (ARRAY['received'::text, 'analysed'::text, 'ready'::text, 'importing'::text, 'imported'::text, 'refused'::text, 'undone'::text])))
);
comment on table import_file is 'A list as it was given to us, byte for byte';
comment on column import_file.classes is 'Sealed classes found in it; null: not looked through yet, and then nobody gets it back';
CREATE INDEX import_file_at ON public.import_file USING btree (tenant, uploaded_at);
CREATE INDEX import_file_sha ON public.import_file USING btree (tenant, sha256);
alter table import_file enable row level security;
create policy import_file_app on import_file to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(unit)));
grant insert, select, update on import_file to ansinh_app;
grant insert, select, update on import_file to ansinh_batch;

create table import_mapping (
  tenant integer not null,
  signature text not null,
  layout text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint import_mapping_pk PRIMARY KEY (tenant, signature)
);
comment on table import_mapping is 'Mapping confirmed before for the same header';
alter table import_mapping enable row level security;
create policy import_mapping_app on import_mapping to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on import_mapping to ansinh_app;
grant insert, select, update on import_mapping to ansinh_batch;

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
  constraint import_row_pk PRIMARY KEY (tenant, file_id, sheet, "row"),
  constraint import_row_sheet FOREIGN KEY (tenant, file_id, sheet) REFERENCES import_sheet(tenant, file_id, sheet),
  constraint import_row_outcome CHECK ((outcome = ANY (ARRAY['taken'::text, 'warned'::text, 'queued'::text, 'returned'::text, 'known'::text, 'noted'::text])))
);
comment on table import_row is 'Outcome of each row; known: it was in already; noted: a total, not a person; those of a dry run are replaced';
CREATE INDEX import_row_fingerprint ON public.import_row USING btree (tenant, fingerprint) WHERE (outcome = ANY (ARRAY['taken'::text, 'warned'::text, 'queued'::text]));
alter table import_row enable row level security;
create policy import_row_app on import_row to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM import_file f
  WHERE ((f.tenant = import_row.tenant) AND (f.id = import_row.file_id))))));
grant delete, insert, select, update on import_row to ansinh_app;
grant delete, insert, select, update on import_row to ansinh_batch;

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
  constraint import_sheet_pk PRIMARY KEY (tenant, file_id, sheet),
  constraint import_sheet_file FOREIGN KEY (tenant, file_id) REFERENCES import_file(tenant, id)
);
comment on table import_sheet is 'A sheet of the file: recognised layout, columns with samples, confirmed mapping';
alter table import_sheet enable row level security;
create policy import_sheet_app on import_sheet to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM import_file f
  WHERE ((f.tenant = import_sheet.tenant) AND (f.id = import_sheet.file_id))))));
grant insert, select, update on import_sheet to ansinh_app;
grant insert, select, update on import_sheet to ansinh_batch;

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
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  heartbeat_at timestamp with time zone,
  starts integer not null default 0,
  finished_at timestamp with time zone,
  constraint job_pk PRIMARY KEY (tenant, id),
  constraint job_state CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text])))
);
comment on table job is 'Visible progress of background work; the queue itself belongs to the job library';
CREATE INDEX job_kind ON public.job USING btree (tenant, kind, created_at);
alter table job enable row level security;
create policy job_app on job to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND ((unit IS NULL) OR context_sees(unit))));
grant insert, select, update on job to ansinh_app;
grant insert, select, update on job to ansinh_batch;

create table kept_columns (
  tenant integer not null,
  id uuid not null,
  server text not null,
  first_open bigint not null,
  digest bytea not null,
  kept_at timestamp with time zone not null default now(),
  constraint kept_columns_pk PRIMARY KEY (tenant)
);
comment on table kept_columns is 'The file in which a run kept what it read of everybody; without this row, or not of this digest, it says nothing';
comment on column kept_columns.server is 'Database, and last migration, whose transactions are meant';
comment on column kept_columns.first_open is 'Every transaction before this one had ended when it was read: rows of all others are read anew';
alter table kept_columns enable row level security;
create policy kept_columns_app on kept_columns to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on kept_columns to ansinh_batch;
grant select on kept_columns to ansinh_app;

create table known_device (
  tenant integer not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  first_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint known_device_pk PRIMARY KEY (tenant, id),
  constraint known_device_unique UNIQUE (tenant, token_hash, account_id),
  constraint known_device_account FOREIGN KEY (tenant, account_id) REFERENCES account(tenant, id)
);
comment on table known_device is 'Browsers in which an account came in: guesses made elsewhere never keep it out there';
alter table known_device enable row level security;
create policy known_device_app on known_device to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on known_device to ansinh_app;
grant insert, select, update on known_device to ansinh_batch;

create table list_coverage (
  tenant integer not null,
  id uuid not null,
  commune text not null,
  list text not null,
  complete boolean not null,
  as_of date not null,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  batch_id uuid not null,
  constraint list_coverage_pk PRIMARY KEY (tenant, id),
  constraint list_coverage_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id)
);
comment on table list_coverage is 'Which list was loaded and declared complete for which commune: decides what absence means';
CREATE INDEX list_coverage_of ON public.list_coverage USING btree (tenant, commune, list);
alter table list_coverage enable row level security;
create policy list_coverage_app on list_coverage to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(commune)));
grant insert, select, update on list_coverage to ansinh_app;
grant insert, select, update on list_coverage to ansinh_batch;

create table login_attempt (
  tenant integer not null,
  id uuid not null,
  login text not null,
  address text not null,
  device_id uuid,
  at timestamp with time zone not null,
  succeeded boolean not null,
  constraint login_attempt_pk PRIMARY KEY (tenant, id)
);
comment on table login_attempt is 'Feeds the login throttle';
comment on column login_attempt.device_id is 'Browser known to the login, or session in which it changes its password; null: neither';
CREATE INDEX login_attempt_address ON public.login_attempt USING btree (tenant, address, at);
CREATE INDEX login_attempt_login ON public.login_attempt USING btree (tenant, login, at);
alter table login_attempt enable row level security;
create policy login_attempt_app on login_attempt to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on login_attempt to ansinh_app;
grant insert, select on login_attempt to ansinh_batch;

create table match_item (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  candidates uuid[] not null,
  state text not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  batch_id uuid not null,
  constraint match_item_pk PRIMARY KEY (tenant, id),
  constraint match_item_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint match_item_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint match_item_state CHECK ((state = ANY (ARRAY['open'::text, 'same'::text, 'different'::text, 'undone'::text])))
);
comment on table match_item is 'Chờ đối chiếu: a row that may be somebody already known; a person decides';
CREATE INDEX match_item_in ON public.match_item USING btree (tenant, batch_id);
CREATE INDEX match_item_open ON public.match_item USING btree (tenant, state, created_at);
alter table match_item enable row level security;
create policy match_item_app on match_item to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = match_item.tenant) AND (p.id = match_item.person_id))))));
grant insert, select, update on match_item to ansinh_app;
grant insert, select, update on match_item to ansinh_batch;

create table membership (
  tenant integer not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  relation text not null,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  batch_id uuid not null,
  constraint membership_pk PRIMARY KEY (tenant, id),
  constraint membership_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint membership_household FOREIGN KEY (tenant, household_id) REFERENCES household(tenant, id),
  constraint membership_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id)
);
comment on table membership is 'Who belongs to which household, as what, from when to when';
CREATE INDEX membership_household ON public.membership USING btree (tenant, household_id);
CREATE INDEX membership_in ON public.membership USING btree (tenant, batch_id);
CREATE INDEX membership_person ON public.membership USING btree (tenant, person_id);
alter table membership enable row level security;
create policy membership_app on membership to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = membership.tenant) AND (p.id = membership.person_id))))));
grant insert, select on membership to ansinh_app;
grant insert, select on membership to ansinh_batch;
grant update (relation, valid_from, valid_to, recorded_from, recorded_to, source, batch_id) on membership to ansinh_app;
grant update (relation, valid_from, valid_to, recorded_from, recorded_to, source, batch_id) on membership to ansinh_batch;

create table office_change (
  tenant integer not null,
  id uuid not null,
  office text not null,
  changed_at timestamp with time zone not null default now(),
  constraint office_change_pk PRIMARY KEY (tenant, id)
);
comment on table office_change is 'A trace that something an office''s lists follow from was recorded or taken back; kept for a day';
CREATE INDEX office_change_of ON public.office_change USING btree (tenant, office);
alter table office_change enable row level security;
create policy office_change_app on office_change to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant delete, insert, select on office_change to ansinh_batch;
grant select on office_change to ansinh_app;

create table opening_payment (
  tenant integer not null,
  id uuid not null,
  grant_id uuid not null,
  month date not null,
  component text not null,
  amount bigint not null,
  state text not null,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  batch_id uuid not null,
  constraint opening_payment_pk PRIMARY KEY (tenant, id),
  constraint opening_payment_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint opening_payment_grant FOREIGN KEY (tenant, grant_id) REFERENCES benefit_grant(tenant, id),
  constraint opening_payment_amount CHECK ((amount >= 0)),
  constraint opening_payment_state CHECK ((state = ANY (ARRAY['paid'::text, 'uncollected'::text, 'unknown'::text])))
);
comment on table opening_payment is 'What was listed and paid before An Sinh; a month without it yields no arrears';
CREATE INDEX opening_payment_in ON public.opening_payment USING btree (tenant, batch_id);
CREATE UNIQUE INDEX opening_payment_once ON public.opening_payment USING btree (tenant, grant_id, month, component) WHERE (recorded_to IS NULL);
alter table opening_payment enable row level security;
create policy opening_payment_app on opening_payment to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM benefit_grant g
  WHERE ((g.tenant = opening_payment.tenant) AND (g.id = opening_payment.grant_id))))));
grant insert, select, update on opening_payment to ansinh_app;
grant insert, select, update on opening_payment to ansinh_batch;

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
  stale_since timestamp with time zone,
  job_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  checked_at timestamp with time zone,
  checked_by uuid,
  signed_at timestamp with time zone,
  signed_by uuid,
  returned_reason text,
  constraint pay_list_pk PRIMARY KEY (tenant, id),
  constraint pay_list_other_checker CHECK (((checked_by IS NULL) OR (checked_by IS DISTINCT FROM made_by))),
  constraint pay_list_state CHECK ((state = ANY (ARRAY['preparing'::text, 'submitted'::text, 'checked'::text, 'signed'::text, 'superseded'::text]))),
  constraint pay_list_two_people CHECK (((signed_by IS NULL) OR (signed_by IS DISTINCT FROM made_by)))
);
comment on table pay_list is 'Office × paying agency × funding source × month: the unit of review, signature, payment, correction';
comment on column pay_list.revision is 'Head the list is signed against: compare-and-swap, one winner';
comment on column pay_list.at_payer is 'Cash of earlier months still lying at the paying agency; to_draw = everything due - at_payer';
comment on column pay_list.stale_since is 'Something it was computed from changed since: to be made again before it goes on';
CREATE UNIQUE INDEX pay_list_live ON public.pay_list USING btree (tenant, office, agency, funding, month) WHERE (state <> 'superseded'::text);
alter table pay_list enable row level security;
create policy pay_list_app on pay_list to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant insert, select, update on pay_list to ansinh_app;
grant insert, select, update on pay_list to ansinh_batch;

create table pay_list_carry (
  tenant integer not null,
  list_id uuid not null,
  grant_id uuid not null,
  month date not null,
  component text not null,
  amount bigint not null,
  due boolean not null,
  constraint pay_list_carry_pk PRIMARY KEY (tenant, list_id, grant_id, month, component),
  constraint pay_list_carry_grant FOREIGN KEY (tenant, grant_id) REFERENCES benefit_grant(tenant, id),
  constraint pay_list_carry_list FOREIGN KEY (tenant, list_id) REFERENCES pay_list(tenant, id)
);
comment on table pay_list_carry is 'Chưa nhận kỳ trước: due before, still at the payer, collected with this list';
comment on column pay_list_carry.due is 'False: of a month after the death; lies at the payer and goes back';
alter table pay_list_carry enable row level security;
create policy pay_list_carry_app on pay_list_carry to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM pay_list l
  WHERE ((l.tenant = pay_list_carry.tenant) AND (l.id = pay_list_carry.list_id))))));
grant delete, insert, select, update on pay_list_carry to ansinh_app;
grant delete, insert, select, update on pay_list_carry to ansinh_batch;

create table pay_list_change (
  tenant integer not null,
  list_id uuid not null,
  grant_id uuid not null,
  kind text not null,
  cause text not null,
  amount_before bigint not null,
  amount_after bigint not null,
  constraint pay_list_change_pk PRIMARY KEY (tenant, list_id, grant_id),
  constraint pay_list_change_grant FOREIGN KEY (tenant, grant_id) REFERENCES benefit_grant(tenant, id),
  constraint pay_list_change_list FOREIGN KEY (tenant, list_id) REFERENCES pay_list(tenant, id),
  constraint pay_list_change_kind CHECK ((kind = ANY (ARRAY['increase'::text, 'decrease'::text, 'adjustment'::text])))
);
comment on table pay_list_change is 'Difference from last month person by person, with its cause; adds up to the đồng';
alter table pay_list_change enable row level security;
create policy pay_list_change_app on pay_list_change to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM pay_list l
  WHERE ((l.tenant = pay_list_change.tenant) AND (l.id = pay_list_change.list_id))))));
grant delete, insert, select, update on pay_list_change to ansinh_app;
grant delete, insert, select, update on pay_list_change to ansinh_batch;

create table person (
  tenant integer not null,
  id uuid not null,
  state text not null,
  commune text not null,
  village_id uuid,
  created_at timestamp with time zone not null,
  batch_id uuid not null,
  name text not null,
  name_key text not null,
  name_tokens text[] not null,
  sex text,
  birth_from date,
  birth_to date,
  number text,
  constraint person_pk PRIMARY KEY (tenant, id),
  constraint person_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint person_birth CHECK ((birth_to >= birth_from)),
  constraint person_sex CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text]))),
  constraint person_state CHECK ((state = ANY (ARRAY['provisional'::text, 'active'::text, 'alias'::text, 'undone'::text])))
);
comment on table person is 'One row per person: managing commune and the current reading of identity, re-derivable from the versions';
comment on column person.state is 'provisional: chưa đối chiếu; alias: merged into another; undone: its import was undone';
comment on column person.name_tokens is 'Words of the name key, sorted: equality finds a name in any order';
CREATE INDEX person_commune ON public.person USING btree (tenant, commune);
CREATE INDEX person_name ON public.person USING btree (tenant, name_key);
CREATE INDEX person_name_part ON public.person USING gin (name_key gin_trgm_ops);
CREATE INDEX person_tokens ON public.person USING gin (name_tokens);
CREATE INDEX person_words ON public.person USING btree (tenant, name_tokens);
CREATE UNIQUE INDEX person_number ON public.person USING btree (tenant, number) WHERE ((number IS NOT NULL) AND (state = ANY (ARRAY['provisional'::text, 'active'::text])));
alter table person enable row level security;
create policy person_app on person to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(commune)));
grant insert, select on person to ansinh_app;
grant insert, select on person to ansinh_batch;
grant update (state, commune, village_id, created_at, batch_id, name, name_key, name_tokens, sex, birth_from, birth_to, number) on person to ansinh_app;
grant update (state, commune, village_id, created_at, batch_id, name, name_key, name_tokens, sex, birth_from, birth_to, number) on person to ansinh_batch;

create table person_identity (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  name_raw text not null,
  sex text,
  birth_from date,
  birth_to date,
  ethnicity text,
  religion text,
  phone text,
  note text,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  batch_id uuid not null,
  constraint person_identity_pk PRIMARY KEY (tenant, id),
  constraint person_identity_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint person_identity_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id)
);
comment on table person_identity is 'Name, sex, birth as each source gives them; birth is the interval of days it may be';
CREATE INDEX person_identity_in ON public.person_identity USING btree (tenant, batch_id);
CREATE INDEX person_identity_of ON public.person_identity USING btree (tenant, person_id);
alter table person_identity enable row level security;
create policy person_identity_app on person_identity to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = person_identity.tenant) AND (p.id = person_identity.person_id))))));
grant insert, select, update on person_identity to ansinh_app;
grant insert, select, update on person_identity to ansinh_batch;

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
  made_at timestamp with time zone not null,
  made_by uuid,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  returned_reason text,
  published_at timestamp with time zone,
  published_by uuid,
  published_number integer,
  constraint policy_amendment_pk PRIMARY KEY (tenant, id),
  constraint policy_amendment_withdraws FOREIGN KEY (tenant, withdraws) REFERENCES policy_amendment(tenant, id),
  constraint policy_amendment_kind CHECK ((kind = ANY (ARRAY['confirmation'::text, 'level'::text, 'local'::text, 'withdrawal'::text]))),
  constraint policy_amendment_overlay CHECK (((kind = 'withdrawal'::text) = ("overlay" IS NULL))),
  constraint policy_amendment_published CHECK ((((state = 'published'::text) = (published_number IS NOT NULL)) AND ((state = 'published'::text) = (published_at IS NOT NULL)) AND ((state = 'published'::text) = (published_by IS NOT NULL)))),
  constraint policy_amendment_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'published'::text]))),
  constraint policy_amendment_two_people CHECK (((published_by IS NULL) OR ((published_by IS DISTINCT FROM made_by) AND (published_by IS DISTINCT FROM submitted_by)))),
  constraint policy_amendment_withdrawal CHECK (((kind = 'withdrawal'::text) = (withdraws IS NOT NULL)))
);
comment on table policy_amendment is 'A confirmation, level, local rate or withdrawal over the law of the release; immutable once published';
comment on column policy_amendment.document is 'The document it rests on: number, issuedOn, issuer, note, file';
comment on column policy_amendment.review_on is 'Day on which somebody should look whether it still holds';
comment on column policy_amendment.content is 'As its maker entered it';
comment on column policy_amendment.overlay is 'Engine overlay as canonical JSON, the spelling that is hashed; none for a withdrawal';
comment on column policy_amendment.published_number is 'Order of publication: overlays are laid one upon the other in it';
CREATE UNIQUE INDEX policy_amendment_order ON public.policy_amendment USING btree (tenant, published_number);
CREATE UNIQUE INDEX policy_amendment_withdrawn ON public.policy_amendment USING btree (tenant, withdraws) WHERE (state = 'published'::text);
alter table policy_amendment enable row level security;
create policy policy_amendment_app on policy_amendment for select to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
create policy policy_amendment_app_change on policy_amendment for update to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (state <> 'published'::text))) with check ((tenant = ( SELECT context_tenant() AS context_tenant)));
create policy policy_amendment_app_new on policy_amendment for insert to ansinh_app with check (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (state = 'draft'::text)));
grant insert, select, update on policy_amendment to ansinh_app;
grant select on policy_amendment to ansinh_batch;

create table policy_set (
  tenant integer not null,
  hash text not null,
  definition text not null,
  first_used_at timestamp with time zone not null,
  constraint policy_set_pk PRIMARY KEY (tenant, hash)
);
comment on table policy_set is 'Every policy set that a run used, whole, by its hash: release with what the province published';
alter table policy_set enable row level security;
create policy policy_set_app on policy_set to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on policy_set to ansinh_app;
grant insert, select on policy_set to ansinh_batch;

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
  made_at timestamp with time zone not null,
  made_by uuid,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  returned_reason text,
  number text,
  signed_on date,
  signed_at timestamp with time zone,
  signed_by uuid,
  constraint raise_decision_pk PRIMARY KEY (tenant, id),
  constraint raise_decision_once UNIQUE (tenant, office, in_force),
  constraint raise_decision_signed CHECK (((state = 'signed'::text) = ((number IS NOT NULL) AND (signed_on IS NOT NULL)))),
  constraint raise_decision_state CHECK ((state = ANY (ARRAY['none'::text, 'draft'::text, 'submitted'::text, 'signed'::text]))),
  constraint raise_decision_two_people CHECK (((signed_by IS NULL) OR ((signed_by IS DISTINCT FROM made_by) AND (signed_by IS DISTINCT FROM submitted_by))))
);
comment on table raise_decision is 'Draft decision of an office for what came into force on a day; a document and a state, nothing is paid by it';
comment on column raise_decision.month is 'The first month whose lists pay by it; arrears are of the months before';
comment on column raise_decision.state is 'none: it concerns nobody there';
comment on column raise_decision.coefficients is 'Sum of the coefficients of its open rows, an exact ratio';
comment on column raise_decision.without_basis is 'Grants with months that stand on no signed list and in no history';
comment on column raise_decision.levels is 'Each level that changed: name, before, after, citation';
comment on column raise_decision.parts is 'By funding source: people, monthly, arrears, due of all its grants from now on';
alter table raise_decision enable row level security;
create policy raise_decision_app on raise_decision to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(office)));
grant insert, select, update on raise_decision to ansinh_app;
grant insert, select, update on raise_decision to ansinh_batch;

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
  constraint raise_line_pk PRIMARY KEY (tenant, decision_id, grant_id),
  constraint raise_line_decision FOREIGN KEY (tenant, decision_id) REFERENCES raise_decision(tenant, id),
  constraint raise_line_of FOREIGN KEY (tenant, grant_id, person_id) REFERENCES benefit_grant(tenant, id, person_id)
);
comment on table raise_line is 'Annex of a raise decision: who, clause, coefficient, old and new amount, months in arrears';
comment on column raise_line.clause is '"sealed" of a sealed grant, which has no coefficient here either';
alter table raise_line enable row level security;
create policy raise_line_app on raise_line to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM raise_decision d
  WHERE ((d.tenant = raise_line.tenant) AND (d.id = raise_line.decision_id))))));
grant delete, insert, select, update on raise_line to ansinh_batch;
grant insert, select, update on raise_line to ansinh_app;

create table read_log (
  tenant integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  reader text not null,
  route text not null,
  purpose text not null,
  criteria jsonb not null,
  shown uuid[] not null,
  constraint read_log_pk PRIMARY KEY (tenant, id)
);
comment on table read_log is 'One row per request that read personal data: criteria, purpose, people shown';
comment on column read_log.reader is 'Name at the time; without an account: the user of the machine whose command line it was';
CREATE INDEX read_log_at ON public.read_log USING btree (tenant, at);
CREATE INDEX read_log_shown ON public.read_log USING gin (shown);
alter table read_log enable row level security;
create policy read_log_app on read_log to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on read_log to ansinh_app;
grant insert, select on read_log to ansinh_batch;

create table recording_batch (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  label text not null,
  unit text,
  recorded_at timestamp with time zone not null,
  account_id uuid,
  undone_at timestamp with time zone,
  constraint recording_batch_pk PRIMARY KEY (tenant, id),
  constraint recording_batch_kind CHECK ((kind = ANY (ARRAY['import'::text, 'act'::text])))
);
comment on table recording_batch is 'Where recordings came from: one imported list or one act of an officer; undone as a whole';
alter table recording_batch enable row level security;
create policy recording_batch_app on recording_batch to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND ((unit IS NULL) OR context_sees(unit))));
grant insert, select, update on recording_batch to ansinh_app;
grant insert, select, update on recording_batch to ansinh_batch;

create table relation (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  batch_id uuid not null,
  constraint relation_pk PRIMARY KEY (tenant, id),
  constraint relation_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint relation_other FOREIGN KEY (tenant, other_id) REFERENCES person(tenant, id),
  constraint relation_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint relation_kind CHECK ((kind = ANY (ARRAY['parent'::text, 'guardian'::text, 'spouse'::text, 'carer'::text])))
);
comment on table relation is 'Parent, guardian, spouse, carer: person_id is … of other_id';
CREATE INDEX relation_of ON public.relation USING btree (tenant, person_id);
CREATE INDEX relation_to ON public.relation USING btree (tenant, other_id);
alter table relation enable row level security;
create policy relation_app on relation to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = relation.tenant) AND (p.id = relation.person_id))))));
grant insert, select, update on relation to ansinh_app;
grant insert, select, update on relation to ansinh_batch;

create table role_assignment (
  tenant integer not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  unit text not null,
  valid_from date not null,
  valid_to date,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint role_assignment_pk PRIMARY KEY (tenant, id),
  constraint role_assignment_account FOREIGN KEY (tenant, account_id) REFERENCES account(tenant, id),
  constraint role_assignment_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
comment on table role_assignment is 'Role of an account in a unit between two dates; a province unit covers its communes';
comment on column role_assignment.withdrawn_at is 'From this moment the role is as if never given: a mistake, or an end that can''t wait for midnight';
CREATE INDEX role_assignment_of ON public.role_assignment USING btree (tenant, account_id);
CREATE INDEX role_assignment_role ON public.role_assignment USING btree (tenant, role, unit);
alter table role_assignment enable row level security;
create policy role_assignment_app on role_assignment to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on role_assignment to ansinh_app;
grant insert, select, update on role_assignment to ansinh_batch;

create table session (
  tenant integer not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  csrf text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address text not null,
  agent text not null,
  constraint session_pk PRIMARY KEY (tenant, id),
  constraint session_token_unique UNIQUE (tenant, token_hash),
  constraint session_account FOREIGN KEY (tenant, account_id) REFERENCES account(tenant, id)
);
comment on table session is 'Signed-in browsers; only a hash of the token is stored';
CREATE INDEX session_of ON public.session USING btree (tenant, account_id) WHERE (ended_at IS NULL);
alter table session enable row level security;
create policy session_app on session to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on session to ansinh_app;
grant insert, select, update on session to ansinh_batch;

create table tenant (
  tenant integer not null,
  name text not null,
  province text not null,
  kind text not null,
  business_date date,
  created_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  constraint tenant_pk PRIMARY KEY (tenant),
  constraint tenant_kind CHECK ((kind = ANY (ARRAY['sample'::text, 'own'::text]))),
  constraint tenant_sample_date CHECK (((business_date IS NULL) OR (kind = 'sample'::text)))
);
comment on table tenant is 'The authority that runs a registry: a stable surrogate, never an administrative code';
comment on column tenant.business_date is 'Stored business date of the sample; null: the real date in Asia/Ho_Chi_Minh';
comment on column tenant.ready_at is 'When its first data was all in; null: a first run was cut off and goes on at the next start';
alter table tenant enable row level security;
create policy tenant_app on tenant to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select on tenant to ansinh_batch;
grant select on tenant to ansinh_app;
grant update (name, business_date, ready_at) on tenant to ansinh_batch;

create table unit (
  tenant integer not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  level text not null,
  kind text not null,
  name text not null,
  name_key text not null,
  parent text,
  district text,
  spellings text[] not null,
  other_codes text[] not null,
  source text,
  constraint unit_pk PRIMARY KEY (tenant, code, valid_from),
  constraint unit_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint unit_kind CHECK ((kind = ANY (ARRAY['city'::text, 'province'::text, 'district'::text, 'ward'::text, 'commune'::text, 'township'::text, 'special_zone'::text]))),
  constraint unit_level CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text])))
);
comment on table unit is 'Provinces and communes as dated states: a code means a unit only between two days';
comment on column unit.valid_from is '-infinity where the beginning lies before our records';
comment on column unit.name is 'Without the administrative word, which is the kind';
comment on column unit.parent is 'Code of the province of the same time; null for a province';
comment on column unit.district is 'Huyện, quận, thị xã of a unit that ended on 30/06/2025';
comment on column unit.source is 'Resolution by which this state began; null before our records';
CREATE INDEX unit_name ON public.unit USING gin (name_key gin_trgm_ops);
CREATE INDEX unit_parent ON public.unit USING btree (tenant, parent);
alter table unit enable row level security;
create policy unit_app on unit to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on unit to ansinh_app;
grant insert, select, update on unit to ansinh_batch;

create table unit_classification (
  tenant integer not null,
  id uuid not null,
  commune text not null,
  village_id uuid,
  class text not null,
  valid_from date not null,
  valid_to date,
  decision text not null,
  end_decision text,
  recorded_at timestamp with time zone not null,
  constraint unit_classification_pk PRIMARY KEY (tenant, id),
  constraint unit_classification_village FOREIGN KEY (tenant, village_id) REFERENCES village(tenant, id),
  constraint unit_classification_class CHECK ((class = ANY (ARRAY['specially_difficult'::text, 'ethnic_minority_mountain'::text, 'border'::text, 'island'::text, 'coastal'::text]))),
  constraint unit_classification_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
comment on table unit_classification is 'Dated classification of a commune, or of one village of it';
CREATE INDEX unit_classification_of ON public.unit_classification USING btree (tenant, commune, class);
alter table unit_classification enable row level security;
create policy unit_classification_app on unit_classification to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on unit_classification to ansinh_app;
grant insert, select, update on unit_classification to ansinh_batch;

create table unit_lineage (
  tenant integer not null,
  from_code text not null,
  to_code text not null,
  on_date date not null,
  part boolean not null,
  note text,
  source text not null,
  constraint unit_lineage_pk PRIMARY KEY (tenant, from_code, to_code, on_date)
);
comment on table unit_lineage is 'Which unit became which, on which day, whole or in part';
CREATE INDEX unit_lineage_to ON public.unit_lineage USING btree (tenant, to_code);
alter table unit_lineage enable row level security;
create policy unit_lineage_app on unit_lineage to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on unit_lineage to ansinh_app;
grant insert, select, update on unit_lineage to ansinh_batch;

create table village (
  tenant integer not null,
  id uuid not null,
  commune text not null,
  name text not null,
  name_key text not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  former_commune text,
  source text not null,
  constraint village_pk PRIMARY KEY (tenant, id),
  constraint village_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint village_kind CHECK ((kind = ANY (ARRAY['thon'::text, 'ban'::text, 'ap'::text, 'khu_pho'::text, 'to_dan_pho'::text, 'khoi'::text, 'xom'::text, 'buon'::text, 'lang'::text])))
);
comment on table village is 'Thôn, bản, ấp, khu phố: made and merged by the commune council';
comment on column village.name is 'Current reading of the name, re-derivable from village_name';
comment on column village.former_commune is 'Commune to which it belonged until 30/06/2025, where known: decides for people of a divided commune';
CREATE INDEX village_of ON public.village USING btree (tenant, commune, name_key);
CREATE UNIQUE INDEX village_name_once ON public.village USING btree (tenant, commune, kind, name_key) WHERE (valid_to IS NULL);
alter table village enable row level security;
create policy village_app on village to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on village to ansinh_app;
grant insert, select, update on village to ansinh_batch;

create table village_lineage (
  tenant integer not null,
  from_id uuid not null,
  to_id uuid not null,
  on_date date not null,
  decision text not null,
  constraint village_lineage_pk PRIMARY KEY (tenant, from_id, to_id),
  constraint village_lineage_from FOREIGN KEY (tenant, from_id) REFERENCES village(tenant, id),
  constraint village_lineage_to FOREIGN KEY (tenant, to_id) REFERENCES village(tenant, id)
);
comment on table village_lineage is 'Which village became which';
CREATE INDEX village_lineage_to_id ON public.village_lineage USING btree (tenant, to_id);
alter table village_lineage enable row level security;
create policy village_lineage_app on village_lineage to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on village_lineage to ansinh_app;
grant insert, select, update on village_lineage to ansinh_batch;

create table village_name (
  tenant integer not null,
  village_id uuid not null,
  valid_from date not null,
  valid_to date,
  kind text not null,
  name text not null,
  source text not null,
  constraint village_name_pk PRIMARY KEY (tenant, village_id, valid_from),
  constraint village_name_village FOREIGN KEY (tenant, village_id) REFERENCES village(tenant, id),
  constraint village_name_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
comment on table village_name is 'Every name a village has borne, with its days and the decision';
alter table village_name enable row level security;
create policy village_name_app on village_name to ansinh_app using ((tenant = ( SELECT context_tenant() AS context_tenant)));
grant insert, select, update on village_name to ansinh_app;
grant insert, select, update on village_name to ansinh_batch;

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
  made_at timestamp with time zone not null,
  constraint worklist_item_pk PRIMARY KEY (tenant, id),
  constraint worklist_item_person FOREIGN KEY (tenant, person_id) REFERENCES person(tenant, id),
  constraint worklist_item_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'superseded'::text])))
);
comment on table worklist_item is 'What the rules say beside what was decided, with the money at stake; people decide';
CREATE INDEX worklist_item_open ON public.worklist_item USING btree (tenant, unit, month, kind) WHERE (state = 'open'::text);
CREATE INDEX worklist_item_person ON public.worklist_item USING btree (tenant, person_id);
alter table worklist_item enable row level security;
create policy worklist_item_app on worklist_item to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_sees(unit)));
grant delete, insert, select, update on worklist_item to ansinh_app;
grant delete, insert, select, update on worklist_item to ansinh_batch;

create table sealed.fact (
  tenant integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  class text not null,
  value jsonb not null,
  valid_from date,
  valid_to date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone,
  source text not null,
  document text,
  batch_id uuid not null,
  constraint sealed_fact_pk PRIMARY KEY (tenant, id),
  constraint sealed_fact_batch FOREIGN KEY (tenant, batch_id) REFERENCES recording_batch(tenant, id),
  constraint sealed_fact_subject CHECK ((subject_kind = ANY (ARRAY['person'::text, 'household'::text])))
);
comment on table sealed.fact is 'Facts of a sealed class, same shape; read only with the class';
CREATE INDEX sealed_fact_in ON sealed.fact USING btree (tenant, batch_id);
CREATE INDEX sealed_fact_of ON sealed.fact USING btree (tenant, subject_id, kind);
alter table sealed.fact enable row level security;
create policy fact_app on sealed.fact to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_has_class(class) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE ((p.tenant = fact.tenant) AND (p.id = fact.subject_id))))));
grant insert, select on sealed.fact to ansinh_app;
grant insert, select on sealed.fact to ansinh_batch;
grant update (kind, class, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id) on sealed.fact to ansinh_app;
grant update (kind, class, value, valid_from, valid_to, recorded_from, recorded_to, source, document, batch_id) on sealed.fact to ansinh_batch;

create table sealed.grant_clause (
  tenant integer not null,
  term_id uuid not null,
  class text not null,
  clause text not null,
  constraint grant_clause_pk PRIMARY KEY (tenant, term_id),
  constraint grant_clause_term FOREIGN KEY (tenant, term_id) REFERENCES grant_term(tenant, id)
);
comment on table sealed.grant_clause is 'The clause of a grant whose reason is sealed';
alter table sealed.grant_clause enable row level security;
create policy grant_clause_app on sealed.grant_clause to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_has_class(class) AND (EXISTS ( SELECT 1
   FROM grant_term t
  WHERE ((t.tenant = grant_clause.tenant) AND (t.id = grant_clause.term_id))))));
grant insert, select, update on sealed.grant_clause to ansinh_app;
grant insert, select, update on sealed.grant_clause to ansinh_batch;

create table sealed.import_row (
  tenant integer not null,
  file_id uuid not null,
  sheet integer not null,
  row integer not null,
  class text not null,
  problems jsonb not null,
  constraint import_row_sealed_pk PRIMARY KEY (tenant, file_id, sheet, "row"),
  constraint import_row_sealed_of FOREIGN KEY (tenant, file_id, sheet, "row") REFERENCES import_row(tenant, file_id, sheet, "row") ON DELETE CASCADE
);
comment on table sealed.import_row is 'What is wrong in a row whose content is sealed';
alter table sealed.import_row enable row level security;
create policy import_row_sealed_app on sealed.import_row to ansinh_app using (((tenant = ( SELECT context_tenant() AS context_tenant)) AND context_has_class(class) AND (EXISTS ( SELECT 1
   FROM import_file f
  WHERE ((f.tenant = import_row.tenant) AND (f.id = import_row.file_id))))));
grant delete, insert, select, update on sealed.import_row to ansinh_app;
grant delete, insert, select, update on sealed.import_row to ansinh_batch;

CREATE OR REPLACE FUNCTION public.context_has_class(class text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select class = any (string_to_array(coalesce(current_setting('ansinh.classes', true), ''), ',')) $function$;

CREATE OR REPLACE FUNCTION public.context_sees(unit text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select coalesce(current_setting('ansinh.areas', true), '') = '*'
        or unit = any (string_to_array(coalesce(current_setting('ansinh.areas', true), ''), ','))
  $function$;

CREATE OR REPLACE FUNCTION public.context_tenant()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('ansinh.tenant', true), '')::integer $function$;

CREATE OR REPLACE FUNCTION public.pay_list_overlaps(list uuid, conflicts jsonb)
 RETURNS TABLE(person_id uuid, grant_id uuid, other_grant_id uuid, benefit text, other_benefit text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.people_paid(people uuid[])
 RETURNS TABLE(id uuid, name text, birth_from date, birth_to date, commune text, village_id uuid, managed_here boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select p.id, p.name, p.birth_from, p.birth_to, p.commune, p.village_id, context_sees(p.commune)
    from person p
    where p.tenant = context_tenant() and p.id = any (people)
      and (context_sees(p.commune) or exists (select 1 from benefit_grant g
        where g.tenant = p.tenant and g.person_id = p.id and context_sees(g.office)))
  $function$;

CREATE OR REPLACE FUNCTION public.search_people(words text[], last_part text, digits text, birth_year integer, area text, skip integer, take integer)
 RETURNS TABLE(person_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
  declare
    own constant integer := context_tenant();
    areas constant text := coalesce(current_setting('ansinh.areas', true), '');
    -- Communes looked through; null: the whole province.
    seen constant text[] := case
      when area is not null then case when context_sees(area) then array[area] else array[]::text[] end
      when areas <> '*' then string_to_array(areas, ',') end;
    complete constant text[] := array_remove(words, last_part);
    -- For a rare word in the whole province; within communes and for common words its index costs more than it saves.
    containing constant text := case when seen is null and length(last_part) >= 3 then '%' || last_part || '%' end;
    beginning constant text := case
      when seen is null and length(last_part) between 1 and 2 and complete = '{}' then last_part || '%' end;
    most constant integer := 2000;
  begin
    if own is null then return; end if;
    if digits is not null then
      return query select f.id from (
          select p.id from person p where p.tenant = own and p.number = digits
            and p.state in ('provisional', 'active')
          union
          select i.person_id from identifier i where i.tenant = own and i.value = digits
            and i.recorded_to is null) f
        join person p on p.tenant = own and p.id = f.id
        where (seen is null or p.commune = any (seen)) and p.state in ('provisional', 'active')
        order by f.id offset skip limit take;
      return;
    end if;
    return query with exact as materialized (
        select p.id, 0 as nearness, p.name_key from person p
          where p.tenant = own and p.name_tokens = words and p.state in ('provisional', 'active')
            and (seen is null or p.commune = any (seen))
            and (birth_year is null or birth_year between extract(year from p.birth_from) and extract(year from p.birth_to))
          limit most)
      select m.id from (
        select * from exact
        union all
        -- Not looked for while people of exactly this name fill the page.
        (select p.id, 1, p.name_key from person p
          where (select count(*) from exact) < skip + take
            and p.tenant = own and p.state in ('provisional', 'active')
            and p.name_tokens @> complete and p.name_tokens <> words
            and (containing is null or p.name_key like containing)
            and (beginning is null or p.name_key like beginning or p.name_key like '% ' || beginning)
            and strpos(' ' || p.name_key, ' ' || last_part) > 0
            and (seen is null or p.commune = any (seen))
            and (birth_year is null or birth_year between extract(year from p.birth_from) and extract(year from p.birth_to))
          limit most)) m
      order by m.nearness, m.name_key, m.id offset skip limit take;
  end
  $function$;
