-- Somebody whom no message reaches has to be rung up. Who it is and what to say stands in the order.
create table phone_call (
  id bigint not null auto_increment,
  town_id bigint not null,
  station_id bigint not null,
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  why varchar(24) not null,
  since datetime(3) not null,
  tries int not null default 0,
  tried_at datetime(3) null,
  result varchar(16) null,
  words varchar(200) null,
  done_at datetime(3) null,
  done_by bigint null,
  constraint pk_phone_call primary key (id),
  constraint uk_phone_call unique (town_id, order_number, why),
  constraint fk_phone_call_town foreign key (town_id) references town (id),
  constraint fk_phone_call_station foreign key (station_id) references station (id),
  constraint fk_phone_call_person foreign key (done_by) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_phone_call_open on phone_call (station_id, done_at, id);
