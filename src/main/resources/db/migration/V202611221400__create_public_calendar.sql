-- Public holidays and the weekends that are worked for them are the country's, so these two tables belong to no town. Only
-- years that an operator replaced are here; the others come with the program.
create table calendar_year (
  year int not null,
  replaced_at datetime(3) not null,
  constraint pk_calendar_year primary key (year)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table calendar_day (
  day date not null,
  kind varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(40) not null,
  basis varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_calendar_day primary key (day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
