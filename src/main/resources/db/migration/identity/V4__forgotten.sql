-- « Identifiant oublié », « mot de passe oublié »: what was typed waits here for a job, so that no page does more for an
-- address that is known than for one that is not. Gone as soon as it is read.
create table identity.recovery_ask (
    id       bigint      generated always as identity primary key,
    kind     text        not null check (kind in ('LOGIN', 'PASSWORD')),
    typed    text        not null,
    asked_at timestamptz not null
);

-- What the links to choose a new password carry, as SHA-256: good for half an hour, and until one of them has served.
create table identity.reset_link (
    hash       bytea       primary key,
    account_id uuid        not null references identity.account,
    expires_at timestamptz not null
);
create index on identity.reset_link (account_id);
create index on identity.reset_link (expires_at);
create index on identity.account (lower(email));

-- Update, because taking the oldest locks it.
grant select, insert, update, delete on identity.recovery_ask to passregion_app;
grant select, insert, delete on identity.reset_link to passregion_app;
