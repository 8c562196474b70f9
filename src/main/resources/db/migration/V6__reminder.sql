-- Who was reminded on which day of what a month lacks, so that nobody is reminded twice a day.

create table reminder (
    period char(7) not null,
    reminded_on date not null,
    constraint reminder_once primary key (period, reminded_on)
);
