-- Debits that their holder disputes: on no claim until the dispute is decided; then the next claim has them, however late.
create table settlement.hold (
    redemption_id text        primary key,
    partner_id    uuid        not null,
    held_at       timestamptz not null,
    released_at   timestamptz check (released_at >= held_at)
);
create index hold_of_partner on settlement.hold (partner_id);

create function settlement.check_hold() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.released_at is not null or new.released_at is null then
        raise exception 'a hold is released once and stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger check_hold before update or delete on settlement.hold
    for each row execute function settlement.check_hold();
create trigger holds_are_never_emptied before truncate on settlement.hold
    for each statement execute function passregion.refuse_rewriting();

grant select, insert on settlement.hold to passregion_app;
grant update (released_at) on settlement.hold to passregion_app;
