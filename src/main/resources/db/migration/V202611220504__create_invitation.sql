-- A role that waits for whoever brings the code.
create table invitation (
  id bigint not null auto_increment,
  town_id bigint not null,
  code varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  role varchar(16) not null,
  scope_kind varchar(16) not null,
  scope_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(60) null,
  made_by bigint not null,
  made_at datetime(3) not null,
  valid_until datetime(3) not null,
  accepted_by bigint null,
  accepted_at datetime(3) null,
  withdrawn_at datetime(3) null,
  constraint pk_invitation primary key (id),
  constraint uk_invitation_code unique (code),
  constraint fk_invitation_town foreign key (town_id) references town (id),
  constraint fk_invitation_made_by foreign key (made_by) references person (id),
  constraint fk_invitation_accepted_by foreign key (accepted_by) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_invitation_town on invitation (town_id, id);
