-- Who answers for a unit before all others. Whoever came first does, of those there are already.
alter table person_role
  add column owner boolean not null default false;

update person_role r
  join (select min(a.id) as id from person_role a join person p on p.id = a.person_id
    where a.role = 'PARTNER' group by p.town_id, a.scope_code) f on f.id = r.id
  set r.owner = true;

-- What the town knows of a unit: since when it is sure of it, and since when it is gone.
alter table partner
  add column about varchar(300) null,
  add column verified_on date null,
  add column left_at datetime(3) null;

create index ix_partner_town on partner (town_id, id);

-- A unit that would like to be one. The telephone goes when it is decided: then it is the unit's, or nobody's.
create table partner_application (
  id bigint not null auto_increment,
  town_id bigint not null,
  person_id bigint not null,
  -- the person while it waits: nobody waits twice
  waiting_for bigint null,
  name varchar(60) not null,
  kind varchar(24) not null,
  words varchar(500) not null,
  phone varchar(20) null,
  status varchar(16) not null,
  applied_at datetime(3) not null,
  decided_at datetime(3) null,
  decided_by bigint null,
  reason varchar(300) null,
  partner_id bigint null,
  constraint pk_partner_application primary key (id),
  constraint uk_partner_application_waiting unique (waiting_for),
  constraint fk_partner_application_town foreign key (town_id) references town (id),
  constraint fk_partner_application_person foreign key (person_id) references person (id),
  constraint fk_partner_application_decider foreign key (decided_by) references person (id),
  constraint fk_partner_application_partner foreign key (partner_id) references partner (id),
  constraint ck_partner_application_kind check (kind in ('CO_BUILDING_UNIT', 'SOCIAL_ORGANISATION', 'AGENCY', 'ENTERPRISE', 'VOLUNTEER_TEAM', 'UNIVERSITY')),
  constraint ck_partner_application_status check (status in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_partner_application_queue on partner_application (town_id, status, applied_at, id);
create index ix_partner_application_person on partner_application (person_id, id);
