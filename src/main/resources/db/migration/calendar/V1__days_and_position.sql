-- The last day whose end was told to everyone.
create table calendar.last_day (
    only_one boolean primary key default true check (only_one),
    day      date not null
);

-- What a demonstration's clock showed when it was last noted.
create table calendar.position (
    only_one boolean primary key default true check (only_one),
    shown    timestamptz not null
);

grant usage on schema calendar to passregion_app;
grant select, insert, update, delete on calendar.last_day, calendar.position to passregion_app;
