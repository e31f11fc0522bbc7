create table ordering.pass_order (
    id               uuid        primary key,
    holder_id        uuid        not null,
    year             int         not null,
    uai              text        not null,
    institution_name text        not null,
    kind             text        not null,
    track            text        not null,
    diploma          text,
    photo_id         uuid        not null,
    delivery         text        not null check (delivery in ('HOME', 'INSTITUTION')),
    consent          text        not null check (consent in ('NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED')),
    consent_since    timestamptz not null,
    consent_token    bytea unique, -- SHA-256 of what the guardian's link carries
    enrolment        text        not null check (enrolment in ('PENDING', 'ACCEPTED', 'REFUSED')),
    enrolment_since  timestamptz not null,
    enrolment_reason text check ((enrolment = 'REFUSED') = (enrolment_reason is not null)),
    photo            text        not null check (photo in ('PENDING', 'ACCEPTED', 'REFUSED')),
    photo_since      timestamptz not null,
    photo_reason     text check ((photo = 'REFUSED') = (photo_reason is not null)),
    placed_at        timestamptz not null,
    unique (holder_id, year), -- one request per person and school year (ORD-08)
    check ((consent = 'NOT_NEEDED') = (consent_token is null))
);
create index on ordering.pass_order (uai, enrolment, enrolment_since);
create index on ordering.pass_order (photo_id);
create index on ordering.pass_order (photo_since) where photo = 'PENDING';

-- An order under way: found by the hash of what the browser keeps, never by what is typed in it.
create table ordering.draft (
    key_hash    bytea       primary key,
    resume_hash bytea unique,
    content     jsonb       not null,
    picture     bytea, -- the whole picture, cleaned; its framing is in the content
    placed      text,  -- the dossier number, once placed: a second click gives the same answer
    started_at  timestamptz not null,
    changed_at  timestamptz not null,
    link_sent_at timestamptz -- when the link to resume it last left by e-mail
);
create index on ordering.draft (changed_at);

grant usage on schema ordering to passregion_app;
grant select, insert, update on ordering.pass_order to passregion_app;
grant select, insert, update, delete on ordering.draft to passregion_app;
