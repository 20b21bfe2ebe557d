-- Until when the resident may agree to another time than the one agreed on; then it is proposed no more.
alter table orders add column proposed_until datetime(3) null;

-- Those that wait already: until it would have been too late to agree.
update orders set proposed_until = date_sub(starts_at, interval 2 hour),
  sweep_at = least(coalesce(sweep_at, date_sub(starts_at, interval 2 hour)), date_sub(starts_at, interval 2 hour))
  where status = 'CONFIRMED' and starts_at is not null and proposed_at is not null and starts_at > utc_timestamp();
