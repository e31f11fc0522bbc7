-- Every birth date that was replaced, when and by whom: a holder may change theirs a few times a year, the helpdesk beyond.
create table holder.birth_date_change (
    id         uuid        primary key,
    holder_id  uuid        not null references holder.holder,
    former     date        not null,
    became     date        not null check (became <> former),
    changed_at timestamptz not null
);
create index on holder.birth_date_change (holder_id, changed_at);
create trigger never_rewritten before update or truncate on holder.birth_date_change
    for each statement execute function passregion.refuse_rewriting();
-- Delete, for the erasure of a whole dossier alone.
grant select, insert, delete on holder.birth_date_change to passregion_app;
