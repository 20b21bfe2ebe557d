-- Those made before nobody can explain.
delete from dispatch_decision;

alter table dispatch_decision
  add column item_id bigint not null,
  -- the station's id, or minus the unit's
  add column given_to bigint generated always as (coalesce(station_id, -partner_id)) virtual,
  -- whether they answered in time; null: not yet
  add column in_time boolean null,
  add column rule_version int not null,
  -- of the town's settings; 0: it had made none
  add column setting_version int not null,
  -- JSON: what the rules were told, and what they said
  add column situation longtext character set utf8mb4 collate utf8mb4_bin not null,
  add column outcome longtext character set utf8mb4 collate utf8mb4_bin not null,
  add constraint fk_dispatch_decision_item foreign key (item_id) references item (id);

create index ix_dispatch_decision_lately on dispatch_decision (town_id, at, given_to, item_id, in_time);

-- Whoever has to do something about a request now, as above; null for what waits for nobody, and for places that are had at once.
alter table orders add column held_by bigint generated always as (
  case when session_id is null
      and status in ('SUBMITTED', 'ASSIGNED', 'CONFIRMED', 'IN_SERVICE')
      and (span_id is null or triage_station_id is not null)
      and (status <> 'CONFIRMED' or starts_at is not null)
    then if(partner_id is null or status = 'SUBMITTED', station_id, -partner_id) end) virtual;

create index ix_orders_held on orders (town_id, held_by, starts_at, ends_at);

-- What a town's dispatch goes by; each change is a version of its own, so that old decisions name theirs.
create table dispatch_setting (
  town_id bigint not null,
  version int not null,
  distance int not null,
  skill int not null,
  workload int not null,
  reliability int not null,
  neighbourhood int not null,
  load_cap int not null,
  at_once int not null,
  reach_metres int not null,
  made_at datetime(3) not null,
  made_by bigint not null,
  constraint pk_dispatch_setting primary key (town_id, version),
  constraint fk_dispatch_setting_town foreign key (town_id) references town (id),
  constraint fk_dispatch_setting_person foreign key (made_by) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Who cannot send two people at a time; no row: they can.
create table dispatch_alone (
  town_id bigint not null,
  -- as above
  taker bigint not null,
  constraint pk_dispatch_alone primary key (town_id, taker),
  constraint fk_dispatch_alone_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
