-- Who finds that a need should not stand there; once a person.
create table need_report (
  id bigint not null auto_increment,
  town_id bigint not null,
  need_id bigint not null,
  person_id bigint not null,
  reason varchar(200) not null,
  at datetime(3) not null,
  constraint pk_need_report primary key (id),
  constraint uk_need_report unique (need_id, person_id),
  constraint fk_need_report_town foreign key (town_id) references town (id),
  constraint fk_need_report_need foreign key (need_id) references need (id),
  constraint fk_need_report_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_need_report_person on need_report (person_id);
create index ix_need_poster on need (poster_id, status);
create index ix_need_service on need (town_id, service_item_id);

-- One small photo a need, always a JPEG of ours.
create table need_photo (
  need_id bigint not null,
  town_id bigint not null,
  bytes mediumblob not null,
  constraint pk_need_photo primary key (need_id),
  constraint fk_need_photo_town foreign key (town_id) references town (id),
  constraint fk_need_photo_need foreign key (need_id) references need (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- What somebody said against words that others posted.
alter table word_review add column report varchar(200) null;
