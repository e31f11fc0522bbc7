-- A card that a visitor has found (CAR-07): where it goes, and how to reach the finder, for the helpdesk alone.
create table card.found (
    id        bigint      generated always as identity primary key,
    card_id   uuid        not null references card.card,
    handed_to text        not null check (handed_to in ('INSTITUTION', 'REGION', 'ELSEWHERE')),
    place     text        not null check (length(place) <= 300),
    contact   text        check (length(contact) <= 200),
    at        timestamptz not null
);
create index on card.found (card_id, at desc);

-- How often one address has reported cards within the hour, so that nobody floods holders or tries numbers.
create table card.found_tries (
    address bytea       not null,                -- hashed: it is compared, never read
    hour    timestamptz not null,
    tries   int         not null,
    primary key (address, hour)
);

grant select, insert on card.found to passregion_app;
grant select, insert, update, delete on card.found_tries to passregion_app;
