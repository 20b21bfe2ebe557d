-- What residents ask for. Its face in the four lists is an item; those who stand behind it are orders on that item.
create table need (
  id bigint not null auto_increment,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  -- null once their account is gone
  poster_id bigint null,
  category varchar(16) not null,
  title varchar(40) not null,
  -- null once they were taken down
  words varchar(500) null,
  area_code varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  place varchar(60) null,
  lng double not null,
  lat double not null,
  photo boolean not null,
  status varchar(16) not null,
  station_id bigint not null,
  partner_id bigint null,
  level varchar(16) not null,
  due_at datetime(3) null,
  remind_at datetime(3) null,
  sweep_at datetime(3) null,
  into_number varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  service_item_id bigint null,
  answer varchar(400) null,
  created_at datetime(3) not null,
  ended_at datetime(3) null,
  version int not null,
  constraint pk_need primary key (id),
  constraint uk_need_number unique (town_id, number),
  constraint uk_need_item unique (item_id),
  constraint fk_need_town foreign key (town_id) references town (id),
  constraint fk_need_item foreign key (item_id) references item (id),
  constraint fk_need_poster foreign key (poster_id) references person (id),
  constraint fk_need_station foreign key (station_id) references station (id),
  constraint fk_need_partner foreign key (partner_id) references partner (id),
  constraint fk_need_service foreign key (service_item_id) references item (id),
  constraint ck_need_status check (status in ('OPEN', 'CLAIMED', 'ORDERED', 'SERVICE', 'CANDIDATE', 'ANSWERED', 'DONE',
    'MERGED', 'WITHDRAWN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_need_board on need (town_id, status, id);
create index ix_need_place on need (town_id, status, lat);
create index ix_need_station on need (station_id, status, due_at, id);
create index ix_need_due on need (town_id, status, due_at, id);
create index ix_need_partner on need (partner_id, status, due_at, id);
create index ix_need_sweep on need (sweep_at);

-- One line of a need's way; never changed.
create table need_step (
  id bigint not null auto_increment,
  town_id bigint not null,
  need_id bigint not null,
  at datetime(3) not null,
  status varchar(16) not null,
  by_id bigint null,
  by_name varchar(60) not null,
  text varchar(600) not null,
  constraint pk_need_step primary key (id),
  constraint fk_need_step_town foreign key (town_id) references town (id),
  constraint fk_need_step_need foreign key (need_id) references need (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_need_step on need_step (need_id, id);
