-- What the demonstration hands out: sign-ins, cards and keys of people who do not exist. Empty in production.
create table demo.book (
    only_one boolean primary key default true check (only_one),
    content  jsonb not null
);

grant usage on schema demo to passregion_app;
grant select, insert on demo.book to passregion_app;
