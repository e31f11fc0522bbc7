-- The network: partners and prospects, what each may take, where, and how it is paid.
create table partner.partner (
    id            uuid primary key,
    name          text not null check (name <> ''),
    kind          text not null,
    siret         text check (siret ~ '^[0-9]{14}$'),
    town          text not null,
    department    text not null default '' check (department ~ '^([0-9]{2})?$'),
    address       text not null default '',
    website       text not null default '',
    latitude      double precision,
    longitude     double precision,
    art_house     boolean,                    -- « Art et Essai », as the CNC classifies cinemas
    source        text not null default '',   -- the register a prospect comes from, and its number there
    source_id     text not null default '',
    suspended_at  timestamptz,
    suspended_why text,
    registered_at timestamptz not null,
    check ((suspended_at is null) = (suspended_why is null))
);
create index on partner.partner (siret);
create unique index one_line_of_a_register on partner.partner (source, source_id) where source <> '';

create table partner.agreement (
    id         uuid primary key,
    partner    uuid not null references partner.partner,
    from_day   date not null,
    until_day  date not null,
    signed_at  timestamptz not null,
    check (until_day >= from_day)
);
create index on partner.agreement (partner);

create table partner.agreed_benefit (
    agreement    uuid   not null references partner.agreement,
    benefit      text   not null,
    tariff_cents bigint not null check (tariff_cents >= 0),
    primary key (agreement, benefit)
);

create table partner.point_of_sale (
    id      text primary key check (id ~ '^pos_[0-9a-z]{16}$'),
    partner uuid not null references partner.partner,
    name    text not null,
    town    text not null
);
create index on partner.point_of_sale (partner);

-- Each change is a new row, so that a payment can be traced to the account in use on its day. The IBAN and the name of
-- its holder are sealed by the application: without its key this database says nothing of them.
create table partner.bank_details (
    id             bigint generated always as identity primary key,
    partner        uuid not null references partner.partner,
    sealed         bytea not null,
    given_at       timestamptz not null
);
create index on partner.bank_details (partner, id desc);
create trigger append_only before update or delete or truncate on partner.bank_details
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema partner to passregion_app;
grant select, insert, update on partner.partner to passregion_app;
grant select, insert on partner.agreement, partner.agreed_benefit, partner.point_of_sale, partner.bank_details
    to passregion_app;
