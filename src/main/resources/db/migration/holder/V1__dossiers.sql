create table holder.holder (
    id              uuid        primary key,
    case_number     text        not null unique check (case_number ~ '^[0-9A-HJKMNP-TV-Z]{11}$'),
    account_id      uuid        not null unique,
    first_name      text        not null,
    last_name       text        not null,
    normalised_name text        not null,
    birth_date      date        not null,
    email           text        not null,
    phone           text,
    line1           text        not null,
    line2           text,
    postcode        text        not null,
    town            text        not null,
    registered_at   timestamptz not null
);
-- One request per person (ORD-08). Not unique: two people may share a name and a birthday, which the helpdesk settles.
create index on holder.holder (normalised_name, birth_date);
create index on holder.holder (lower(email));

create table holder.guardian (
    holder_id uuid primary key references holder.holder,
    name      text not null,
    email     text not null,
    phone     text
);

create table holder.enrolment (
    holder_id        uuid        not null references holder.holder,
    year             int         not null,
    uai              text        not null,
    institution_name text        not null,
    kind             text        not null,
    track            text        not null,
    diploma          text,
    confirmed_at     timestamptz not null,
    primary key (holder_id, year)
);

create table holder.photo (
    id          uuid        primary key,
    holder_id   uuid        not null references holder.holder,
    jpeg        bytea       not null,
    kept_at     timestamptz not null,
    approved_at timestamptz
);
create index on holder.photo (holder_id, kept_at desc);

grant usage on schema holder to passregion_app;
grant select, insert, update on holder.holder, holder.guardian, holder.enrolment, holder.photo to passregion_app;
