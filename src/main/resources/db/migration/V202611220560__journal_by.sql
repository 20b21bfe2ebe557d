-- Who did it, where a person did; no foreign key, since what happened outlives an account.
alter table journal add column by_id bigint null;

create index ix_journal_by on journal (town_id, by_id, id);
