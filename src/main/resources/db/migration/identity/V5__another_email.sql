-- Changes of an account's e-mail address: the new one confirms, the former one is told and can undo it for a week. What its
-- links carry is kept as SHA-256. Only one waits for its confirmation; those that took effect stay, so that the first
-- address of several changes can still undo them all.
create table identity.email_change (
    id                bigint      generated always as identity primary key,
    account_id        uuid        not null references identity.account,
    former            text        not null,
    wanted            text        not null,
    confirm_hash      bytea       not null unique,
    undo_hash         bytea       not null unique,
    asked_at          timestamptz not null,
    confirmable_until timestamptz not null,
    undoable_until    timestamptz not null,
    confirmed_at      timestamptz
);
create index on identity.email_change (account_id);
create index on identity.email_change (undoable_until);
grant select, insert, update, delete on identity.email_change to passregion_app;
