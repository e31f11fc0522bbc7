-- A round of reminders: everybody who has something left that ends on a day, told so many days before. It remembers how far it is,
-- so that after a standstill it goes on there and nobody is told twice.
create table reminder.round (
    last_day    date        not null,
    days_before int         not null check (days_before > 0),
    opened_at   timestamptz not null,
    told_up_to  uuid,                                  -- holders are told in the order of their ids
    closed_at   timestamptz,
    primary key (last_day, days_before)
);
grant usage on schema reminder to passregion_app;
grant select, insert, update on reminder.round to passregion_app;
