-- People sit down together about a project, a need, or whatever the neighbourhood has on its mind.
create table meeting (
  id bigint not null auto_increment,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  series varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  subject_kind varchar(16) null,
  subject_number varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  title varchar(60) not null,
  place varchar(120) not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  agenda varchar(2000) not null,
  status varchar(16) not null,
  minutes varchar(4000) null,
  outcome varchar(500) null,
  others int not null,
  made_by bigint not null,
  constraint pk_meeting primary key (id),
  constraint uk_meeting_number unique (town_id, number),
  constraint fk_meeting_town foreign key (town_id) references town (id),
  constraint ck_meeting_range check (ends_at > starts_at),
  constraint ck_meeting_others check (others >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_meeting_starts on meeting (town_id, starts_at, id);
create index ix_meeting_subject on meeting (town_id, subject_kind, subject_number, starts_at);

-- Who was invited by name of their office or house, and whether they came.
create table meeting_party (
  id bigint not null auto_increment,
  town_id bigint not null,
  meeting_id bigint not null,
  name varchar(60) not null,
  came boolean null,
  constraint pk_meeting_party primary key (id),
  constraint fk_meeting_party_town foreign key (town_id) references town (id),
  constraint fk_meeting_party_meeting foreign key (meeting_id) references meeting (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_meeting_party on meeting_party (meeting_id, id);

-- Residents who say that they come.
create table meeting_guest (
  meeting_id bigint not null,
  person_id bigint not null,
  town_id bigint not null,
  at datetime(3) not null,
  came boolean null,
  constraint pk_meeting_guest primary key (meeting_id, person_id),
  constraint fk_meeting_guest_town foreign key (town_id) references town (id),
  constraint fk_meeting_guest_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_meeting_guest_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_meeting_guest_person on meeting_guest (person_id, meeting_id);

-- What residents want to be said there. Without words it was taken down.
create table meeting_comment (
  id bigint not null auto_increment,
  town_id bigint not null,
  meeting_id bigint not null,
  person_id bigint not null,
  words varchar(500) null,
  at datetime(3) not null,
  constraint pk_meeting_comment primary key (id),
  constraint fk_meeting_comment_town foreign key (town_id) references town (id),
  constraint fk_meeting_comment_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_meeting_comment_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_meeting_comment on meeting_comment (meeting_id, id);
create index ix_meeting_comment_person on meeting_comment (person_id);
