-- A card declared lost, stolen, broken or defective, the one ordered in its place and what it costs (CAR-02, CAR-03, CAR-04).
create table replacement.remake (
    id           uuid        primary key,
    holder_id    uuid        not null,
    reason       text        not null check (reason in ('LOST', 'STOLEN', 'BROKEN', 'DEFECTIVE')),
    lost_card    uuid        not null,
    ordered_card uuid        not null unique,
    fee          bigint      not null check (fee >= 0),      -- cents
    payer        text,                                       -- the benefit on which the fee is held, or was taken
    waived       boolean     not null default false,
    state        text        not null check (state in ('FEE_DUE', 'ORDERED', 'LEFT', 'WITHDRAWN')),
    declared_at  timestamptz not null,
    since        timestamptz not null check (since >= declared_at),
    check (payer is null or not waived),
    check (state <> 'FEE_DUE' or (payer is null and not waived)),
    check (state not in ('ORDERED', 'LEFT') or payer is not null or waived or fee = 0)
);
create unique index one_remake_at_a_time on replacement.remake (holder_id) where state in ('FEE_DUE', 'ORDERED');
create index on replacement.remake (holder_id, declared_at desc);

-- What is over is over.
create trigger what_left_or_was_withdrawn_never_changes before update on replacement.remake
    for each row when (old.state in ('LEFT', 'WITHDRAWN')) execute function passregion.refuse_rewriting();
create trigger stays_what_it_is
    before update of id, holder_id, reason, lost_card, ordered_card, fee, declared_at or delete or truncate on replacement.remake
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema replacement to passregion_app;
grant select, insert, update (payer, waived, state, since) on replacement.remake to passregion_app;
