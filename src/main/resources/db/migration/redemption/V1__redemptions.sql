-- A debit at a till: booked, never changed. Every row carries its holder, and no row is shared between holders.
create table redemption.redemption (
    id            text        primary key check (id ~ '^red_[0-9a-f]{32}$'),
    receipt       text        not null unique,
    holder_id     uuid        not null,
    partner_id    uuid        not null,
    point_of_sale text        not null,
    benefit       text        not null,
    year          int         not null,                -- the school year by its first one
    allotment_id  uuid        not null,
    transfer_id   uuid        not null unique,
    unit          text        not null check (unit in ('EUR', 'TICKET', 'ENTRY')),
    debited       bigint      not null check (debited > 0),
    price         bigint      not null check (price >= 0),
    holder_pays   bigint      not null check (holder_pays >= 0),
    reimbursable  bigint      not null check (reimbursable >= 0),
    available     bigint,                              -- left after it; null without limit
    booked_at     timestamptz not null,
    reference     text,
    test          boolean     not null,
    check (unit <> 'EUR' or (debited <= price and holder_pays = price - debited and reimbursable = debited))
);
create index on redemption.redemption (holder_id, booked_at desc, id desc);
create index on redemption.redemption (partner_id, booked_at) where not test;
create index on redemption.redemption (point_of_sale, test, booked_at desc, id desc);

-- Every decision of a till with what it was made of, so that « pourquoi ? » can be answered.
create table redemption.attempt (
    id            bigint      generated always as identity primary key,
    at            timestamptz not null,
    act           text        not null check (act in ('LOOKUP', 'DEBIT')),
    point_of_sale text        not null,
    test          boolean     not null,
    card_id       uuid,
    holder_id     uuid,
    benefit       text,
    decision      text        not null,                -- found, booked, or the code of the refusal
    trace         text        not null
);
create index on redemption.attempt (card_id, at);
create index on redemption.attempt (point_of_sale, at);

-- What was asked under which key and what was answered, written in the same transaction as the debit itself.
create table redemption.answered_request (
    caller        text        not null,
    key           text        not null check (length(key) between 1 and 255),
    fingerprint   text        not null,
    status        int         not null,
    body          text        not null,
    redemption_id text        references redemption.redemption,
    answered_at   timestamptz not null,
    primary key (caller, key)
);

create trigger a_redemption_never_changes before update or delete on redemption.redemption
    for each row execute function passregion.refuse_rewriting();
create trigger redemptions_are_never_emptied before truncate on redemption.redemption
    for each statement execute function passregion.refuse_rewriting();
create trigger an_attempt_never_changes before update or delete on redemption.attempt
    for each row execute function passregion.refuse_rewriting();
create trigger attempts_are_never_emptied before truncate on redemption.attempt
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema redemption to passregion_app;
grant select, insert on redemption.redemption, redemption.attempt, redemption.answered_request to passregion_app;
