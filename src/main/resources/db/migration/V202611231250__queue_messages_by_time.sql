-- What waits to be sent is found by its time, the longest waiting first: with a backlog of thousands, as after a rush, each turn
-- sorted all of them to take twenty. A sender holds a row until that time as well. Null: nothing is to be sent (any more).
alter table notification add column send_at datetime(3) null;
update notification set send_at = coalesce(lease_until, at) where delivery in ('PENDING', 'SENDING');
create index ix_notification_send on notification (send_at, id);
drop index ix_notification_delivery on notification;
alter table notification drop column lease_until;
