-- Their checks would lock the session's row from the first line that is written until the commit, and everybody who wants
-- a place waits for it. No session is ever deleted.
alter table seat drop foreign key fk_seat_session;
alter table orders drop foreign key fk_orders_session;
-- that key's own index stays, for whom it served as well
alter table orders rename index fk_orders_session to ix_orders_session;
