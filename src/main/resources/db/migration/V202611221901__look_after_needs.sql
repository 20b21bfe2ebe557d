-- Who looks after those who stand behind a need that somebody posted, and until when: one clock for all of their orders. A
-- need of the town's data has no such row; each of its orders has its own clock.
create table need_desk (
  item_id bigint not null,
  town_id bigint not null,
  need varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  station_id bigint not null,
  partner_id bigint null,
  level varchar(16) not null,
  due_at datetime(3) null,
  closed boolean not null,
  constraint pk_need_desk primary key (item_id),
  constraint uk_need_desk_need unique (town_id, need),
  constraint fk_need_desk_item foreign key (item_id) references item (id),
  constraint fk_need_desk_town foreign key (town_id) references town (id),
  constraint fk_need_desk_station foreign key (station_id) references station (id),
  constraint fk_need_desk_partner foreign key (partner_id) references partner (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- The number of the posted need an order stands behind, also after the need has come to its end.
alter table orders add column need varchar(8) character set utf8mb4 collate utf8mb4_bin null;
create index ix_orders_need on orders (town_id, need);
