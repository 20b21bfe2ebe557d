create table orders (
  id bigint not null auto_increment,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  requester_id bigint not null,
  -- the person's own order, or one for somebody else
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  beneficiary_name varchar(60) null,
  beneficiary_phone varchar(20) null,
  beneficiary_birth_year int null,
  beneficiary_disabled boolean not null default false,
  relation varchar(20) null,
  consent varchar(16) null,
  status varchar(24) not null,
  station_id bigint not null,
  -- who read it first and gets it back when an assignee returns it
  triage_station_id bigint null,
  partner_id bigint null,
  worker_id bigint null,
  session_id bigint null,
  seat_id bigint null,
  ticket int null,
  area_code varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  address varchar(120) null,
  note varchar(500) null,
  -- why it ended and what can be done now, as the resident reads it
  ending varchar(500) null,
  wished_at datetime(3) null,
  proposed_at datetime(3) null,
  starts_at datetime(3) null,
  ends_at datetime(3) null,
  due_at datetime(3) null,
  remind_at datetime(3) null,
  -- when the sweep must look next: the earlier of due_at and remind_at, null when there is nothing to do
  sweep_at datetime(3) null,
  returns int not null default 0,
  reworks int not null default 0,
  pass_code varchar(6) character set utf8mb4 collate utf8mb4_bin null,
  created_at datetime(3) not null,
  checked_in_at datetime(3) null,
  delivered_at datetime(3) null,
  closed_at datetime(3) null,
  version int not null default 0,
  constraint pk_orders primary key (id),
  constraint uk_orders_number unique (town_id, number),
  constraint fk_orders_town foreign key (town_id) references town (id),
  constraint fk_orders_item foreign key (item_id) references item (id),
  constraint fk_orders_requester foreign key (requester_id) references person (id),
  constraint fk_orders_station foreign key (station_id) references station (id),
  constraint fk_orders_triage_station foreign key (triage_station_id) references station (id),
  constraint fk_orders_partner foreign key (partner_id) references partner (id),
  constraint fk_orders_worker foreign key (worker_id) references person (id),
  constraint fk_orders_session foreign key (session_id) references session (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_orders_requester on orders (requester_id, id);
create index ix_orders_station on orders (station_id, status, due_at);
create index ix_orders_station_day on orders (station_id, starts_at);
create index ix_orders_partner on orders (partner_id, status, due_at);
create index ix_orders_status on orders (town_id, status, due_at);
create index ix_orders_beneficiary on orders (town_id, beneficiary_key, starts_at);
create index ix_orders_sweep on orders (sweep_at);
create index ix_orders_code on orders (town_id, pass_code, starts_at);

create table order_step (
  id bigint not null auto_increment,
  order_id bigint not null,
  at datetime(3) not null,
  from_status varchar(24) null,
  to_status varchar(24) not null,
  by_id bigint null,
  by_name varchar(60) not null,
  reason varchar(500) null,
  text varchar(500) not null,
  constraint pk_order_step primary key (id),
  constraint fk_order_step_order foreign key (order_id) references orders (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_order_step_order on order_step (order_id, id);

create table rating (
  id bigint not null auto_increment,
  order_id bigint not null,
  -- 0 before any rework, then one for each settled rework
  round int not null,
  score int not null,
  words varchar(500) null,
  at datetime(3) not null,
  constraint pk_rating primary key (id),
  constraint uk_rating unique (order_id, round),
  constraint fk_rating_order foreign key (order_id) references orders (id),
  constraint ck_rating_score check (score between 1 and 5)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Wrong six-digit codes typed by one member of staff on one day.
create table code_miss (
  person_id bigint not null,
  day date not null,
  misses int not null,
  constraint pk_code_miss primary key (person_id, day),
  constraint fk_code_miss_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- An assessment belongs to a human being, who may have no account: found by name and phone.
create table assessment (
  id bigint not null auto_increment,
  town_id bigint not null,
  name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  phone varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  done_on date not null,
  recorded_by bigint not null,
  constraint pk_assessment primary key (id),
  constraint uk_assessment unique (town_id, name, phone),
  constraint fk_assessment_town foreign key (town_id) references town (id),
  constraint fk_assessment_person foreign key (recorded_by) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
