-- Who wants no text messages about their orders. Codes they ask for themselves are sent all the same.
create table text_message_refusal (
  person_id bigint not null,
  town_id bigint not null,
  since datetime(3) not null,
  constraint pk_text_message_refusal primary key (person_id),
  constraint fk_text_message_refusal_person foreign key (person_id) references person (id),
  constraint fk_text_message_refusal_town foreign key (town_id) references town (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
