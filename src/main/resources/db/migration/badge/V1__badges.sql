-- Which card is whose and works, and who is enrolled where, as far as doors need it.
create table badge.card (
    number    text    primary key,
    holder_id uuid    not null,
    works     boolean not null
);
create index on badge.card (holder_id);

create table badge.place (
    holder_id uuid not null,
    year      int  not null,
    uai       text not null,
    primary key (holder_id, year)
);
create index on badge.place (year);

-- What an establishment's doors are told of each badge that was ever theirs. A change has no number until it is first
-- asked for: whoever is still at work then gets a later one, so that a cursor never steps over it.
create table badge.badge (
    uai    text    not null,
    number text    not null,
    opens  boolean not null,
    change bigint,
    primary key (uai, number)
);
create unique index on badge.badge (uai, change);
create index badge_unnumbered on badge.badge (uai) where change is null;
create sequence badge.change;

grant usage on schema badge to passregion_app;
grant usage on sequence badge.change to passregion_app;
grant select, insert, update on badge.badge to passregion_app;
grant select, insert, update, delete on badge.card, badge.place to passregion_app;
