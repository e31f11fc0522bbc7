-- What is owed to a payee is paid to that payee, whoever sends the transfer.

create function wallet.check_payees(transfer wallet.transfer, source wallet.account, target wallet.account)
    returns void language plpgsql as $$
begin
    if source.payee <> target.payee then
        raise exception 'transfer % would pay one payee what is owed to another', transfer.id using errcode = 'check_violation';
    end if;
end
$$;

create or replace function wallet.book() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    source wallet.account;
    target wallet.account;
begin
    select * into source from wallet.account where id = new.debit_account;
    select * into target from wallet.account where id = new.credit_account;
    perform wallet.check_accounts(new, source, target);
    perform wallet.check_payees(new, source, target);
    if new.reverses is not null then
        perform wallet.check_reversal(new);
    end if;
    update wallet.account
       set posted = posted + case when id = new.credit_account then new.amount else -new.amount end
     where id in (new.debit_account, new.credit_account) and kind = 'ALLOTMENT';
    return null;
end
$$;

revoke execute on function wallet.check_payees from public;
