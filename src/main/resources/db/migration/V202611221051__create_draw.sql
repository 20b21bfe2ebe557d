-- One a session. Without an end there was no time for it, and whoever comes first has a place.
create table draw (
  session_id bigint not null,
  town_id bigint not null,
  opens_at datetime(3) not null,
  closes_at datetime(3) null,
  -- when the sweep must look; null when there is nothing to draw, or not any more
  due_at datetime(3) null,
  seed varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  seed_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  drawn_at datetime(3) null,
  -- the public record as it was published, byte for byte
  record mediumtext character set utf8mb4 collate utf8mb4_bin null,
  digest varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  constraint pk_draw primary key (session_id),
  constraint fk_draw_town foreign key (town_id) references town (id),
  constraint fk_draw_session foreign key (session_id) references session (id),
  constraint ck_draw_drawn check ((drawn_at is null) = (record is null) and (drawn_at is null) = (digest is null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_draw_due on draw (due_at);

create table draw_entry (
  id bigint not null auto_increment,
  town_id bigint not null,
  session_id bigint not null,
  pseudonym varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  -- tickets, fixed when they entered
  weight int not null,
  -- of a family that is never split
  places int not null,
  draw_rank int null,
  outcome varchar(16) null,
  constraint pk_draw_entry primary key (id),
  constraint uk_draw_entry_pseudonym unique (town_id, pseudonym),
  constraint uk_draw_entry_beneficiary unique (session_id, beneficiary_key),
  constraint uk_draw_entry_rank unique (session_id, draw_rank),
  constraint fk_draw_entry_town foreign key (town_id) references town (id),
  constraint fk_draw_entry_draw foreign key (session_id) references draw (session_id),
  constraint ck_draw_entry_weight check (weight >= 1),
  constraint ck_draw_entry_places check (places between 1 and 6)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- whose town has sessions that are drawn for
create index ix_item_booking on item (town_id, booking);

-- Under which pseudonym somebody entered; the public record names nobody.
alter table orders add column pseudonym varchar(10) character set utf8mb4 collate utf8mb4_bin null;
