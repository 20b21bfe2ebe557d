-- The last code sent to a telephone. Number and code are sealed with the signing key: six digits and mobile numbers are
-- few enough to try them all against a plain hash.
create table sms_code (
  id bigint not null auto_increment,
  town_id bigint not null,
  phone_seal varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  code_seal varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  expires_at datetime(3) not null,
  tries int not null default 0,
  used_at datetime(3) null,
  constraint pk_sms_code primary key (id),
  constraint uk_sms_code_phone unique (town_id, phone_seal),
  constraint fk_sms_code_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_sms_code_expires on sms_code (expires_at);
