-- What somebody was given lately is counted by orders: one that they read and then kept is one. All within the index, as before.
create index ix_dispatch_decision_given on dispatch_decision (town_id, at, given_to, item_id, order_id, in_time);
drop index ix_dispatch_decision_lately on dispatch_decision;
