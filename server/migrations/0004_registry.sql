-- People, households and everything known about them, each with when it was true and when we learned it.
-- recorded_to null = current; a correction closes the old recording and adds a new one, nothing is overwritten.
create table recording_batch (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  label text not null,
  unit text,
  recorded_at timestamptz not null,
  account_id uuid,
  undone_at timestamptz,
  constraint recording_batch_pk primary key (tenant, id),
  constraint recording_batch_kind check (kind in ('import', 'act'))
);
comment on table recording_batch is 'Where recordings came from: one imported list or one act of an officer; undone as a whole';

create table person (
  tenant integer not null,
  id uuid not null,
  state text not null,
  commune text not null,
  village_id uuid,
  created_at timestamptz not null,
  batch_id uuid not null,
  name text not null,
  name_key text not null,
  name_tokens text[] not null,
  sex text,
  birth_from date,
  birth_to date,
  number text,
  constraint person_pk primary key (tenant, id),
  constraint person_state check (state in ('provisional', 'active', 'alias', 'undone')),
  constraint person_sex check (sex in ('male', 'female')),
  constraint person_birth check (birth_to >= birth_from),
  constraint person_batch foreign key (tenant, batch_id) references recording_batch (tenant, id)
);
comment on table person is
  'One row per person: managing commune and the current reading of identity, re-derivable from the versions';
comment on column person.name_tokens is 'Words of the name key, sorted: equality finds a name in any order';
comment on column person.state is 'provisional: chưa đối chiếu; alias: merged into another; undone: its import was undone';
create unique index person_number on person (tenant, number)
  where number is not null and state in ('provisional', 'active');
create index person_name on person (tenant, name_key);
create index person_words on person (tenant, name_tokens);
create index person_tokens on person using gin (name_tokens);
create index person_name_part on person using gin (name_key gin_trgm_ops);
create index person_commune on person (tenant, commune);

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
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  batch_id uuid not null,
  constraint person_identity_pk primary key (tenant, id),
  constraint person_identity_person foreign key (tenant, person_id) references person (tenant, id),
  constraint person_identity_batch foreign key (tenant, batch_id) references recording_batch (tenant, id)
);
comment on table person_identity is 'Name, sex, birth as each source gives them; birth is the interval of days it may be';
create index person_identity_of on person_identity (tenant, person_id);
create index person_identity_in on person_identity (tenant, batch_id);

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
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  batch_id uuid not null,
  constraint identifier_pk primary key (tenant, id),
  constraint identifier_person foreign key (tenant, person_id) references person (tenant, id),
  constraint identifier_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint identifier_kind check (kind in ('personal', 'identity_card', 'social_insurance', 'local')),
  constraint identifier_personal_form check (kind <> 'personal' or value ~ '^[0-9]{12}$')
);
comment on table identifier is 'Numbers of a person; only an equal 12-digit personal number links rows';
comment on column identifier.restored is 'A leading zero lost by a spreadsheet was put back after its codes agreed with the row';
create index identifier_of on identifier (tenant, person_id);
create index identifier_value on identifier (tenant, value);
create index identifier_in on identifier (tenant, batch_id);

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
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  batch_id uuid not null,
  constraint address_pk primary key (tenant, id),
  constraint address_person foreign key (tenant, person_id) references person (tenant, id),
  constraint address_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint address_kind check (kind in ('permanent', 'temporary', 'current'))
);
comment on table address is 'Thường trú, tạm trú, nơi ở hiện tại';
create index address_of on address (tenant, person_id);
create index address_in on address (tenant, batch_id);

create table household (
  tenant integer not null,
  id uuid not null,
  kind text not null,
  commune text not null,
  village_id uuid,
  number text,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  batch_id uuid not null,
  constraint household_pk primary key (tenant, id),
  constraint household_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint household_kind check (kind in ('residence', 'review', 'insurance', 'eating'))
);
comment on table household is 'Residence register, review household, insurance household, those who eat together';
create index household_number on household (tenant, commune, kind, number);
create index household_in on household (tenant, batch_id);

create table membership (
  tenant integer not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  relation text not null,
  valid_from date,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  batch_id uuid not null,
  constraint membership_pk primary key (tenant, id),
  constraint membership_household foreign key (tenant, household_id) references household (tenant, id),
  constraint membership_person foreign key (tenant, person_id) references person (tenant, id),
  constraint membership_batch foreign key (tenant, batch_id) references recording_batch (tenant, id)
);
comment on table membership is 'Who belongs to which household, as what, from when to when';
create index membership_person on membership (tenant, person_id);
create index membership_household on membership (tenant, household_id);
create index membership_in on membership (tenant, batch_id);

create table relation (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null,
  valid_from date,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  batch_id uuid not null,
  constraint relation_pk primary key (tenant, id),
  constraint relation_person foreign key (tenant, person_id) references person (tenant, id),
  constraint relation_other foreign key (tenant, other_id) references person (tenant, id),
  constraint relation_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint relation_kind check (kind in ('parent', 'guardian', 'spouse', 'carer'))
);
comment on table relation is 'Parent, guardian, spouse, carer: person_id is … of other_id';
create index relation_of on relation (tenant, person_id);
create index relation_to on relation (tenant, other_id);

