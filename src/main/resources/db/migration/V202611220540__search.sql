-- The search index: derived from items, offers and station names, written in the transaction that changes those.
-- No foreign keys to what it is derived from: they would lock rows that the changing transaction's rivals hold.

-- One row a town: whoever writes the town's index holds it. The version is that of the rules the index was made by.
create table search_town (
  town_id bigint not null,
  version int not null,
  constraint pk_search_town primary key (town_id),
  constraint fk_search_town_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- What everybody may see.
create table shown_item (
  item_id bigint not null,
  town_id bigint not null,
  list varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  category varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_shown_item primary key (item_id),
  constraint fk_shown_item_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_shown_item_town on shown_item (town_id, item_id);
create index ix_shown_item_list on shown_item (town_id, list, item_id);
create index ix_shown_item_category on shown_item (town_id, list, category, item_id);

-- Where it is to be had: one row for a station and an item, however many offers.
create table shown_at (
  town_id bigint not null,
  station_id bigint not null,
  item_id bigint not null,
  constraint pk_shown_at primary key (town_id, station_id, item_id),
  constraint fk_shown_at_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_shown_at_item on shown_at (item_id, station_id);

-- Neighbouring characters of an item's words; the last of a run stands there alone as well.
create table search_gram (
  town_id bigint not null,
  gram varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  -- 8 in the title, 4 in the category, 2 in a station's name, 1 in the summary, added up
  weight smallint not null,
  constraint pk_search_gram primary key (town_id, gram, item_id),
  constraint fk_search_gram_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_search_gram_best on search_gram (town_id, gram, weight desc, item_id);
create index ix_search_gram_item on search_gram (item_id, gram, weight);
