-- The side of a transfer on which an allotment can stand follows from its reason: the other need not be looked for.
create or replace function wallet.move_balances() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    update wallet.account a
       set posted = a.posted + m.credited - m.used - m.lapsed,
           credited = a.credited + m.credited,
           used = a.used + m.used,
           lapsed_amount = a.lapsed_amount + m.lapsed
      from (select case when reason in ('CREDIT', 'REVERSAL') then credit_account else debit_account end as account,
                   coalesce(sum(amount) filter (where reason = 'CREDIT'), 0)::bigint as credited,
                   coalesce(sum(case reason when 'REVERSAL' then -amount else amount end)
                       filter (where reason in ('DEBIT', 'FEE', 'REVERSAL')), 0)::bigint as used,
                   coalesce(sum(amount) filter (where reason = 'LAPSE'), 0)::bigint as lapsed
              from booked
             where holder_id is not null
             group by 1) m
     where a.id = m.account and a.kind = 'ALLOTMENT';
    return null;
end
$$;
