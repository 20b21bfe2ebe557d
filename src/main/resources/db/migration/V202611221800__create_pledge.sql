-- What a unit said it will give. One row is the account: whatever changes it is one conditional update, and the constraint
-- is the last word.
create table pledge (
  id bigint not null auto_increment,
  town_id bigint not null,
  number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  partner_id bigint not null,
  title varchar(60) not null,
  -- what is given through it; null for what nobody orders here
  item_id bigint null,
  unit_word varchar(16) not null,
  first_day date not null,
  last_day date not null,
  pledged int not null,
  committed int not null default 0,
  used int not null default 0,
  expired int not null default 0,
  free int not null,
  -- last month's, which it carries on
  copied_from bigint null,
  created_at datetime(3) not null,
  -- what was free has expired
  closed_at datetime(3) null,
  constraint pk_pledge primary key (id),
  constraint uk_pledge_number unique (town_id, number),
  constraint uk_pledge_copy unique (town_id, copied_from),
  constraint fk_pledge_town foreign key (town_id) references town (id),
  constraint fk_pledge_partner foreign key (partner_id) references partner (id),
  constraint fk_pledge_item foreign key (item_id) references item (id),
  constraint fk_pledge_copy foreign key (copied_from) references pledge (id),
  constraint ck_pledge_balance check (pledged = committed + used + expired + free),
  constraint ck_pledge_parts check (committed >= 0 and used >= 0 and expired >= 0 and free >= 0),
  constraint ck_pledge_days check (first_day <= last_day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_pledge_unit on pledge (partner_id, id);
create index ix_pledge_running on pledge (partner_id, closed_at, last_day, id);
create index ix_pledge_item on pledge (item_id, last_day);
create index ix_pledge_sweep on pledge (closed_at, last_day);

-- What an order took, once for each.
create table pledge_commitment (
  town_id bigint not null,
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  pledge_id bigint not null,
  quantity int not null,
  state varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_pledge_commitment primary key (town_id, order_number),
  constraint fk_pledge_commitment_town foreign key (town_id) references town (id),
  constraint fk_pledge_commitment_pledge foreign key (pledge_id) references pledge (id),
  constraint ck_pledge_commitment check (quantity > 0 and state in ('OPEN', 'USED', 'RELEASED'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_pledge_commitment on pledge_commitment (pledge_id, state);

-- The ledger: rows are only added. The last five columns are the account with the movement.
create table pledge_movement (
  id bigint not null auto_increment,
  town_id bigint not null,
  pledge_id bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  quantity int not null,
  order_number varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  by_id bigint null,
  at datetime(3) not null,
  pledged int not null,
  committed int not null,
  used int not null,
  expired int not null,
  free int not null,
  constraint pk_pledge_movement primary key (id),
  constraint fk_pledge_movement_town foreign key (town_id) references town (id),
  constraint fk_pledge_movement_pledge foreign key (pledge_id) references pledge (id),
  constraint ck_pledge_movement_balance check (pledged = committed + used + expired + free),
  constraint ck_pledge_movement_quantity check (quantity > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_pledge_movement on pledge_movement (pledge_id, id);
create index ix_pledge_movement_at on pledge_movement (pledge_id, at);

-- Had a pledge once: the orders of all others ask nothing.
alter table item add column pledged boolean not null default false;
-- Whose account the order was committed to.
alter table orders add column pledge_id bigint null;
