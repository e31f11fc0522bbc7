-- A lost card is frozen before it is opposed for good, and the one ordered in its place may wait for its fee (CAR-02, CAR-03).
alter table card.card drop constraint card_status_check;
alter table card.card add constraint card_status_check
    check (status in ('AWAITING_FEE', 'REQUESTED', 'IN_PRODUCTION', 'ACTIVE', 'FROZEN', 'BLOCKED'));
alter table card.card add column replaces uuid references card.card check (replaces <> id);
create index on card.card (replaces) where replaces is not null;

-- One live card a holder and one frozen card at the most, whatever runs at the same time.
drop index card.one_live_card_per_holder;
create unique index one_live_card_per_holder on card.card (holder_id) where status not in ('FROZEN', 'BLOCKED');
create unique index one_frozen_card_per_holder on card.card (holder_id) where status = 'FROZEN';

-- The drawing of a card's life, the same as in the code (a test compares them): nothing else is possible, whoever asks.
create table card.transition (
    source text not null,
    target text not null,
    primary key (source, target)
);
insert into card.transition (source, target) values
    ('AWAITING_FEE', 'REQUESTED'),
    ('AWAITING_FEE', 'BLOCKED'),
    ('REQUESTED', 'IN_PRODUCTION'),
    ('REQUESTED', 'BLOCKED'),
    ('IN_PRODUCTION', 'REQUESTED'),
    ('IN_PRODUCTION', 'ACTIVE'),
    ('IN_PRODUCTION', 'BLOCKED'),
    ('ACTIVE', 'FROZEN'),
    ('ACTIVE', 'BLOCKED'),
    ('FROZEN', 'ACTIVE'),
    ('FROZEN', 'BLOCKED');

create function card.follow_the_drawing() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from card.transition t where (t.source, t.target) = (old.status, new.status)) then
        raise exception 'card %: from % never to %', old.id, old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger lives_as_drawn before update of status on card.card
    for each row when (old.status <> new.status) execute function card.follow_the_drawing();

create function card.refuse_birth() returns trigger language plpgsql as $$
begin
    raise exception 'card %: no card begins %', new.id, new.status using errcode = 'check_violation';
end
$$;

create trigger is_born_to_live before insert on card.card
    for each row when (new.status in ('IN_PRODUCTION', 'FROZEN', 'BLOCKED')) execute function card.refuse_birth();

-- A number, its codes and whose they are never change, and no card is ever forgotten.
create trigger stays_what_it_is
    before update of id, holder_id, number, printed_code, totp_secret, test, requested_at, replaces or delete or truncate on card.card
    for each statement execute function passregion.refuse_rewriting();

create trigger drawing_is_fixed before insert or update or delete or truncate on card.transition
    for each statement execute function passregion.refuse_rewriting();

revoke execute on function card.follow_the_drawing, card.refuse_birth from public;
grant select on card.transition to passregion_app;
