-- What a point of sale may take changes rarely and is asked at every debit: tills remember it under this number, which
-- moves in the transaction of every change. It begins at the clock, so that a database made anew never repeats one.
create table partner.revision (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);
insert into partner.revision (number) values (extract(epoch from clock_timestamp()) * 1000000);

create function partner.has_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update partner.revision set number = number + 1;
    return null;
end
$$;
revoke execute on function partner.has_changed from public;

create trigger tills_forget after update of suspended_at or delete or truncate on partner.partner
    for each statement execute function partner.has_changed();
create trigger tills_forget after insert or update or delete or truncate on partner.agreement
    for each statement execute function partner.has_changed();
create trigger tills_forget after insert or update or delete or truncate on partner.agreed_benefit
    for each statement execute function partner.has_changed();
create trigger tills_forget after insert or update or delete or truncate on partner.point_of_sale
    for each statement execute function partner.has_changed();

grant select on partner.revision to passregion_app;
