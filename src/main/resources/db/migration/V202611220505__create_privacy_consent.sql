-- Each yes to the privacy text, by version. An installation's administrator belongs to no town.
create table privacy_consent (
  id bigint not null auto_increment,
  town_id bigint null,
  person_id bigint not null,
  version varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(3) not null,
  constraint pk_privacy_consent primary key (id),
  constraint uk_privacy_consent unique (person_id, version),
  constraint fk_privacy_consent_town foreign key (town_id) references town (id),
  constraint fk_privacy_consent_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
