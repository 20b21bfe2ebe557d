-- A story is read by what edges lead to: they lie in that order, and beside each other is all that is told of them.
alter table edge
  drop primary key,
  drop column id,
  drop index uk_edge,
  add constraint pk_edge primary key (town_id, to_kind, to_id, from_kind, from_id, kind);
