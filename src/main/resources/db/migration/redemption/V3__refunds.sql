-- What was given back of a debit: a row of its own, linked to the debit, which never changes. Their sum never exceeds it.
create table redemption.refund (
    id            text        primary key check (id ~ '^ref_[0-9a-f]{32}$'),
    redemption_id text        not null references redemption.redemption,
    holder_id     uuid        not null,
    partner_id    uuid        not null,
    transfer_id   uuid        not null unique,         -- the reversal in the ledger
    unit          text        not null check (unit in ('EUR', 'TICKET', 'ENTRY')),
    refunded      bigint      not null check (refunded > 0),
    holder_share  bigint      not null check (holder_share >= 0),  -- of what the holder had paid at the till, in cents
    reimbursable  bigint      not null check (reimbursable >= 0),  -- no longer owed to the partner, in cents
    lapsed        boolean     not null,                -- its last day had passed: it came back and lapsed at once
    available     bigint,                              -- left on the benefit after it; null without limit
    reason        text        not null check (reason in ('RETURNED', 'MISTAKE', 'EVENT_CANCELLED', 'OTHER')),
    note          text        check (length(note) between 1 and 300),
    channel       text        not null check (channel in ('TILL', 'API', 'AGENT')),
    author        text        not null,                -- the account or the key that asked for it
    booked_at     timestamptz not null,
    test          boolean     not null,
    check (unit <> 'EUR' or refunded = reimbursable)
);
create index refund_of_redemption on redemption.refund (redemption_id);
create index refund_of_partner on redemption.refund (partner_id, booked_at) where not test;
create index refund_of_holder on redemption.refund (holder_id, booked_at desc);

-- A refund is of its debit's holder, partner and unit, and all refunds together never exceed it. The debit stays locked
-- until commit, so that of two at once the second sees the first.
create function redemption.check_refund() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    debit redemption.redemption;
    given redemption.refund;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'a refund would not see the others in a repeatable read' using errcode = 'feature_not_supported';
    end if;
    select * into debit from redemption.redemption where id = new.redemption_id for update;
    if (debit.holder_id, debit.partner_id, debit.unit, debit.test)
        is distinct from (new.holder_id, new.partner_id, new.unit, new.test) then
        raise exception 'refund % is not of its debit %', new.id, debit.id using errcode = 'check_violation';
    end if;
    select sum(refunded) as refunded, sum(holder_share) as holder_share, sum(reimbursable) as reimbursable
      into given.refunded, given.holder_share, given.reimbursable
      from redemption.refund where redemption_id = debit.id;
    if given.refunded > debit.debited or given.holder_share > debit.holder_pays or given.reimbursable > debit.reimbursable then
        raise exception 'debit % of % would be refunded by %', debit.id, debit.debited, given.refunded
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger check_refund after insert on redemption.refund
    for each row execute function redemption.check_refund();
create trigger a_refund_never_changes before update or delete on redemption.refund
    for each row execute function passregion.refuse_rewriting();
create trigger refunds_are_never_emptied before truncate on redemption.refund
    for each statement execute function passregion.refuse_rewriting();

revoke execute on function redemption.check_refund from public;
grant select, insert on redemption.refund to passregion_app;
