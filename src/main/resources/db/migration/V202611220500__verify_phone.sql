-- A telephone opens the town only if a code sent to it came back; person.phone is just what somebody typed.
-- one_time_until: a password an operator gave out, good until then.
alter table person
  add column verified_phone varchar(11) character set utf8mb4 collate utf8mb4_bin null,
  add column one_time_until datetime(3) null;

create unique index uk_person_verified_phone on person (tenant, verified_phone);
