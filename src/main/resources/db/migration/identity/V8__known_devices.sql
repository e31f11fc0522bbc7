-- The browsers from which somebody has signed in, by the hash of a cookie that says nothing else: its owner is told of a new one.
create table identity.known_device (
    account_id uuid        not null references identity.account,
    hash       bytea       not null,
    device     text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (account_id, hash)
);
grant select, insert, update, delete on identity.known_device to passregion_app;
