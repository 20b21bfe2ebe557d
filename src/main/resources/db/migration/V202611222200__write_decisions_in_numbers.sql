-- What the rules were told and what they said, as numbers one behind the other (songe.order.dispatch.Written). Those kept
-- before stay as they are, in words. All are null once the order is wiped: who had it and whether in time is all that stays.
alter table dispatch_decision
  add column written mediumblob null,
  modify column situation longtext character set utf8mb4 collate utf8mb4_bin null,
  modify column outcome longtext character set utf8mb4 collate utf8mb4_bin null;

-- Who carries an item, told by the index alone.
create index ix_offer_carried on offer (town_id, item_id, ended_at, station_id);
