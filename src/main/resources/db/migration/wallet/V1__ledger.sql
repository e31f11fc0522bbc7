-- The ledger: double entry, append-only. Value leaves the debit account and enters the credit account.

create table wallet.account (
    id          uuid    primary key,                 -- derived from the key: whoever opens it, it is the same account
    key         text    not null unique,
    kind        text    not null,
    unit        text    not null check (unit in ('EUR', 'TICKET', 'ENTRY')),
    holder_id   uuid,
    benefit     text,
    school_year text,
    payee       text,
    unlimited   boolean not null default false,
    last_day    date,
    lapsed      boolean not null default false,      -- its last day has passed and what was unused has lapsed
    posted      bigint  not null default 0,          -- the balance of an allotment; any other balance is a sum
    held        bigint  not null default 0,          -- promised to a fee, not yet booked
    constraint account_is_of_a_kind check (case
        when kind = 'ALLOTMENT'                       then num_nonnulls(holder_id, benefit, school_year, last_day) = 4 and payee is null
        when kind in ('BUDGET', 'LAPSED')             then num_nonnulls(benefit, school_year) = 2 and num_nulls(holder_id, payee, last_day) = 3
        when kind in ('PAYABLE', 'IN_PAYMENT', 'PAID') then payee is not null and num_nulls(holder_id, benefit, school_year, last_day) = 4
        when kind in ('FEES', 'CONVERSION')           then num_nulls(holder_id, benefit, school_year, payee, last_day) = 5
        else false end),
    constraint only_allotments_keep_a_balance check (kind = 'ALLOTMENT' or (posted = 0 and held = 0 and not unlimited and not lapsed)),
    constraint entries_are_without_limit check (kind <> 'ALLOTMENT' or unlimited = (unit = 'ENTRY')),
    constraint allotment_is_never_overspent check (unlimited or posted - held >= 0),
    constraint held_is_never_negative check (held >= 0)
) with (fillfactor = 80);                            -- room for a debit to rewrite its row beside the old one

create index account_of_holder on wallet.account (holder_id) where holder_id is not null;
create index account_to_lapse on wallet.account (last_day) where kind = 'ALLOTMENT' and not lapsed;

-- Between which kinds of accounts a reason may move value; nothing moves otherwise, so never from allotment to allotment (BEN-01).
create table wallet.route (
    reason text not null,
    source text not null,
    target text not null,
    primary key (reason, source, target)
);

insert into wallet.route (reason, source, target) values
    ('CREDIT',     'BUDGET',     'ALLOTMENT'),
    ('DEBIT',      'ALLOTMENT',  'PAYABLE'),
    ('REVERSAL',   'PAYABLE',    'ALLOTMENT'),
    ('LAPSE',      'ALLOTMENT',  'LAPSED'),
    ('FEE',        'ALLOTMENT',  'FEES'),
    ('CONVERSION', 'PAYABLE',    'CONVERSION'),
    ('PRICE',      'BUDGET',     'PAYABLE'),
    ('TO_PAYMENT', 'PAYABLE',    'IN_PAYMENT'),
    ('PAID',       'IN_PAYMENT', 'PAID'),
    ('RETURNED',   'IN_PAYMENT', 'PAYABLE');

-- Its accounts are checked by the trigger and not by foreign keys, which would lock a busy payee's row with each debit:
-- an account is never deleted nor changed, so reading it is enough.
create table wallet.transfer (
    id             uuid        primary key,          -- derived from the cause: a retry is the same transfer
    debit_account  uuid        not null,
    credit_account uuid        not null,
    amount         bigint      not null check (amount > 0),
    unit           text        not null,
    reason         text        not null,
    cause          text        not null,
    holder_id      uuid,
    reverses       uuid        references wallet.transfer,
    booked_at      timestamptz not null,
    business_day   date        not null,
    check (debit_account <> credit_account),
    check ((reason = 'REVERSAL') = (reverses is not null))
);

create index transfer_from on wallet.transfer (debit_account);
create index transfer_to on wallet.transfer (credit_account);
create index transfer_of_holder on wallet.transfer (holder_id) where holder_id is not null;
create index transfer_reversing on wallet.transfer (reverses) where reverses is not null;

