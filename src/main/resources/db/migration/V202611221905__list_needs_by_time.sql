-- Who reads needs by an open standard asks for a stretch of time.
create index ix_need_at on need (town_id, created_at, id);
