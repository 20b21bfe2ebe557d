-- People and what they may do. An installation's ADMIN belongs to no town.
create table person (
  id bigint not null auto_increment,
  town_id bigint null,
  tenant bigint generated always as (coalesce(town_id, 0)) stored,
  account varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  password_hash varchar(100) character set utf8mb4 collate utf8mb4_bin null,
  password_changed boolean not null default true,
  openid varchar(128) character set utf8mb4 collate utf8mb4_bin null,
  name varchar(60) null,
  phone varchar(20) null,
  birth_year int null,
  disabled boolean not null default false,
  area_code varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  elder_mode boolean not null default false,
  failed_sign_ins int not null default 0,
  locked_until datetime(3) null,
  created_at datetime(3) not null,
  version int not null default 0,
  constraint pk_person primary key (id),
  constraint uk_person_account unique (tenant, account),
  constraint uk_person_openid unique (tenant, openid),
  constraint fk_person_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_person_phone on person (town_id, phone);

create table person_role (
  id bigint not null auto_increment,
  person_id bigint not null,
  role varchar(16) not null,
  scope_kind varchar(16) not null,
  scope_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_person_role primary key (id),
  constraint uk_person_role unique (person_id, role, scope_kind, scope_code),
  constraint fk_person_role_person foreign key (person_id) references person (id),
  constraint ck_person_role check (role in ('RESIDENT', 'STATION', 'GRID', 'TOWN', 'PARTNER', 'WORKER', 'AUDITOR', 'ADMIN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_person_role_scope on person_role (role, scope_kind, scope_code);

-- One row a token ever given; only its SHA-256 is kept. A family is one sign-in and all its rotations.
create table refresh_token (
  id bigint not null auto_increment,
  person_id bigint not null,
  family varchar(36) character set utf8mb4 collate utf8mb4_bin not null,
  token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  issued_at datetime(3) not null,
  expires_at datetime(3) not null,
  used_at datetime(3) null,
  revoked_at datetime(3) null,
  constraint pk_refresh_token primary key (id),
  constraint uk_refresh_token_hash unique (token_hash),
  constraint fk_refresh_token_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_refresh_token_family on refresh_token (family);
create index ix_refresh_token_person on refresh_token (person_id);
