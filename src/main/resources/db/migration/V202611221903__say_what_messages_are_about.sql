-- A message may be about something else than an order: a need, a project.
alter table notification add column about_kind varchar(16) character set utf8mb4 collate utf8mb4_bin null;
alter table notification add column about_number varchar(32) character set utf8mb4 collate utf8mb4_bin null;
