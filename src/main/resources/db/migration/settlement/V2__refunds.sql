-- A refund is a line of its own, below zero: beside its debit, or on a later statement when its debit was claimed before.
alter table settlement.line
    drop constraint line_pkey,
    drop constraint line_quantity_check,
    drop constraint line_amount_cents_check,
    add column refund_id text,
    add constraint only_refunds_take_away check (case
        when refund_id is null then quantity >= 0 and amount_cents >= 0
        else quantity <= 0 and amount_cents <= 0 end);

create unique index a_debit_is_claimed_once on settlement.line (redemption_id) where refund_id is null;
create unique index a_refund_is_deducted_once on settlement.line (refund_id) where refund_id is not null;

-- Before it is paid, a statement may become smaller, by lines of refunds and by nothing else; never larger, and never while a
-- payment of it may be on its way.
create function settlement.check_correction() returns trigger language plpgsql as $$
begin
    if new.total_cents > old.total_cents
        or new.total_cents <> (select sum(amount_cents) from settlement.line where statement_id = old.id)
        or old.state not in ('CLAIMED', 'RETURNED')
        or exists (select from settlement.payment where statement_id = old.id and result in ('PENDING', 'ACCEPTED')) then
        raise exception 'statement %, %, cannot go from % to %', old.id, old.state, old.total_cents, new.total_cents
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger check_correction before update of total_cents on settlement.statement
    for each row execute function settlement.check_correction();

grant update (total_cents) on settlement.statement to passregion_app;
