-- Somebody did not come. Three that count within ninety days pause new scarce bookings of that human being for a week.
create table no_show (
  order_id bigint not null,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  session_id bigint null,
  requester_id bigint not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  starts_at datetime(3) not null,
  at datetime(3) not null,
  noted_by bigint not null,
  -- why it does not count; null: it counts
  excuse varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  constraint pk_no_show primary key (order_id),
  constraint fk_no_show_order foreign key (order_id) references orders (id),
  constraint fk_no_show_town foreign key (town_id) references town (id),
  constraint fk_no_show_item foreign key (item_id) references item (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_no_show_beneficiary on no_show (beneficiary_key, town_id, at);
create index ix_no_show_requester on no_show (requester_id, at);
create index ix_no_show_session on no_show (session_id);

-- Held by whoever counts a human being's no-shows, so that three noted at once are three.
create table no_show_pause (
  town_id bigint not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  paused_until datetime(3) null,
  constraint pk_no_show_pause primary key (beneficiary_key, town_id),
  constraint fk_no_show_pause_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- What a resident says about an appointment and somebody else has to decide: nobody came, or I was noted wrongly.
create table dispute (
  id bigint not null auto_increment,
  town_id bigint not null,
  kind varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  order_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  station_id bigint not null,
  session_id bigint null,
  -- of the appointment; a visit that is sent out anew has another
  starts_at datetime(3) not null,
  words varchar(300) null,
  at datetime(3) not null,
  held_by varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  -- its own service is not in question, so the station may decide
  station_may boolean not null,
  due_at datetime(3) not null,
  sweep_at datetime(3) null,
  outcome varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  answer varchar(300) null,
  decided_at datetime(3) null,
  decided_by bigint null,
  constraint pk_dispute primary key (id),
  constraint uk_dispute unique (order_id, kind, starts_at),
  constraint fk_dispute_town foreign key (town_id) references town (id),
  constraint fk_dispute_order foreign key (order_id) references orders (id),
  constraint fk_dispute_item foreign key (item_id) references item (id),
  constraint fk_dispute_station foreign key (station_id) references station (id),
  constraint ck_dispute_decided check ((outcome is null) = (decided_at is null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_dispute_open on dispute (town_id, outcome, due_at, id);
create index ix_dispute_sweep on dispute (sweep_at);
create index ix_dispute_session on dispute (session_id, kind);

-- Nobody came to it: given out anew before all others.
alter table orders add column urgent boolean not null default false;
