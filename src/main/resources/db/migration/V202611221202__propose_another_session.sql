-- The station would rather have them there; proposed_at is its start, and nothing changes before the resident agrees.
alter table orders add column proposed_session_id bigint null;
