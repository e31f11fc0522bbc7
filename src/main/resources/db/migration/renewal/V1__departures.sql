-- Holders of last year of whom their establishment has said that they left; said so wrongly, it takes it back.
create table renewal.departure (
    holder_id    uuid        not null,
    year         int         not null,              -- the coming school year, by its first one
    uai          text        not null,
    told_at      timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= told_at),
    primary key (holder_id, year, uai)
);
create index on renewal.departure (uai, year) where withdrawn_at is null;

grant usage on schema renewal to passregion_app;
grant select, insert, update (told_at, withdrawn_at) on renewal.departure to passregion_app;
