create table station (
  id bigint not null auto_increment,
  town_id bigint not null,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(60) not null,
  level varchar(16) not null,
  kind varchar(16) not null,
  area_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  address varchar(120) not null,
  lng double not null,
  lat double not null,
  open_weekdays varchar(20) not null,
  opening_hours varchar(60) not null,
  phone varchar(20) null,
  constraint pk_station primary key (id),
  constraint uk_station_code unique (town_id, code),
  constraint fk_station_town foreign key (town_id) references town (id),
  constraint ck_station_level check (level in ('TOWN_CENTRE', 'GRID_CENTRE', 'STATION')),
  constraint ck_station_kind check (kind in ('CENTRE', 'NEIGHBOURHOOD', 'BUILDING', 'APARTMENT', 'CONVENIENCE', 'PARK'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table partner (
  id bigint not null auto_increment,
  town_id bigint not null,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(60) not null,
  kind varchar(24) not null,
  phone varchar(20) null,
  constraint pk_partner primary key (id),
  constraint uk_partner_code unique (town_id, code),
  constraint fk_partner_town foreign key (town_id) references town (id),
  constraint ck_partner_kind check (kind in ('CO_BUILDING_UNIT', 'SOCIAL_ORGANISATION', 'AGENCY', 'ENTERPRISE', 'VOLUNTEER_TEAM', 'UNIVERSITY'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
