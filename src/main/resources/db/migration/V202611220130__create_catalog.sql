-- A town may call its four lists otherwise; no row means the product's own word.
create table item_list_label (
  town_id bigint not null,
  list varchar(16) not null,
  label varchar(30) not null,
  constraint pk_item_list_label primary key (town_id, list),
  constraint fk_item_list_label_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table item (
  id bigint not null auto_increment,
  town_id bigint not null,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  list varchar(16) not null,
  category varchar(20) not null,
  title varchar(60) not null,
  summary varchar(200) null,
  description varchar(2000) null,
  fulfilment varchar(16) not null,
  booking varchar(16) not null,
  duration_minutes int not null,
  capacity int not null,
  partner_id bigint null,
  eligibility varchar(200) null,
  guards varchar(200) null,
  constraint pk_item primary key (id),
  constraint uk_item_code unique (town_id, code),
  constraint fk_item_town foreign key (town_id) references town (id),
  constraint fk_item_partner foreign key (partner_id) references partner (id),
  constraint ck_item_list check (list in ('SERVICE', 'RESOURCE', 'NEED', 'PROJECT')),
  constraint ck_item_booking check (booking in ('SESSION', 'QUEUE', 'REVIEW', 'LOTTERY', 'CLAIM', 'JOIN')),
  constraint ck_item_fulfilment check (fulfilment in
    ('AT_STATION', 'AT_HOME', 'DELIVERY', 'VENUE', 'LOAN', 'COURSE', 'LECTURER', 'NEED', 'PROJECT'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_item_list on item (town_id, list, category);
