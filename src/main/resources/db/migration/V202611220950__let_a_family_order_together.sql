-- How many come together; they are never split.
alter table orders add column places int not null default 1;
alter table orders add constraint ck_orders_places check (places between 1 and 6);
