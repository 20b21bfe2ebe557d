-- Without an offer: added by hand.
alter table session modify column offer_id bigint null;

-- A capacity that somebody set for this session stays when the offer's changes.
alter table session add column capacity_by_hand boolean not null default false;

-- Quietly gone with its offer or on a closed day, and nobody was in it; comes back when that is taken back.
alter table session add column withdrawn boolean not null default false;

-- Cancelled with a word to everybody in it: never taken back.
alter table session add column cancelled_at datetime(3) null;
alter table session add column cancel_reason varchar(200) null;
alter table session add column cancel_alternative varchar(200) null;
