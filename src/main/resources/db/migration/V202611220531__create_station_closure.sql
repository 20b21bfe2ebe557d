-- A day on which a station stays closed, beyond its usual hours.
create table station_closure (
  id bigint not null auto_increment,
  town_id bigint not null,
  station_id bigint not null,
  day date not null,
  reason varchar(100) not null,
  constraint pk_station_closure primary key (id),
  constraint uk_station_closure unique (town_id, station_id, day),
  constraint fk_station_closure_town foreign key (town_id) references town (id),
  constraint fk_station_closure_station foreign key (station_id) references station (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_station_closure_day on station_closure (town_id, day);
