-- What came of what, in one town: the earlier thing is where an edge comes from. Ids are those that people and programs use
-- outside: a number, a code, an item's id.
create table edge (
  id bigint not null auto_increment,
  town_id bigint not null,
  from_kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  from_id varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  to_kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  to_id varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  amount int null,
  author_id bigint null,
  at datetime(3) not null,
  constraint pk_edge primary key (id),
  constraint uk_edge unique (town_id, to_kind, to_id, from_kind, from_id, kind),
  constraint fk_edge_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_edge_from on edge (town_id, from_kind, from_id, to_kind);
