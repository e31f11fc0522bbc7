-- What somebody wrote to the helpdesk, what it answered, and where that stands (ACC-07).
create table support.inquiry (
    number     bigint      generated always as identity (start with 10001) primary key,
    sending    uuid        not null unique,             -- of the form: sent twice, it is written once
    holder_id  uuid,
    name       text        check (length(name) between 1 and 120),
    email      text        check (length(email) between 3 and 200),
    topic      text        not null check (topic in
        ('ORDER', 'CARD', 'TILL', 'BALANCE', 'ACCOUNT', 'SITE', 'PARTNER', 'INSTITUTION', 'OTHER')),
    context    text        check (context ~ '^[A-Za-z0-9_-]{1,64}$'),  -- the question or refusal that led here
    state      text        not null check (state in ('TO_ANSWER', 'ANSWERED', 'CLOSED')),
    opened_at  timestamptz not null,
    changed_at timestamptz not null check (changed_at >= opened_at),
    check ((holder_id is null) = (email is not null)),  -- a holder is written to where their dossier says
    check ((email is null) = (name is null))
);
create index inquiry_of_holder on support.inquiry (holder_id, number desc) where holder_id is not null;
create index inquiry_by_state on support.inquiry (state, changed_at);

create table support.said (
    id      bigint      generated always as identity primary key,
    inquiry bigint      not null references support.inquiry on delete cascade,
    author  text        not null check (author in ('VISITOR', 'AGENT', 'NOTE')),  -- a note is for the helpdesk alone
    account uuid,
    text    text        not null check (length(text) between 1 and 4000),
    at      timestamptz not null,
    check ((author = 'VISITOR') = (account is null))
);
create index said_in_inquiry on support.said (inquiry, id);

-- The links that open an inquiry without signing in: only their hash is kept.
create table support.link (
    key_hash    bytea       primary key,
    inquiry     bigint      not null references support.inquiry on delete cascade,
    valid_until timestamptz not null
);
create index on support.link (inquiry);

create trigger what_was_said_never_changes before update or truncate on support.said
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema support to passregion_app;
grant select, insert, delete on support.inquiry, support.said, support.link to passregion_app;
grant update (state, changed_at) on support.inquiry to passregion_app;
