-- A batch is the very file that left for the card maker: it is kept, so that a second download is the same bytes.
create table card.batch (
    number  int         primary key check (number > 0),
    made_at timestamptz not null,
    cards   int         not null check (cards > 0),
    sha256  text        not null,
    file    bytea       not null
);

create table card.card (
    id           uuid        primary key,
    holder_id    uuid        not null,
    number       text        not null unique check (number ~ '^[0-9]{16}$'),
    printed_code text        not null unique check (printed_code ~ '^[A-Z2-7]{26}$'),
    totp_secret  bytea       not null,               -- sealed: the key is not in the database
    status       text        not null check (status in ('REQUESTED', 'IN_PRODUCTION', 'ACTIVE', 'BLOCKED')),
    test         boolean     not null,
    requested_at timestamptz not null,
    blocked_at   timestamptz,
    check ((status = 'BLOCKED') = (blocked_at is not null))
);
-- One live card a holder, whatever runs at the same time (CAR-01).
create unique index one_live_card_per_holder on card.card (holder_id) where status <> 'BLOCKED';
create index on card.card (requested_at) where status = 'REQUESTED';

create table card.batch_line (
    batch       int  not null references card.batch,
    position    int  not null,
    card_id     uuid not null references card.card,
    state       text not null check (state in ('WAITING', 'MADE', 'SENT', 'REJECTED')),
    reason      text,
    tracking    text,
    answered_at timestamptz,
    primary key (batch, card_id),
    unique (batch, position),
    check ((state = 'WAITING') = (answered_at is null)),
    check ((state = 'REJECTED') = (reason is not null))
);
-- A card is in one open batch at the most: never made twice.
create unique index one_open_line_per_card on card.batch_line (card_id) where state in ('WAITING', 'MADE');

-- Each changing code of a card serves one debit.
create table card.spent_code (
    card_id  uuid        not null references card.card,
    step     bigint      not null,
    spent_at timestamptz not null,
    primary key (card_id, step)
);

-- Where the holder asked the card to be sent (ORD-07); at the establishment when nothing was asked.
create table card.delivery (
    holder_id uuid primary key,
    place     text not null check (place in ('INSTITUTION', 'HOME'))
);

create trigger a_batch_never_changes before update or delete on card.batch
    for each row execute function passregion.refuse_rewriting();
create trigger a_batch_is_never_emptied before truncate on card.batch
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema card to passregion_app;
grant select, insert on card.batch, card.spent_code to passregion_app;
grant select, insert, update on card.card, card.batch_line, card.delivery to passregion_app;
