-- When everything personal was taken out of an order that is long over.
alter table orders add column wiped_at datetime(3) null;

create index ix_orders_wipe on orders (wiped_at, closed_at);
create index ix_orders_wipe_visit on orders (wiped_at, status, ends_at);

-- What was said about an order is found by its number.
create index ix_notification_order on notification (town_id, order_number);
create index ix_refresh_token_expires on refresh_token (expires_at);
create index ix_assessment_done on assessment (done_on);
