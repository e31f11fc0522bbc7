-- What an allotment gives in all since its holder's enrolment changed (CAR-06); null while it gives what was credited. What was
-- used before counts, so that no change of establishment, track or diploma gives anything back.
alter table wallet.account add column entitled bigint;
alter table wallet.account add constraint only_allotments_are_entitled_to
    check (entitled is null or (kind = 'ALLOTMENT' and entitled >= 0));

-- What a new enrolment no longer gives returns to the budget that gave it.
insert into wallet.route (reason, source, target) values ('WITHDRAWAL', 'ALLOTMENT', 'BUDGET');

-- What is withdrawn was never given, as far as the allotment's own figures go: credited less withdrawn.
create function wallet.withdraw() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    update wallet.account set posted = posted - new.amount, credited = credited - new.amount
     where id = new.debit_account and kind = 'ALLOTMENT';
    return null;
end
$$;

create trigger book_withdrawal after insert on wallet.transfer
    for each row when (new.reason = 'WITHDRAWAL') execute function wallet.withdraw();

revoke execute on function wallet.withdraw from public;
grant update (entitled) on wallet.account to passregion_app;
