-- The mark is taken off with the last pledge from now on; until now it stayed for ever.
update item set pledged = false
where pledged and not exists (select 1 from pledge p where p.item_id = item.id and p.closed_at is null);
