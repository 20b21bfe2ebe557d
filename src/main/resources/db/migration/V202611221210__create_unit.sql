-- One of the like rooms, places or things of an item at a station: number 1, 2, 3 … Made when it is first taken; how many of
-- them may be taken is what the station's offers say at that hour.
create table unit (
  id bigint not null auto_increment,
  town_id bigint not null,
  item_id bigint not null,
  station_id bigint not null,
  number int not null,
  constraint pk_unit primary key (id),
  constraint uk_unit unique (town_id, station_id, item_id, number),
  constraint fk_unit_town foreign key (town_id) references town (id),
  constraint fk_unit_item foreign key (item_id) references item (id),
  constraint fk_unit_station foreign key (station_id) references station (id),
  constraint ck_unit_number check (number > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- A range of time in which somebody has units. Held while a form is filled in, until a moment; without one it is given.
-- Its ids never meet those of seats, so that one call lets go of either: sessions will not have a million million seats.
create table unit_span (
  id bigint not null auto_increment,
  town_id bigint not null,
  item_id bigint not null,
  station_id bigint not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  places int not null,
  person_id bigint null,
  held_until datetime(3) null,
  constraint pk_unit_span primary key (id),
  constraint fk_unit_span_town foreign key (town_id) references town (id),
  constraint fk_unit_span_item foreign key (item_id) references item (id),
  constraint fk_unit_span_station foreign key (station_id) references station (id),
  constraint ck_unit_span_range check (ends_at > starts_at),
  constraint ck_unit_span_places check (places between 1 and 6)
) engine = InnoDB auto_increment = 1000000000001 default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_unit_span_held on unit_span (held_until);
create index ix_unit_span_person on unit_span (person_id, held_until);

-- A quarter of an hour of a room, a day of a thing. The unique key is the last word: no unit is had twice at one time.
create table unit_step (
  unit_id bigint not null,
  step_at datetime(3) not null,
  town_id bigint not null,
  span_id bigint not null,
  constraint uk_unit_step unique (unit_id, step_at),
  constraint fk_unit_step_unit foreign key (unit_id) references unit (id),
  constraint fk_unit_step_town foreign key (town_id) references town (id),
  constraint fk_unit_step_span foreign key (span_id) references unit_span (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_unit_step_span on unit_step (span_id);
