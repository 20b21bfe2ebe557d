-- Until which day, inclusive, a town has its sessions: a start on the same day need not look for them once more.
create table session_horizon (
  town_id bigint not null,
  last_day date not null,
  constraint pk_session_horizon primary key (town_id),
  constraint fk_session_horizon_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
