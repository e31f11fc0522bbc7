-- Where an establishment's access system wants to be told that a card stopped working. The secret is sealed.
create table badge.webhook (
    uai     text        primary key,
    address text        not null check (length(address) <= 500),
    secret  bytea       not null,
    set_at  timestamptz not null,
    gone_at timestamptz                          -- it answered that it is gone: nothing is sent until the address is set again
);

-- What is to be told, and how that went. The number of the badge leaves with the row.
create table badge.delivery (
    id           uuid        primary key,
    uai          text        not null,
    number       text,                           -- null for a test
    state        text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts     int         not null default 0,
    answer       text,                           -- the last one: a status, or why there was none
    happened_at  timestamptz not null,
    next_attempt timestamptz not null
);
create index on badge.delivery (uai, happened_at desc);
create index deliveries_due on badge.delivery (next_attempt) where state = 'WAITING';
create index on badge.delivery (number);

grant select, insert, update, delete on badge.webhook, badge.delivery to passregion_app;
