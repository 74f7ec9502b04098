-- Accounts, what they may do and where, and their sessions.
create table account (
  tenant integer not null,
  id uuid not null,
  login text not null,
  name text not null,
  title text,
  password_hash text not null,
  must_change_password boolean not null default false,
  state text not null,
  created_at timestamptz not null,
  constraint account_pk primary key (tenant, id),
  constraint account_login_unique unique (tenant, login),
  constraint account_login_form check (login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  constraint account_state check (state in ('active', 'locked'))
);
comment on table account is 'A person who signs in; never deleted, only locked';

create table role_assignment (
  tenant integer not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  unit text not null,
  valid_from date not null,
  valid_to date,
  assigned_by uuid,
  assigned_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint role_assignment_pk primary key (tenant, id),
  constraint role_assignment_account foreign key (tenant, account_id) references account (tenant, id),
  constraint role_assignment_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table role_assignment is 'Role of an account in a unit between two dates; a province unit covers its communes';
create index role_assignment_of on role_assignment (tenant, account_id);
create index role_assignment_role on role_assignment (tenant, role, unit);

create table class_clearance (
  tenant integer not null,
  id uuid not null,
  account_id uuid not null,
  class text not null,
  valid_from date not null,
  valid_to date,
  assigned_by uuid,
  assigned_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint class_clearance_pk primary key (tenant, id),
  constraint class_clearance_account foreign key (tenant, account_id) references account (tenant, id),
  constraint class_clearance_class check (class in ('hiv', 'rehabilitation', 'violence', 'child')),
  constraint class_clearance_dates check (valid_to is null or valid_to >= valid_from)
);
comment on column role_assignment.withdrawn_at is 'From this moment the role is as if never given: a mistake, or an end that can''t wait for midnight';
comment on table class_clearance is 'Sealed classes that an account may read, dated';

create index class_clearance_of on class_clearance (tenant, account_id);

create table session (
  tenant integer not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  agent text not null,
  constraint session_pk primary key (tenant, id),
  constraint session_token_unique unique (tenant, token_hash),
  constraint session_account foreign key (tenant, account_id) references account (tenant, id)
);
comment on table session is 'Signed-in browsers; only a hash of the token is stored';
create index session_of on session (tenant, account_id) where ended_at is null;

create table login_attempt (
  tenant integer not null,
  id uuid not null,
  login text not null,
  address text not null,
  device_id uuid,
  at timestamptz not null,
  succeeded boolean not null,
  constraint login_attempt_pk primary key (tenant, id)
);
comment on table login_attempt is 'Feeds the login throttle';
comment on column login_attempt.device_id is 'Browser known to the login, or session in which it changes its password; null: neither';
create index login_attempt_login on login_attempt (tenant, login, at);
create index login_attempt_address on login_attempt (tenant, address, at);

create table known_device (
  tenant integer not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  first_at timestamptz not null,
  seen_at timestamptz not null,
  constraint known_device_pk primary key (tenant, id),
  constraint known_device_unique unique (tenant, token_hash, account_id),
  constraint known_device_account foreign key (tenant, account_id) references account (tenant, id)
);
comment on table known_device is 'Browsers in which an account came in: guesses made elsewhere never keep it out there';

alter table account enable row level security;
create policy account_app on account to ansinh_app using (tenant = (select context_tenant()));
alter table role_assignment enable row level security;
create policy role_assignment_app on role_assignment to ansinh_app using (tenant = (select context_tenant()));
alter table class_clearance enable row level security;
create policy class_clearance_app on class_clearance to ansinh_app using (tenant = (select context_tenant()));
alter table session enable row level security;
create policy session_app on session to ansinh_app using (tenant = (select context_tenant()));
alter table login_attempt enable row level security;
create policy login_attempt_app on login_attempt to ansinh_app using (tenant = (select context_tenant()));
alter table known_device enable row level security;
create policy known_device_app on known_device to ansinh_app using (tenant = (select context_tenant()));

grant select, insert, update on known_device, account, role_assignment, class_clearance, session to ansinh_app, ansinh_batch;
grant select, insert on login_attempt to ansinh_app, ansinh_batch;
