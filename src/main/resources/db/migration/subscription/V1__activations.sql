-- A passage to the platform: one code, known by its hash alone, good for some minutes. Only the latest of a holder serves.
create table subscription.activation (
    code_hash   bytea       primary key,
    holder_id   uuid        not null,
    school_year text        not null,
    benefit     text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null
);
create index on subscription.activation (holder_id, school_year, benefit);
create index on subscription.activation (expires_at);

-- A subscription that the platform has confirmed: one for each person, benefit and year, and a code confirms one.
create table subscription.subscription (
    holder_id     uuid        not null,
    school_year   text        not null,
    benefit       text        not null,
    code_hash     bytea       not null unique references subscription.activation,
    point_of_sale text        not null,
    reference     text        not null check (reference <> ''),       -- the platform's own name for it
    last_day      date        not null,
    confirmed_at  timestamptz not null,
    primary key (holder_id, school_year, benefit)
);

grant usage on schema subscription to passregion_app;
grant select, insert, update, delete on subscription.activation to passregion_app;
grant select, insert on subscription.subscription to passregion_app;
