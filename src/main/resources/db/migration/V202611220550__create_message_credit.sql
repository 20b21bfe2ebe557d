-- What people allowed us to send them through WeChat: one consent is one message of that template. A message takes its
-- credit first, by conditional update; WeChat is never asked to send one without.
create table message_credit (
  id bigint not null auto_increment,
  town_id bigint not null,
  person_id bigint not null,
  template varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  granted int not null,
  spent int not null default 0,
  constraint pk_message_credit primary key (id),
  constraint uk_message_credit unique (town_id, person_id, template),
  constraint fk_message_credit_town foreign key (town_id) references town (id),
  constraint fk_message_credit_person foreign key (person_id) references person (id),
  constraint ck_message_credit check (spent >= 0 and spent <= granted)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- A sender holds a row until lease_until; a row whose sender died is taken up by another. A row that waits for another
-- try is PENDING with a lease in the future.
alter table notification add column template varchar(16) character set utf8mb4 collate utf8mb4_bin null;
-- who rings up when no message arrives
alter table notification add column station_id bigint null;
alter table notification add column lease_until datetime(3) null;
alter table notification add column tries int not null default 0;
