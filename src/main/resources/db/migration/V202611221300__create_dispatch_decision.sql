-- Who was given an order, each time somebody was chosen: by the rules, by hand, or by taking it themselves.
create table dispatch_decision (
  id bigint not null auto_increment,
  town_id bigint not null,
  order_id bigint not null,
  at datetime(3) not null,
  cause varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  -- the person who decided; null: the rules did
  by_id bigint null,
  -- who was chosen, one of the two; neither: nobody was left
  station_id bigint null,
  partner_id bigint null,
  constraint pk_dispatch_decision primary key (id),
  constraint fk_dispatch_decision_town foreign key (town_id) references town (id),
  constraint fk_dispatch_decision_order foreign key (order_id) references orders (id),
  constraint fk_dispatch_decision_person foreign key (by_id) references person (id),
  constraint fk_dispatch_decision_station foreign key (station_id) references station (id),
  constraint fk_dispatch_decision_partner foreign key (partner_id) references partner (id),
  constraint ck_dispatch_decision_cause check
    (cause in ('PLACED', 'TRIAGED', 'UNCLAIMED', 'LAPSED', 'RETURNED', 'MISSED', 'BY_HAND', 'CLAIMED')),
  constraint ck_dispatch_decision_one check (station_id is null or partner_id is null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create index ix_dispatch_decision_order on dispatch_decision (order_id, id);
