-- Where a partner is to be paid changes when somebody else confirms it (SET-04). Until then the new account is sealed here and
-- pays nobody; afterwards it is forgotten here, and stands among the bank details if it was confirmed.
create table partner.account_change (
    id         uuid        primary key,
    partner    uuid        not null references partner.partner,
    sealed     bytea,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'WITHDRAWN', 'REFUSED')),
    decided_by uuid,
    decided_at timestamptz,
    why        text,
    check ((state = 'WAITING') = (sealed is not null)),
    check ((state = 'WAITING') = (decided_by is null) and (state = 'WAITING') = (decided_at is null)),
    check ((state = 'REFUSED') = (why is not null)),
    constraint four_eyes check (state <> 'CONFIRMED' or decided_by <> asked_by)
);
create unique index one_waits on partner.account_change (partner) where state = 'WAITING';
create index on partner.account_change (partner, asked_at);

create function partner.check_account_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.state <> 'WAITING' or new.state = 'WAITING' then
        raise exception 'a change of account is decided once and stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger decided_once before update or delete on partner.account_change
    for each row execute function partner.check_account_change();

grant select, insert, update (state, sealed, decided_by, decided_at, why) on partner.account_change to passregion_app;
