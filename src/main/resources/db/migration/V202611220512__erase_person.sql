-- When a person had their account deleted. The row stays, since orders refer to it, and says nothing about anybody.
alter table person add column erased_at datetime(3) null;
