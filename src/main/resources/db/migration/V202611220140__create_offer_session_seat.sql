-- An offer: a station carries an item, weekly at a time (weekdays set) or on request (weekdays empty).
create table offer (
  id bigint not null auto_increment,
  town_id bigint not null,
  station_id bigint not null,
  item_id bigint not null,
  weekdays varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  starts varchar(5) character set utf8mb4 collate utf8mb4_bin not null,
  ends varchar(5) character set utf8mb4 collate utf8mb4_bin not null,
  -- of a session; on request: the most orders a day
  capacity int not null,
  constraint pk_offer primary key (id),
  constraint uk_offer unique (town_id, station_id, item_id, weekdays, starts),
  constraint fk_offer_town foreign key (town_id) references town (id),
  constraint fk_offer_station foreign key (station_id) references station (id),
  constraint fk_offer_item foreign key (item_id) references item (id),
  constraint ck_offer_capacity check (capacity > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_offer_item on offer (item_id);

create table session (
  id bigint not null auto_increment,
  town_id bigint not null,
  offer_id bigint not null,
  item_id bigint not null,
  station_id bigint not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  capacity int not null,
  taken int not null default 0,
  last_ticket int not null default 0,
  constraint pk_session primary key (id),
  constraint uk_session unique (offer_id, starts_at),
  constraint fk_session_town foreign key (town_id) references town (id),
  constraint fk_session_offer foreign key (offer_id) references offer (id),
  constraint fk_session_item foreign key (item_id) references item (id),
  constraint fk_session_station foreign key (station_id) references station (id),
  constraint ck_session_taken check (taken >= 0 and taken <= capacity),
  constraint ck_session_span check (ends_at > starts_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_session_item on session (item_id, starts_at);
create index ix_session_station on session (station_id, starts_at);
create index ix_session_town on session (town_id, starts_at);

-- A place taken by somebody. The unique key is the last word against a second one for the same person.
create table seat (
  id bigint not null auto_increment,
  town_id bigint not null,
  session_id bigint not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  ticket int not null,
  constraint pk_seat primary key (id),
  constraint uk_seat_beneficiary unique (session_id, beneficiary_key),
  constraint uk_seat_ticket unique (session_id, ticket),
  constraint fk_seat_session foreign key (session_id) references session (id),
  constraint fk_seat_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
