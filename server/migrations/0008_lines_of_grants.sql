-- A line is of the grant's own person. One check says more than the two it takes the place of, and locks no person.
alter table benefit_grant add constraint benefit_grant_of unique (tenant, id, person_id);
alter table entitlement_line
  add constraint entitlement_line_of foreign key (tenant, grant_id, person_id)
    references benefit_grant (tenant, id, person_id),
  drop constraint entitlement_line_grant,
  drop constraint entitlement_line_person;

-- Every run of lists asks which recipients died or moved away: a few thousand among millions of facts.
create index fact_life on fact (tenant, subject_id)
  where kind in ('death', 'movedOut') and recorded_to is null;
