-- A key is shown at every request and hardly ever changes: each machine remembers those it recognised under this number,
-- which moves in the transaction of every change. It begins at the clock, so that a database made anew never repeats one.
create table identity.key_revision (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);
insert into identity.key_revision (number) values (extract(epoch from clock_timestamp()) * 1000000);

create function identity.keys_have_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update identity.key_revision set number = number + 1;
    return null;
end
$$;
revoke execute on function identity.keys_have_changed from public;

create trigger machines_forget after update or delete or truncate on identity.api_key
    for each statement execute function identity.keys_have_changed();

grant select on identity.key_revision to passregion_app;
