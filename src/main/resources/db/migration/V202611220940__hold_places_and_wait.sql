-- Places that people had when the capacity was lowered below them: nobody is thrown out and nobody new gets in; melts as they leave.
alter table session add column surplus int not null default 0;
alter table session drop constraint ck_session_taken;
alter table session add constraint ck_session_taken check (taken >= 0 and surplus >= 0 and taken <= capacity + surplus);

-- A party's places, all or none of them. Held while somebody fills in the form, until a moment; without one they are given.
alter table seat add column places int not null default 1;
alter table seat add column person_id bigint null;
alter table seat add column held_until datetime(3) null;
-- numbers are called out, so that only who comes gets one
alter table seat modify column ticket int null;
alter table seat add constraint ck_seat_places check (places between 1 and 6);
create index ix_seat_held on seat (held_until);
create index ix_seat_person on seat (person_id, held_until);

-- The line for a session, in the order of the ids. Who is offered a place has it held in their name until then.
create table waiting (
  id bigint not null auto_increment,
  town_id bigint not null,
  session_id bigint not null,
  -- whatever was asked for; the line does not look into it
  order_id bigint not null,
  beneficiary_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  places int not null,
  -- offers that nobody answered
  lapses int not null default 0,
  seat_id bigint null,
  offered_until datetime(3) null,
  constraint pk_waiting primary key (id),
  constraint uk_waiting_order unique (order_id),
  constraint uk_waiting_beneficiary unique (session_id, beneficiary_key),
  constraint fk_waiting_town foreign key (town_id) references town (id),
  constraint fk_waiting_session foreign key (session_id) references session (id),
  constraint ck_waiting_places check (places between 1 and 6)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_waiting_line on waiting (session_id, offered_until, id);
