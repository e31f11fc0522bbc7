-- Fees of cards made again (GEN-05): held on an allotment until the new card leaves, then taken, or let go if the old one is
-- found (CAR-02). Unlike what a partner reserves, a fee has no end of its own: the next batch may be weeks away.

create table wallet.fee (
    id           uuid        primary key,            -- derived from the cause: a retry is the same fee
    allotment    uuid        not null,               -- checked by the trigger, like the accounts of a transfer
    amount       bigint      not null check (amount > 0),
    unit         text        not null check (unit = 'EUR'),
    cause        text        not null,
    holder_id    uuid        not null,
    held_at      timestamptz not null,
    business_day date        not null
);
create index fee_of_allotment on wallet.fee (allotment);

-- Its primary key is why a fee ends once, however many try at once.
create table wallet.fee_end (
    fee       uuid        primary key references wallet.fee,
    how       text        not null check (how in ('TAKEN', 'RELEASED')),
    transfer  uuid        unique,                    -- checked when the transaction ends
    holder_id uuid        not null,
    ended_at  timestamptz not null,
    check ((how = 'TAKEN') = (transfer is not null))
);

-- They act with the owner's rights, so that the application needs none to change what is held.
create function wallet.hold_fee() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    update wallet.account a set held = a.held + new.amount
     where a.id = new.allotment and a.kind = 'ALLOTMENT' and a.unit = new.unit and a.holder_id = new.holder_id
       and new.business_day <= a.last_day;
    if not found then
        raise exception 'fee % is of another unit or holder than its allotment, or after its last day', new.id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create function wallet.end_fee() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    update wallet.account a set held = a.held - f.amount
      from wallet.fee f
     where f.id = new.fee and a.id = f.allotment and f.holder_id = new.holder_id and new.ended_at >= f.held_at;
    if not found then
        raise exception 'fee % ends before it begins or is of another holder', new.fee using errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- What was held is what is taken, of the same allotment, and nothing is taken as a fee that was not held: looked at when
-- the transaction ends, because taking lets go of what is held before it books.
create function wallet.check_taken_fee() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    if not exists (
        select from wallet.fee_end e
          join wallet.fee f on f.id = e.fee
          join wallet.transfer t on t.id = e.transfer
         where t.id = new.transfer and t.reason = 'FEE' and t.debit_account = f.allotment and t.amount = f.amount) then
        raise exception 'fee % is not taken by the transfer %', new.fee, new.transfer using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create function wallet.check_held_before() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    if not exists (select from wallet.fee_end e where e.transfer = new.id) then
        raise exception 'transfer % takes a fee that was never held', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger hold after insert on wallet.fee for each row execute function wallet.hold_fee();
create trigger let_go after insert on wallet.fee_end for each row execute function wallet.end_fee();
create constraint trigger fee_is_booked after insert on wallet.fee_end deferrable initially deferred
    for each row when (new.how = 'TAKEN') execute function wallet.check_taken_fee();
create constraint trigger fee_was_held after insert on wallet.transfer deferrable initially deferred
    for each row when (new.reason = 'FEE') execute function wallet.check_held_before();

create trigger append_only before update or delete or truncate on wallet.fee
    for each statement execute function passregion.refuse_rewriting();
create trigger append_only before update or delete or truncate on wallet.fee_end
    for each statement execute function passregion.refuse_rewriting();

revoke execute on function wallet.hold_fee, wallet.end_fee, wallet.check_taken_fee, wallet.check_held_before from public;
grant select, insert on wallet.fee, wallet.fee_end to passregion_app;
