-- When somebody last did something that may only be done so often. Belongs to no town: an address may try several.
create table recent_use (
  kind varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  times text character set utf8mb4 collate utf8mb4_bin not null,
  last_at datetime(3) not null,
  constraint pk_recent_use primary key (kind, subject)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_recent_use_last on recent_use (last_at);
