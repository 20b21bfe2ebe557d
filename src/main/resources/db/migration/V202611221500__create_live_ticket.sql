-- A way into the live socket: handed out by a call, good once and for a minute. A row, since the socket may be opened at
-- another instance. Only the ticket's hash is kept.
create table live_ticket (
  ticket_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  family varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  expires_at datetime(3) not null,
  constraint pk_live_ticket primary key (ticket_hash)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_live_ticket_expires on live_ticket (expires_at);
