-- A version of an item on its way to the public. The item's own row is what is public; a version becomes it by approval.
create table item_version (
  id bigint not null auto_increment,
  town_id bigint not null,
  item_id bigint not null,
  number int not null,
  status varchar(16) not null,
  list varchar(16) not null,
  category varchar(20) not null,
  title varchar(60) not null,
  summary varchar(200) null,
  description varchar(2000) null,
  fulfilment varchar(16) not null,
  booking varchar(16) not null,
  duration_minutes int not null,
  capacity int not null,
  eligibility varchar(200) null,
  guards varchar(200) null,
  publish_from datetime(3) null,
  publish_until datetime(3) null,
  submitted_at datetime(3) null,
  submitted_by bigint null,
  decided_at datetime(3) null,
  decided_by bigint null,
  reason varchar(300) null,
  revision int not null,
  constraint pk_item_version primary key (id),
  constraint uk_item_version unique (item_id, number),
  constraint fk_item_version_town foreign key (town_id) references town (id),
  constraint fk_item_version_item foreign key (item_id) references item (id),
  constraint fk_item_version_submitter foreign key (submitted_by) references person (id),
  constraint fk_item_version_decider foreign key (decided_by) references person (id),
  constraint ck_item_version_status check (status in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
  constraint ck_item_version_window check (publish_until > publish_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_item_version_queue on item_version (town_id, status, submitted_at, id);

-- Where and when a version would be had in addition; becomes an offer by approval.
create table item_version_offer (
  id bigint not null auto_increment,
  town_id bigint not null,
  version_id bigint not null,
  station_id bigint not null,
  -- 1 is Monday; 0: on request, then there are no hours
  weekday int not null,
  starts varchar(5) character set utf8mb4 collate utf8mb4_bin not null,
  ends varchar(5) character set utf8mb4 collate utf8mb4_bin not null,
  capacity int not null,
  constraint pk_item_version_offer primary key (id),
  constraint uk_item_version_offer unique (version_id, station_id, weekday, starts),
  constraint fk_item_version_offer_town foreign key (town_id) references town (id),
  constraint fk_item_version_offer_version foreign key (version_id) references item_version (id),
  constraint fk_item_version_offer_station foreign key (station_id) references station (id),
  constraint ck_item_version_offer_weekday check (weekday between 0 and 7),
  constraint ck_item_version_offer_capacity check (capacity > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
