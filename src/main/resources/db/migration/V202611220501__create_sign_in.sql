-- One row for each sign-in, that is for each family of refresh tokens. Once ended its access tokens count no more either.
create table sign_in (
  id bigint not null auto_increment,
  person_id bigint not null,
  family varchar(36) character set utf8mb4 collate utf8mb4_bin not null,
  device varchar(60) not null,
  started_at datetime(3) not null,
  last_used_at datetime(3) not null,
  expires_at datetime(3) not null,
  ended_at datetime(3) null,
  constraint pk_sign_in primary key (id),
  constraint uk_sign_in_family unique (family),
  constraint fk_sign_in_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_sign_in_person on sign_in (person_id, id);
create index ix_sign_in_expires on sign_in (expires_at);

insert into sign_in (person_id, family, device, started_at, last_used_at, expires_at, ended_at)
select min(person_id), family, '早先的登录', min(issued_at), max(issued_at), max(expires_at), max(revoked_at)
from refresh_token
group by family;
