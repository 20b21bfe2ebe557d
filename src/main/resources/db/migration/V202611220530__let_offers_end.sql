-- A station may stop carrying an item. Sessions refer to the offer, so the row stays and may be taken up again.
alter table offer add column ended_at datetime(3) null;

-- 1 while it lasts, else null: only offers that last must differ from each other.
alter table offer add column live tinyint generated always as (case when ended_at is null then 1 end) virtual;

alter table offer add constraint uk_offer_live unique (town_id, station_id, item_id, weekdays, starts, live);
alter table offer drop index uk_offer;

-- Held by whoever changes what a station carries and when, so that two of them never decide on the same past.
create table station_calendar (
  station_id bigint not null,
  town_id bigint not null,
  changes int not null default 0,
  constraint pk_station_calendar primary key (station_id),
  constraint fk_station_calendar_station foreign key (station_id) references station (id),
  constraint fk_station_calendar_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
