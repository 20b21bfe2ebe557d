-- What the operators' numbers are counted by. due_at is null for whatever has ended, so ix_orders_due holds open orders only.
create index ix_orders_due on orders (town_id, due_at);
create index ix_orders_created on orders (town_id, created_at);
create index ix_orders_closed on orders (town_id, closed_at);
create index ix_order_step_at on order_step (at, order_id, to_status, from_status);
create index ix_rating_at on rating (at, order_id, score);
create index ix_area_parent_code on area (parent_code, level);

-- The audit reads the journal by time, by person and by kind.
drop index ix_journal_by on journal;
create index ix_journal_by on journal (town_id, by_id, at, id);
create index ix_journal_at on journal (town_id, at, id);
create index ix_journal_kind on journal (town_id, kind, at, id);

-- Somebody who sees a whole district's totals.
alter table person_role drop constraint ck_person_role;
alter table person_role add constraint ck_person_role check (role in ('RESIDENT', 'STATION', 'GRID', 'TOWN', 'PARTNER', 'WORKER', 'AUDITOR', 'ADMIN', 'DISTRICT'));
