-- « Second facteur »: the secret that an account shares with its owner's authenticator app, sealed by a key that is not in the
-- database. A code serves once: the step of the last one is kept, and neither it nor an earlier one is right again.
create table identity.authenticator (
    account_id   uuid        primary key references identity.account,
    sealed       bytea       not null,
    last_step    bigint      not null,
    confirmed_at timestamptz not null
);
create function identity.steps_only_go_forward() returns trigger language plpgsql as $$
begin
    if new.last_step < old.last_step and new.sealed = old.sealed then
        raise exception 'A code that has served does not serve again' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger steps_only_go_forward before update on identity.authenticator
    for each row execute function identity.steps_only_go_forward();

-- A secret that was shown to be scanned; it counts for nothing until a code of it was typed.
create table identity.authenticator_offer (
    account_id uuid        primary key references identity.account,
    sealed     bytea       not null,
    offered_at timestamptz not null
);

-- « Codes de secours », 80 random bits each, kept as SHA-256. A used one stays, so that its owner sees when it served.
create table identity.recovery_code (
    account_id uuid        not null references identity.account,
    hash       bytea       not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

grant select, insert, update, delete on identity.authenticator to passregion_app;
grant select, insert, update, delete on identity.authenticator_offer to passregion_app;
grant select, insert, update, delete on identity.recovery_code to passregion_app;
