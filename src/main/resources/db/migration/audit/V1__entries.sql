-- Who did what to whose data, when and why. Rows are only ever added.
create table audit.entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text,
    roles      text        not null,
    act        text        not null,
    subject    text        not null,
    why        text
);
create index on audit.entry (at);
create index on audit.entry (subject);

create trigger append_only before update or delete on audit.entry
    for each row execute function passregion.refuse_rewriting();
create trigger never_emptied before truncate on audit.entry
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema audit to passregion_app;
grant select, insert on audit.entry to passregion_app;
