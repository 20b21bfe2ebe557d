-- The board by what it is about, by where, and by what lies near: all within the index but for the page's own rows.
create index ix_need_category on need (town_id, category, id);
create index ix_need_area on need (town_id, area_code, id);
create index ix_need_near on need (town_id, status, lat, lng);
drop index ix_need_place on need;
-- The town's desk; what is over is due no more, and stands outside of what is read.
create index ix_need_waiting on need (town_id, due_at, id);
