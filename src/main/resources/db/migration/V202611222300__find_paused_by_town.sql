-- Those of a town who are paused now are read together, once a moment; most rows are of people who are not.
create index ix_no_show_pause_town on no_show_pause (town_id, paused_until);
