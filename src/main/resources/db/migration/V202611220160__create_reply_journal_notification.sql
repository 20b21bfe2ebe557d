-- The reply to a creating call, kept 48 hours; written in the transaction that made what it answers.
create table reply (
  person_id bigint not null,
  request_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  request_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  status int not null,
  body mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(3) not null,
  constraint pk_reply primary key (person_id, request_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_reply_created on reply (created_at);

-- One row a fact: what happened, to what, when. Ids and numbers only, nothing personal.
create table journal (
  id bigint not null auto_increment,
  town_id bigint not null,
  at datetime(3) not null,
  kind varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  data varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_journal primary key (id),
  constraint fk_journal_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_journal_subject on journal (town_id, subject, id);

-- A message to one person: the inbox shows it, and while delivery is PENDING a sender may take it outside.
create table notification (
  id bigint not null auto_increment,
  town_id bigint not null,
  person_id bigint not null,
  at datetime(3) not null,
  kind varchar(24) not null,
  title varchar(60) not null,
  text varchar(500) not null,
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  read_at datetime(3) null,
  delivery varchar(16) not null,
  constraint pk_notification primary key (id),
  constraint fk_notification_town foreign key (town_id) references town (id),
  constraint fk_notification_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_notification_person on notification (person_id, id);
create index ix_notification_unread on notification (person_id, read_at);
create index ix_notification_delivery on notification (delivery, id);
