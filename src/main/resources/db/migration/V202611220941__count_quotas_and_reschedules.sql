-- How often a human being had an item in a month, where the item says "n a month"; given back when it comes to nothing.
create table quota_use (
  town_id bigint not null,
  item_id bigint not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  month varchar(7) character set utf8mb4 collate utf8mb4_bin not null,
  used int not null,
  constraint pk_quota_use primary key (item_id, beneficiary_key, month),
  constraint fk_quota_use_town foreign key (town_id) references town (id),
  constraint fk_quota_use_item foreign key (item_id) references item (id),
  constraint ck_quota_use check (used >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_quota_use_beneficiary on quota_use (beneficiary_key);
create index ix_quota_use_month on quota_use (month);

-- The month it counts in; null where nothing is counted, or when it was given back.
alter table orders add column quota_month varchar(7) character set utf8mb4 collate utf8mb4_bin null;
alter table orders add column reschedules int not null default 0;
