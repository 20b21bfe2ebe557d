-- In how many of the town's items a gram stands: a search begins with the rarest of its grams. Kept in the transaction that
-- writes the grams, by whoever holds the town's row in search_town.
create table search_gram_count (
  town_id bigint not null,
  gram varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  items int not null,
  constraint pk_search_gram_count primary key (town_id, gram),
  constraint fk_search_gram_count_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

insert into search_gram_count (town_id, gram, items) select town_id, gram, count(*) from search_gram group by town_id, gram;
