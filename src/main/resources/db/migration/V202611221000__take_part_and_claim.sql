-- One human being takes part in a project, or stands behind a need, once at a time: item and fingerprint of the person while
-- the order lives, null after it ended.
alter table orders add column participation varchar(190) character set utf8mb4 collate utf8mb4_bin null;

create unique index uk_orders_participation on orders (town_id, participation);
create index ix_orders_supporters on orders (item_id, participation);
