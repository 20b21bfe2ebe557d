-- A town is a tenant. Areas form a tree inside it; what stands above towns (the district) belongs to none.
create table town (
  id bigint not null auto_increment,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(60) not null,
  constraint pk_town primary key (id),
  constraint uk_town_code unique (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table area (
  id bigint not null auto_increment,
  town_id bigint null,
  -- 0 stands for "above the towns", since a unique key takes any number of nulls
  tenant bigint generated always as (coalesce(town_id, 0)) stored,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  parent_code varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  level varchar(16) not null,
  name varchar(60) not null,
  constraint pk_area primary key (id),
  constraint uk_area_code unique (tenant, code),
  constraint fk_area_town foreign key (town_id) references town (id),
  constraint ck_area_level check (level in ('DISTRICT', 'TOWN', 'GRID', 'NEIGHBOURHOOD', 'CELL'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_area_parent on area (tenant, parent_code);
