-- A menu: some items of the catalogue under a title, in an order of the town's choice.
create table menu (
  id bigint not null auto_increment,
  town_id bigint not null,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(20) not null,
  summary varchar(60) null,
  -- a key that the mini program has a drawing for
  picture varchar(16) not null,
  position int not null,
  constraint pk_menu primary key (id),
  constraint uk_menu_code unique (town_id, code),
  constraint fk_menu_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_menu_position on menu (town_id, position, id);

create table menu_item (
  id bigint not null auto_increment,
  town_id bigint not null,
  menu_id bigint not null,
  item_id bigint not null,
  position int not null,
  constraint pk_menu_item primary key (id),
  constraint uk_menu_item unique (menu_id, item_id),
  constraint fk_menu_item_town foreign key (town_id) references town (id),
  constraint fk_menu_item_menu foreign key (menu_id) references menu (id),
  constraint fk_menu_item_item foreign key (item_id) references item (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_menu_item_town on menu_item (town_id, menu_id, position);
