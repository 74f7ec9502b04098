-- Units of government as dated facts, with lineage; villages; classifications on which law hangs.
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
  constraint unit_pk primary key (tenant, code, valid_from),
  constraint unit_level check (level in ('province', 'district', 'commune')),
  constraint unit_kind
    check (kind in ('city', 'province', 'district', 'ward', 'commune', 'township', 'special_zone')),
  constraint unit_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table unit is 'Provinces and communes as dated states: a code means a unit only between two days';
comment on column unit.valid_from is '-infinity where the beginning lies before our records';
comment on column unit.name is 'Without the administrative word, which is the kind';
comment on column unit.parent is 'Code of the province of the same time; null for a province';
comment on column unit.district is 'Huyện, quận, thị xã of a unit that ended on 30/06/2025';
comment on column unit.source is 'Resolution by which this state began; null before our records';
create index unit_name on unit using gin (name_key gin_trgm_ops);
create index unit_parent on unit (tenant, parent);

create table unit_lineage (
  tenant integer not null,
  from_code text not null,
  to_code text not null,
  on_date date not null,
  part boolean not null,
  note text,
  source text not null,
  constraint unit_lineage_pk primary key (tenant, from_code, to_code, on_date)
);
comment on table unit_lineage is 'Which unit became which, on which day, whole or in part';
create index unit_lineage_to on unit_lineage (tenant, to_code);

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
  constraint village_pk primary key (tenant, id),
  constraint village_kind
    check (kind in ('thon', 'ban', 'ap', 'khu_pho', 'to_dan_pho', 'khoi', 'xom', 'buon', 'lang')),
  constraint village_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table village is 'Thôn, bản, ấp, khu phố: made and merged by the commune council';
comment on column village.name is 'Current reading of the name, re-derivable from village_name';
comment on column village.former_commune is
  'Commune to which it belonged until 30/06/2025, where known: decides for people of a divided commune';
create index village_of on village (tenant, commune, name_key);
create unique index village_name_once on village (tenant, commune, kind, name_key) where valid_to is null;

create table village_name (
  tenant integer not null,
  village_id uuid not null,
  valid_from date not null,
  valid_to date,
  kind text not null,
  name text not null,
  source text not null,
  constraint village_name_pk primary key (tenant, village_id, valid_from),
  constraint village_name_village foreign key (tenant, village_id) references village (tenant, id),
  constraint village_name_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table village_name is 'Every name a village has borne, with its days and the decision';

create table village_lineage (
  tenant integer not null,
  from_id uuid not null,
  to_id uuid not null,
  on_date date not null,
  decision text not null,
  constraint village_lineage_pk primary key (tenant, from_id, to_id),
  constraint village_lineage_from foreign key (tenant, from_id) references village (tenant, id),
  constraint village_lineage_to foreign key (tenant, to_id) references village (tenant, id)
);
comment on table village_lineage is 'Which village became which';
create index village_lineage_to_id on village_lineage (tenant, to_id);

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
  recorded_at timestamptz not null,
  constraint unit_classification_pk primary key (tenant, id),
  constraint unit_classification_village foreign key (tenant, village_id) references village (tenant, id),
  constraint unit_classification_class
    check (class in ('specially_difficult', 'ethnic_minority_mountain', 'border', 'island', 'coastal')),
  constraint unit_classification_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table unit_classification is 'Dated classification of a commune, or of one village of it';
create index unit_classification_of on unit_classification (tenant, commune, class);

alter table unit enable row level security;
create policy unit_app on unit to ansinh_app using (tenant = (select context_tenant()));
alter table unit_lineage enable row level security;
create policy unit_lineage_app on unit_lineage to ansinh_app using (tenant = (select context_tenant()));
alter table village enable row level security;
create policy village_app on village to ansinh_app using (tenant = (select context_tenant()));
alter table village_name enable row level security;
create policy village_name_app on village_name to ansinh_app using (tenant = (select context_tenant()));
alter table village_lineage enable row level security;
create policy village_lineage_app on village_lineage to ansinh_app using (tenant = (select context_tenant()));
alter table unit_classification enable row level security;
create policy unit_classification_app on unit_classification to ansinh_app
  using (tenant = (select context_tenant()));

grant select, insert, update on unit, unit_lineage, village, village_name, village_lineage,
  unit_classification
  to ansinh_app, ansinh_batch;
