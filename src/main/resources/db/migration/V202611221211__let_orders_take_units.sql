-- What an order takes of rooms and things, as seat_id is what it takes of a session.
alter table orders add column span_id bigint null;

create index ix_orders_span on orders (span_id);
