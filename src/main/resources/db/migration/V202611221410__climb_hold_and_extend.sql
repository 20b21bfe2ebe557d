-- Beside the state: who has to answer for an order above its station, since when, and what was tried before; whether it is on
-- hold, with the time that was left; and whether more time was asked for.
alter table orders
  add column level varchar(8) character set utf8mb4 collate utf8mb4_bin not null default 'STATION',
  add column level_at datetime(3) null,
  -- a deadline passed and nobody has acted since
  add column breached_at datetime(3) null,
  -- offers that lapsed or came back since it was last agreed on
  add column failures int not null default 0,
  add column hold_cause varchar(200) null,
  add column hold_since datetime(3) null,
  add column hold_review_on date null,
  -- milliseconds until the deadline and until the reminder, of working time where that is counted; null: none
  add column hold_left bigint null,
  add column hold_remind_left bigint null,
  add column extension_state varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  add column extension_until datetime(3) null,
  add column extension_reason varchar(200) null,
  add column extension_asked_at datetime(3) null,
  add constraint ck_orders_level check (level in ('STATION', 'GRID', 'TOWN', 'DISTRICT'));

create index ix_orders_level on orders (town_id, level, due_at);

-- The town's own people call back.
update orders set level = 'TOWN', level_at = created_at where status = 'REWORK';

-- What was late and left alone goes on from here.
update orders set sweep_at = due_at, breached_at = null
  where sweep_at is null and due_at is not null and proposed_at is null
    and status in ('SUBMITTED', 'OPEN', 'ASSIGNED', 'IN_SERVICE', 'REWORK');
