-- Which certificates the people of stations and units hold. That they do, and until when: never a number, never a picture.
create table certificate (
  id bigint not null auto_increment,
  town_id bigint not null,
  -- the station's id, or minus the unit's
  taker bigint not null,
  person_id bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  -- the last day; null: without end
  valid_until date null,
  entered_by bigint not null,
  entered_at datetime(3) not null,
  -- when it is told that the last day is near; null: that is done, or need not be
  tell_at datetime(3) null,
  constraint pk_certificate primary key (id),
  constraint uk_certificate unique (person_id, taker, kind),
  constraint fk_certificate_town foreign key (town_id) references town (id),
  constraint fk_certificate_person foreign key (person_id) references person (id),
  constraint fk_certificate_entered_by foreign key (entered_by) references person (id),
  constraint ck_certificate_kind check (kind in ('HEALTH', 'CARE', 'ELECTRICIAN', 'GAS', 'FIRST_AID'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Who holds what on a day, told by the index alone.
create index ix_certificate_taker on certificate (town_id, taker, kind, valid_until);
create index ix_certificate_tell on certificate (tell_at);
