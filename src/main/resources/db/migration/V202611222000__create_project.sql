-- A livelihood project, from the first word on it until the residents have accepted it. Its face in the lists is an item.
create table project (
  id bigint not null auto_increment,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  need_number varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  title varchar(60) not null,
  words varchar(2000) not null,
  category varchar(20) not null,
  area_code varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  status varchar(16) not null,
  partner_id bigint null,
  budget_yuan int null,
  round int not null,
  settle_at datetime(3) null,
  proposed_by bigint null,
  proposed_at datetime(3) not null,
  constraint pk_project primary key (id),
  constraint uk_project_number unique (town_id, number),
  constraint uk_project_item unique (town_id, item_id),
  constraint uk_project_need unique (town_id, need_number),
  constraint fk_project_town foreign key (town_id) references town (id),
  constraint fk_project_item foreign key (item_id) references item (id),
  constraint fk_project_partner foreign key (partner_id) references partner (id),
  constraint ck_project_budget check (budget_yuan >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_newest on project (town_id, id);
create index ix_project_status on project (town_id, status, id);
create index ix_project_partner on project (town_id, partner_id, id);
create index ix_project_settle on project (settle_at);

-- Its timeline, never changed.
create table project_step (
  id bigint not null auto_increment,
  town_id bigint not null,
  project_id bigint not null,
  at datetime(3) not null,
  from_status varchar(16) null,
  to_status varchar(16) not null,
  by_id bigint null,
  text varchar(200) not null,
  words varchar(500) null,
  constraint pk_project_step primary key (id),
  constraint fk_project_step_town foreign key (town_id) references town (id),
  constraint fk_project_step_project foreign key (project_id) references project (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_step on project_step (project_id, id);

-- What its unit means to have done by when, and for how much.
create table milestone (
  id bigint not null auto_increment,
  town_id bigint not null,
  project_id bigint not null,
  title varchar(60) not null,
  due_on date not null,
  budget_yuan int null,
  spent_yuan int null,
  done_at datetime(3) null,
  note varchar(500) null,
  constraint pk_milestone primary key (id),
  constraint fk_milestone_town foreign key (town_id) references town (id),
  constraint fk_milestone_project foreign key (project_id) references project (id),
  constraint ck_milestone_yuan check (budget_yuan >= 0 and spent_yuan >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_milestone on milestone (project_id, due_on, id);

create table milestone_photo (
  milestone_id bigint not null,
  town_id bigint not null,
  type varchar(20) not null,
  bytes mediumblob not null,
  at datetime(3) not null,
  constraint pk_milestone_photo primary key (milestone_id),
  constraint fk_milestone_photo_town foreign key (town_id) references town (id),
  constraint fk_milestone_photo_milestone foreign key (milestone_id) references milestone (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Who wants to hear of it.
create table project_follower (
  project_id bigint not null,
  person_id bigint not null,
  town_id bigint not null,
  at datetime(3) not null,
  constraint pk_project_follower primary key (project_id, person_id),
  constraint fk_project_follower_town foreign key (town_id) references town (id),
  constraint fk_project_follower_project foreign key (project_id) references project (id),
  constraint fk_project_follower_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_follower_person on project_follower (person_id, project_id);

-- Who takes part, by the order that they placed for it.
create table project_member (
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  town_id bigint not null,
  project_id bigint not null,
  person_id bigint not null,
  at datetime(3) not null,
  constraint uk_project_member unique (town_id, order_number),
  constraint fk_project_member_town foreign key (town_id) references town (id),
  constraint fk_project_member_project foreign key (project_id) references project (id),
  constraint fk_project_member_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_member_project on project_member (project_id, person_id);
create index ix_project_member_person on project_member (person_id, project_id);

-- What those who take part say of the finished work: once each time it is called finished.
create table project_verdict (
  id bigint not null auto_increment,
  town_id bigint not null,
  project_id bigint not null,
  person_id bigint not null,
  round int not null,
  accepted boolean not null,
  words varchar(300) null,
  at datetime(3) not null,
  constraint pk_project_verdict primary key (id),
  constraint uk_project_verdict unique (project_id, round, person_id),
  constraint fk_project_verdict_town foreign key (town_id) references town (id),
  constraint fk_project_verdict_project foreign key (project_id) references project (id),
  constraint fk_project_verdict_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_verdict_person on project_verdict (person_id);

create table project_rating (
  id bigint not null auto_increment,
  town_id bigint not null,
  project_id bigint not null,
  person_id bigint not null,
  score int not null,
  words varchar(300) null,
  at datetime(3) not null,
  constraint pk_project_rating primary key (id),
  constraint uk_project_rating unique (project_id, person_id),
  constraint fk_project_rating_town foreign key (town_id) references town (id),
  constraint fk_project_rating_project foreign key (project_id) references project (id),
  constraint fk_project_rating_person foreign key (person_id) references person (id),
  constraint ck_project_rating_score check (score between 1 and 5)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_project_rating_person on project_rating (person_id);
