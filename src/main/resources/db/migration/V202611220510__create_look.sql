-- Somebody read a phone or an address in clear. One row a looker, order and kind in ten minutes (the slot), so that a
-- reload tells nothing new.
create table look (
  id bigint not null auto_increment,
  town_id bigint not null,
  order_id bigint not null,
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  ordered_by bigint not null,
  -- whose phone or address it is, where they are known; null else
  person_id bigint null,
  what varchar(16) not null,
  at datetime(3) not null,
  slot bigint not null,
  by_id bigint not null,
  -- as they were called at the time
  by_name varchar(60) null,
  unit varchar(60) not null,
  role varchar(16) not null,
  constraint pk_look primary key (id),
  constraint uk_look unique (order_id, by_id, what, slot),
  constraint fk_look_town foreign key (town_id) references town (id),
  constraint fk_look_order foreign key (order_id) references orders (id),
  constraint fk_look_item foreign key (item_id) references item (id),
  constraint fk_look_by foreign key (by_id) references person (id),
  constraint ck_look_what check (what in ('PHONE', 'ADDRESS'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_look_ordered_by on look (ordered_by, id);
create index ix_look_person on look (person_id, id);
create index ix_look_at on look (at);
