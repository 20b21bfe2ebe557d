-- The code picture on a station's door holds an opaque token, which a new one replaces when it is abused. The picture is
-- WeChat's and is kept, since they give only so many a day.
create table station_code (
  id bigint not null auto_increment,
  town_id bigint not null,
  station_id bigint not null,
  token varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  made_at datetime(3) not null,
  picture mediumblob null,
  constraint pk_station_code primary key (id),
  constraint uk_station_code_token unique (token),
  constraint uk_station_code_station unique (town_id, station_id),
  constraint fk_station_code_town foreign key (town_id) references town (id),
  constraint fk_station_code_station foreign key (station_id) references station (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
