-- What is left of all units' pledges, as the town reads it.
create index ix_pledge_town on pledge (town_id, closed_at, last_day, id);
