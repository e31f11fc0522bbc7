-- Holds: amounts of allotments promised to a payee until an instant, then taken or let go. A hold and its end are rows
-- that never change; what is held of an allotment moves with them or not at all.

create table wallet.hold (
    id           uuid        primary key,            -- derived from the cause: a retry is the same hold
    allotment    uuid        not null,               -- checked by the trigger, like the accounts of a transfer
    payee        text        not null,
    amount       bigint      not null check (amount > 0),
    unit         text        not null,
    cause        text        not null,
    holder_id    uuid        not null,
    placed_at    timestamptz not null,
    business_day date        not null,
    expires_at   timestamptz not null,
    constraint hold_lasts_a_day_at_most check (expires_at > placed_at and expires_at <= placed_at + interval '1 day')
);

-- Its primary key is why a hold ends once, however many try at once.
create table wallet.hold_end (
    hold      uuid        primary key references wallet.hold,
    how       text        not null check (how in ('CAPTURED', 'CANCELLED', 'EXPIRED')),
    transfer  uuid        unique,                    -- checked by the trigger when the transaction ends
    holder_id uuid        not null,
    ended_at  timestamptz not null,
    check ((how = 'CAPTURED') = (transfer is not null))
);

-- The holds that have no end yet, kept by the triggers as the balance is, so that they are found without the past ones.
create table wallet.open_hold (
    hold       uuid        primary key references wallet.hold,
    allotment  uuid        not null,
    amount     bigint      not null,
    expires_at timestamptz not null
);

create index open_hold_of_allotment on wallet.open_hold (allotment);
create index open_hold_by_end on wallet.open_hold (expires_at);

-- Like those of the transfers, these functions never read a whole table.
create function wallet.place_holds() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
    unfit uuid;
begin
    select p.id into unfit
      from placed p left join wallet.account a on a.id = p.allotment and a.kind = 'ALLOTMENT'
     where (a.unit, a.holder_id) is distinct from (p.unit, p.holder_id) or p.business_day > a.last_day
     limit 1;
    if found then
        raise exception 'hold % is of another unit or holder than its allotment, or after its last day', unfit
            using errcode = 'check_violation';
    end if;
    insert into wallet.open_hold (hold, allotment, amount, expires_at) select id, allotment, amount, expires_at from placed;
    update wallet.account a set held = a.held + p.amount
      from (select allotment, sum(amount) as amount from placed group by allotment) as p
     where a.id = p.allotment;
    return null;
end
$$;

create function wallet.end_holds() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
    unfit uuid;
begin
    select e.hold into unfit
      from ended e join wallet.hold h on h.id = e.hold
     where h.holder_id <> e.holder_id
        or (e.how = 'EXPIRED' and e.ended_at < h.expires_at)
        or (e.how <> 'EXPIRED' and (e.ended_at < h.placed_at or e.ended_at >= h.expires_at))
     limit 1;
    if found then
        raise exception 'hold % ends out of its time or is of another holder', unfit using errcode = 'check_violation';
    end if;
    with gone as (
        delete from wallet.open_hold o using ended e where o.hold = e.hold returning o.allotment, o.amount)
    update wallet.account a set held = a.held - g.amount
      from (select allotment, sum(amount) as amount from gone group by allotment) as g
     where a.id = g.allotment;
    return null;
end
$$;

-- What was held by the last day may be captured until the end of the hold, also past midnight: a debit that captures is the
-- only one after the last day. That it captures a hold, and which, is looked at when the transaction ends.
create or replace function wallet.check_transfers() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
    refusal text;
begin
    select flaw into refusal
      from (select case
                when source.unit is distinct from t.unit or target.unit is distinct from t.unit then
                    format('transfer %s of %s between accounts of %s and %s', t.id, t.unit, source.unit, target.unit)
                when not exists (select from wallet.route r
                                  where (r.reason, r.source, r.target) = (t.reason, source.kind, target.kind)) then
                    format('transfer %s: no %s from %s to %s', t.id, t.reason, source.kind, target.kind)
                when (source.benefit, source.school_year) <> (target.benefit, target.school_year)
                    or coalesce(source.holder_id, target.holder_id) is distinct from t.holder_id then
                    format('transfer %s is of another benefit, year or holder than its accounts', t.id)
                when (t.reason = 'CREDIT' and t.business_day > target.last_day)
                    or (t.reason = 'DEBIT' and t.business_day > source.last_day
                        and not exists (select from wallet.hold_end e where e.transfer = t.id))
                    or (t.reason = 'LAPSE' and t.business_day <= source.last_day) then
                    format('transfer %s: no %s on %s when the last day is %s', t.id, t.reason, t.business_day,
                        coalesce(source.last_day, target.last_day))
                when source.payee <> target.payee then
                    format('transfer %s would pay one payee what is owed to another', t.id)
                end as flaw
              from booked t
              left join wallet.account source on source.id = t.debit_account
              left join wallet.account target on target.id = t.credit_account) checked
     where flaw is not null
     limit 1;
    if found then
        raise exception using message = refusal, errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- Looked at when the transaction ends, because a capture lets the hold go before it books what is taken of it.
create function wallet.check_capture() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    if not exists (
        select from wallet.hold h
          join wallet.transfer t on t.debit_account = h.allotment and t.reason = 'DEBIT' and t.amount <= h.amount
          join wallet.account p on p.id = t.credit_account and p.payee = h.payee
         where h.id = new.hold and t.id = new.transfer and t.booked_at >= h.placed_at) then
        raise exception 'hold % is not captured by the transfer %', new.hold, new.transfer using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger place after insert on wallet.hold
    referencing new table as placed for each statement execute function wallet.place_holds();

create trigger let_go after insert on wallet.hold_end
    referencing new table as ended for each statement execute function wallet.end_holds();

create constraint trigger capture_is_booked after insert on wallet.hold_end deferrable initially deferred
    for each row when (new.how = 'CAPTURED') execute function wallet.check_capture();

create trigger append_only before update or delete or truncate on wallet.hold
    for each statement execute function passregion.refuse_rewriting();

create trigger append_only before update or delete or truncate on wallet.hold_end
    for each statement execute function passregion.refuse_rewriting();

create trigger follows_holds before insert or update or delete on wallet.open_hold
    for each statement when (pg_trigger_depth() = 0) execute function passregion.refuse_rewriting();

create trigger never_emptied before truncate on wallet.open_hold
    for each statement execute function passregion.refuse_rewriting();

-- What is held moves with a hold or not at all.
create trigger held_follows_holds before update of held on wallet.account
    for each statement when (pg_trigger_depth() = 0) execute function passregion.refuse_rewriting();

revoke execute on function wallet.place_holds, wallet.end_holds, wallet.check_capture from public;
revoke update (held) on wallet.account from passregion_app;
grant select, insert on wallet.hold, wallet.hold_end to passregion_app;
grant select on wallet.open_hold to passregion_app;
