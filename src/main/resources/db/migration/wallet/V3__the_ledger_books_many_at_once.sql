-- The debits of a moment come in one statement: the ledger checks them together and moves each balance once. It refuses
-- what it refused before, in the same words.

-- What an allotment was given, what of it was used and what lapsed, so that no page and no debit has to sum its movements.
alter table wallet.account
    add column credited      bigint not null default 0,
    add column used          bigint not null default 0,     -- debits and fees, less what was reversed
    add column lapsed_amount bigint not null default 0;

update wallet.account a
   set credited = m.credited, used = m.used, lapsed_amount = m.lapsed
  from (select i.id,
               coalesce(sum(t.amount) filter (where t.reason = 'CREDIT'), 0) as credited,
               coalesce(sum(case when t.reason = 'REVERSAL' then -t.amount else t.amount end)
                   filter (where t.reason in ('DEBIT', 'FEE', 'REVERSAL')), 0) as used,
               coalesce(sum(t.amount) filter (where t.reason = 'LAPSE'), 0) as lapsed
          from wallet.account i
          join wallet.transfer t on t.holder_id = i.holder_id and i.id in (t.debit_account, t.credit_account)
         group by i.id) m
 where a.id = m.id and a.kind = 'ALLOTMENT';

alter table wallet.account drop constraint only_allotments_keep_a_balance;
alter table wallet.account add constraint only_allotments_keep_a_balance check (kind = 'ALLOTMENT'
    or (posted = 0 and held = 0 and credited = 0 and used = 0 and lapsed_amount = 0 and not unlimited and not lapsed));

drop trigger balance_follows_transfers on wallet.account;
create trigger balance_follows_transfers before update of posted, credited, used, lapsed_amount on wallet.account
    for each statement when (pg_trigger_depth() = 0) execute function passregion.refuse_rewriting();

drop trigger book on wallet.transfer;
drop function wallet.book();
drop function wallet.check_reversal(wallet.transfer);
drop function wallet.check_accounts(wallet.transfer, wallet.account, wallet.account);
drop function wallet.check_payees(wallet.transfer, wallet.account, wallet.account);

-- The functions below never read a whole table, whatever the planner believed of its size when they first ran.

-- Checks once more, whoever sends them, that transfers move what they may between accounts that belong together.
create function wallet.check_transfers() returns trigger language plpgsql security definer
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
                    or (t.reason = 'DEBIT' and t.business_day > source.last_day)
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

-- A reversal mirrors its original, and all reversals together never exceed it. The originals stay locked until commit.
create function wallet.check_reversals() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
    refusal text;
begin
    if not exists (select from booked where reverses is not null) then
        return null;
    end if;
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'a reversal would not see the others in a repeatable read' using errcode = 'feature_not_supported';
    end if;
    perform from wallet.transfer where id in (select reverses from booked) order by id for update;
    select format('reversal %s does not mirror %s', r.id, o.id) into refusal
      from booked r join wallet.transfer o on o.id = r.reverses
     where (o.debit_account, o.credit_account) is distinct from (r.credit_account, r.debit_account)
     limit 1;
    if not found then
        select format('transfer %s of %s would be reversed by %s', o.id, o.amount, sum(r.amount)) into refusal
          from wallet.transfer o join wallet.transfer r on r.reverses = o.id
         where o.id in (select reverses from booked)
         group by o.id
        having sum(r.amount) > o.amount
         limit 1;
    end if;
    if found then
        raise exception using message = refusal, errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- Moves the balances of the allotments concerned. It acts with the owner's rights, so that the application needs none to
-- change a balance. Whoever books more than one transfer at once has locked their allotments before, in the order of ids.
create function wallet.move_balances() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    update wallet.account a
       set posted = a.posted + m.credited - m.used - m.lapsed,
           credited = a.credited + m.credited,
           used = a.used + m.used,
           lapsed_amount = a.lapsed_amount + m.lapsed
      from (select account,
                   coalesce(sum(amount) filter (where reason = 'CREDIT'), 0)::bigint as credited,
                   coalesce(-sum(amount) filter (where reason not in ('CREDIT', 'LAPSE')), 0)::bigint as used,
                   coalesce(-sum(amount) filter (where reason = 'LAPSE'), 0)::bigint as lapsed
              from (select credit_account as account, amount, reason from booked where holder_id is not null
                    union all
                    select debit_account, -amount, reason from booked where holder_id is not null) as sides
             group by account) m
     where a.id = m.account and a.kind = 'ALLOTMENT';
    return null;
end
$$;

-- In the order of their names: first looked at, then booked.
create trigger book_1_checked after insert on wallet.transfer
    referencing new table as booked for each statement execute function wallet.check_transfers();
create trigger book_2_reversed after insert on wallet.transfer
    referencing new table as booked for each statement execute function wallet.check_reversals();
create trigger book_3_moved after insert on wallet.transfer
    referencing new table as booked for each statement execute function wallet.move_balances();

revoke execute on all functions in schema wallet from public;

-- A debit leaves an allotment, whose balance is kept: only what leaves other accounts is ever summed.
drop index wallet.transfer_from;
create index transfer_from on wallet.transfer (debit_account) where reason <> 'DEBIT';

-- A till asks for one benefit of one holder.
drop index wallet.account_of_holder;
create index account_of_holder on wallet.account (holder_id, benefit) where holder_id is not null;
