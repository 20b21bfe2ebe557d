-- Whether whoever holds a session will be there: asked a day before of each that people booked.
create table host_check (
  session_id bigint not null,
  town_id bigint not null,
  station_id bigint not null,
  item_id bigint not null,
  -- whose item it is, and who is asked; null: the station itself
  partner_id bigint null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  asked_at datetime(3) not null,
  -- null: not answered yet
  ready boolean null,
  words varchar(200) null,
  answered_at datetime(3) null,
  answered_by bigint null,
  -- how many levels know that nobody answered
  escalations int not null default 0,
  sweep_at datetime(3) null,
  constraint pk_host_check primary key (session_id),
  constraint fk_host_check_session foreign key (session_id) references session (id),
  constraint fk_host_check_town foreign key (town_id) references town (id),
  constraint fk_host_check_station foreign key (station_id) references station (id),
  constraint fk_host_check_item foreign key (item_id) references item (id),
  constraint fk_host_check_partner foreign key (partner_id) references partner (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_host_check_sweep on host_check (sweep_at);
create index ix_host_check_partner on host_check (partner_id, starts_at);