create table fact (
  tenant integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  value jsonb not null,
  valid_from date,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  document text,
  batch_id uuid not null,
  constraint fact_pk primary key (tenant, id),
  constraint fact_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint fact_subject check (subject_kind in ('person', 'household')),
  constraint fact_dates check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
comment on table fact is 'Everything that policies declare; value checked against the declared schema of its kind';
create index fact_of on fact (tenant, subject_id, kind);
create index fact_in on fact (tenant, batch_id);

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
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  source text not null,
  document text,
  batch_id uuid not null,
  constraint sealed_fact_pk primary key (tenant, id),
  constraint sealed_fact_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint sealed_fact_subject check (subject_kind in ('person', 'household'))
);
comment on table sealed.fact is 'Facts of a sealed class, same shape; read only with the class';
create index sealed_fact_of on sealed.fact (tenant, subject_id, kind);
create index sealed_fact_in on sealed.fact (tenant, batch_id);

create table list_coverage (
  tenant integer not null,
  id uuid not null,
  commune text not null,
  list text not null,
  complete boolean not null,
  as_of date not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  batch_id uuid not null,
  constraint list_coverage_pk primary key (tenant, id),
  constraint list_coverage_batch foreign key (tenant, batch_id) references recording_batch (tenant, id)
);
comment on table list_coverage is 'Which list was loaded and declared complete for which commune: decides what absence means';
create index list_coverage_of on list_coverage (tenant, commune, list);

create table match_item (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  candidates uuid[] not null,
  state text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  batch_id uuid not null,
  constraint match_item_pk primary key (tenant, id),
  constraint match_item_person foreign key (tenant, person_id) references person (tenant, id),
  constraint match_item_batch foreign key (tenant, batch_id) references recording_batch (tenant, id),
  constraint match_item_state check (state in ('open', 'same', 'different', 'undone'))
);
comment on table match_item is 'Chờ đối chiếu: a row that may be somebody already known; a person decides';
create index match_item_open on match_item (tenant, state, created_at);
create index match_item_in on match_item (tenant, batch_id);

-- Row-level security: a person is seen where managed; what hangs on a person follows the person.

alter table recording_batch enable row level security;
create policy recording_batch_app on recording_batch to ansinh_app
  using (tenant = (select context_tenant()) and (unit is null or context_sees(unit)));

alter table person enable row level security;
create policy person_app on person to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(commune));

alter table person_identity enable row level security;
create policy person_identity_app on person_identity to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = person_identity.tenant and p.id = person_identity.person_id));

alter table identifier enable row level security;
create policy identifier_app on identifier to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = identifier.tenant and p.id = identifier.person_id));

alter table address enable row level security;
create policy address_app on address to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = address.tenant and p.id = address.person_id));

alter table membership enable row level security;
create policy membership_app on membership to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = membership.tenant and p.id = membership.person_id));

alter table match_item enable row level security;
create policy match_item_app on match_item to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = match_item.tenant and p.id = match_item.person_id));

alter table household enable row level security;
create policy household_app on household to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(commune));

alter table relation enable row level security;
create policy relation_app on relation to ansinh_app
  using (tenant = (select context_tenant()) and exists (select 1 from person p where p.tenant = relation.tenant and p.id = relation.person_id));

alter table fact enable row level security;
create policy fact_app on fact to ansinh_app
  using (tenant = (select context_tenant()) and (case subject_kind
    when 'person' then exists (select 1 from person p where p.tenant = fact.tenant and p.id = fact.subject_id)
    else exists (select 1 from household h where h.tenant = fact.tenant and h.id = fact.subject_id) end));

alter table sealed.fact enable row level security;
create policy fact_app on sealed.fact to ansinh_app
  using (tenant = (select context_tenant()) and context_has_class(class)
    and exists (select 1 from person p where p.tenant = fact.tenant and p.id = fact.subject_id));

alter table list_coverage enable row level security;
create policy list_coverage_app on list_coverage to ansinh_app
  using (tenant = (select context_tenant()) and context_sees(commune));


grant select, insert, update on recording_batch, person, person_identity, identifier, address, household,
  membership, relation, fact, sealed.fact, list_coverage, match_item to ansinh_app, ansinh_batch;

-- LIKE and array containment are not leakproof: under row-level security alone a common name takes seconds.
-- The owner's function reads past it and filters by tenant and area itself; without a context it returns nothing.
create function search_people(words text[], last_part text, digits text, birth_year integer, area text,
    skip integer, take integer) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
  -- Each call is planned for its own words and area, and nobody's search takes every core.
  set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0
  as $$
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
  $$;
comment on function search_people(text[], text, text, integer, text, integer, integer) is
  'People by words of the name in any order (the last one may be unfinished), number or birth year, in the caller''s area';
revoke execute on function search_people(text[], text, text, integer, text, integer, integer) from public;
grant execute on function search_people(text[], text, text, integer, text, integer, integer) to ansinh_app, ansinh_batch;
