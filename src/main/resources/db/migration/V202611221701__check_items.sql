-- When somebody should look whether an item is still given; asked_at: its unit was asked and has not answered.
create table item_check (
  item_id bigint not null,
  town_id bigint not null,
  partner_id bigint not null,
  asked_at datetime(3) null,
  look_at datetime(3) not null,
  constraint pk_item_check primary key (item_id),
  constraint fk_item_check_town foreign key (town_id) references town (id),
  constraint fk_item_check_item foreign key (item_id) references item (id),
  constraint fk_item_check_partner foreign key (partner_id) references partner (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_item_check_look on item_check (look_at);
create index ix_item_check_asked on item_check (town_id, partner_id, asked_at);
create index ix_orders_item_delivered on orders (item_id, delivered_at);