-- A reversal mirrors its original, and all reversals together never exceed it. The original stays locked until commit.
create function wallet.check_reversal(reversal wallet.transfer) returns void language plpgsql as $$
declare
    original wallet.transfer;
    reversed bigint;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'a reversal would not see the others in a repeatable read' using errcode = 'feature_not_supported';
    end if;
    select * into original from wallet.transfer where id = reversal.reverses for update;
    if (original.debit_account, original.credit_account) is distinct from (reversal.credit_account, reversal.debit_account) then
        raise exception 'reversal % does not mirror %', reversal.id, original.id using errcode = 'check_violation';
    end if;
    select sum(amount) into reversed from wallet.transfer where reverses = original.id;
    if reversed > original.amount then
        raise exception 'transfer % of % would be reversed by %', original.id, original.amount, reversed
            using errcode = 'check_violation';
    end if;
end
$$;

-- What makes two accounts a possible source and target of a transfer.
create function wallet.check_accounts(transfer wallet.transfer, source wallet.account, target wallet.account)
    returns void language plpgsql as $$
begin
    if source.unit is distinct from transfer.unit or target.unit is distinct from transfer.unit then
        raise exception 'transfer % of % between accounts of % and %', transfer.id, transfer.unit, source.unit, target.unit
            using errcode = 'check_violation';
    end if;
    if not exists (select from wallet.route r where (r.reason, r.source, r.target) = (transfer.reason, source.kind, target.kind)) then
        raise exception 'transfer %: no % from % to %', transfer.id, transfer.reason, source.kind, target.kind
            using errcode = 'check_violation';
    end if;
    if (source.benefit, source.school_year) <> (target.benefit, target.school_year)
        or coalesce(source.holder_id, target.holder_id) is distinct from transfer.holder_id then
        raise exception 'transfer % is of another benefit, year or holder than its accounts', transfer.id
            using errcode = 'check_violation';
    end if;
    if (transfer.reason = 'CREDIT' and transfer.business_day > target.last_day)
        or (transfer.reason = 'DEBIT' and transfer.business_day > source.last_day)
        or (transfer.reason = 'LAPSE' and transfer.business_day <= source.last_day) then
        raise exception 'transfer %: no % on % when the last day is %', transfer.id, transfer.reason, transfer.business_day,
            coalesce(source.last_day, target.last_day) using errcode = 'check_violation';
    end if;
end
$$;

-- Books a transfer: checks it once more, whoever sends it, and moves the balance of the allotment concerned. It acts with
-- the owner's rights, so that the application needs none to change a balance.
create function wallet.book() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    source wallet.account;
    target wallet.account;
begin
    select * into source from wallet.account where id = new.debit_account;
    select * into target from wallet.account where id = new.credit_account;
    perform wallet.check_accounts(new, source, target);
    if new.reverses is not null then
        perform wallet.check_reversal(new);
    end if;
    update wallet.account
       set posted = posted + case when id = new.credit_account then new.amount else -new.amount end
     where id in (new.debit_account, new.credit_account) and kind = 'ALLOTMENT';
    return null;
end
$$;

create trigger book after insert on wallet.transfer
    for each row execute function wallet.book();

create trigger append_only before update or delete or truncate on wallet.transfer
    for each statement execute function passregion.refuse_rewriting();

create trigger stays_what_it_is
    before update of id, key, kind, unit, holder_id, benefit, school_year, payee, unlimited, last_day or delete or truncate on wallet.account
    for each statement execute function passregion.refuse_rewriting();

-- A balance moves with a transfer or not at all.
create trigger balance_follows_transfers before update of posted on wallet.account
    for each statement when (pg_trigger_depth() = 0) execute function passregion.refuse_rewriting();

create trigger routes_are_fixed before update or delete or truncate on wallet.route
    for each statement execute function passregion.refuse_rewriting();

revoke execute on all functions in schema wallet from public;

grant usage on schema wallet to passregion_app;
grant select, insert (id, key, kind, unit, holder_id, benefit, school_year, payee, unlimited, last_day), update (held, lapsed)
    on wallet.account to passregion_app;
grant select, insert on wallet.transfer to passregion_app;
