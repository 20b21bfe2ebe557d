-- Words that residents posted and that a person should look at. The words themselves are forgotten with the decision.
create table word_review (
  id bigint not null auto_increment,
  town_id bigint not null,
  person_id bigint not null,
  at datetime(3) not null,
  place varchar(16) not null,
  subject varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  words varchar(600) character set utf8mb4 collate utf8mb4_bin null,
  cause varchar(16) not null,
  decision varchar(16) null,
  reason varchar(200) null,
  decided_at datetime(3) null,
  decided_by bigint null,
  constraint pk_word_review primary key (id),
  constraint fk_word_review_town foreign key (town_id) references town (id),
  constraint fk_word_review_person foreign key (person_id) references person (id),
  constraint ck_word_review_decision check (decision in ('PASS', 'WITHDRAW'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_word_review_open on word_review (town_id, decision, id);
create index ix_word_review_at on word_review (at);
create index ix_word_review_person on word_review (person_id);
