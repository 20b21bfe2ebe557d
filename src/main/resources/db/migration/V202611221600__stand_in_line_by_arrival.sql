-- Many join a line at a time: who came first stands first, whoever's row is written first.
alter table waiting add column came_at datetime(3) not null default current_timestamp(3);

update waiting w join orders o on o.id = w.order_id set w.came_at = o.created_at where w.lapses = 0;

create index ix_waiting_came on waiting (session_id, offered_until, came_at, id);
