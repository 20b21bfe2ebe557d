-- Whether the public sees an item: only while PUBLISHED and inside its window. What there was until now is public.
alter table item
  add column status varchar(16) not null default 'PUBLISHED',
  add column publish_from datetime(3) null,
  add column publish_until datetime(3) null,
  add constraint ck_item_status check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  add constraint ck_item_window check (publish_until > publish_from);

create index ix_item_status on item (town_id, status, id);
create index ix_item_unit on item (town_id, partner_id, id);
create index ix_item_from on item (town_id, publish_from);
create index ix_item_until on item (town_id, publish_until);
