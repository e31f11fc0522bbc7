-- What the Region owes its partners, on its way: debit → line → statement → payment of a batch → the bank's answer.

create table settlement.statement (
    id            text        primary key,
    number        bigint      not null generated always as identity unique,
    partner_id    uuid        not null,
    state         text        not null check (state in ('CLAIMED', 'APPROVED', 'IN_PAYMENT', 'PAID', 'RETURNED')),
    total_cents   bigint      not null check (total_cents >= 0),
    debits        int         not null check (debits > 0),
    claimed_at    timestamptz not null,
    claimed_until timestamptz not null,               -- holds debits booked before this instant
    settled_on    date,                               -- the day the bank paid, or the day a total of zero was closed
    returned_why  text,
    check ((state = 'PAID') = (settled_on is not null)),
    check (state <> 'RETURNED' or returned_why is not null)
);
create index statement_of_partner on settlement.statement (partner_id, number desc);
create index statement_to_pay on settlement.statement (number) where state in ('CLAIMED', 'RETURNED');

-- A debit is claimed once, ever: a claim is never taken back, hence a whole key and not a partial one.
create table settlement.line (
    redemption_id text        primary key,
    statement_id  text        not null references settlement.statement,
    benefit       text        not null,
    school_year   text        not null,
    unit          text        not null check (unit in ('EUR', 'TICKET', 'ENTRY')),
    quantity      bigint      not null check (quantity >= 0),
    amount_cents  bigint      not null check (amount_cents >= 0),
    booked_at     timestamptz not null,
    receipt       text        not null,
    point_of_sale text        not null,
    check (unit <> 'EUR' or quantity = amount_cents)  -- euros taken are euros owed
);
create index line_of_statement on settlement.line (statement_id, booked_at desc);

create trigger append_only before update or delete or truncate on settlement.line
    for each statement execute function passregion.refuse_rewriting();

create table settlement.batch (
    id           text        primary key,
    number       bigint      not null generated always as identity unique,
    state        text        not null check (state in ('PREPARED', 'APPROVED', 'ISSUED', 'CLOSED', 'REFUSED')),
    prepared_by  uuid        not null,
    prepared_at  timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    refused_why  text,
    execution_on date,
    file_sha256  text,
    constraint four_eyes check (state in ('PREPARED', 'REFUSED') or decided_by <> prepared_by),
    check (state = 'PREPARED' or num_nonnulls(decided_by, decided_at) = 2),
    check ((state = 'REFUSED') = (refused_why is not null)),
    check (state in ('PREPARED', 'REFUSED') or execution_on is not null),
    check (state not in ('ISSUED', 'CLOSED') or file_sha256 is not null)
);

-- Name, IBAN and label as they were at preparation: later changes of the partner's do not alter a payment under way.
create table settlement.payment (
    end_to_end_id text        primary key,
    batch_id      text        not null references settlement.batch,
    statement_id  text        not null references settlement.statement,
    amount_cents  bigint      not null check (amount_cents > 0),
    creditor      bytea       not null,               -- name and IBAN, sealed by the application
    label         text        not null,
    result        text        not null default 'PENDING' check (result in ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    reason        text,
    answered_at   timestamptz,
    check ((result = 'PENDING') = (answered_at is null)),
    check (result <> 'REJECTED' or reason is not null)
);
create index payment_of_batch on settlement.payment (batch_id, end_to_end_id);
create index payment_of_statement on settlement.payment (statement_id);
-- A statement is in at most one living payment; a new one may start once the bank has sent the last one back.
create unique index one_living_payment_per_statement on settlement.payment (statement_id) where result in ('PENDING', 'ACCEPTED');

-- The files received from the bank, by what they hold: the same file is recognised whatever its name.
create table settlement.bank_answer (
    sha256      text        primary key,
    received_by uuid        not null,
    received_at timestamptz not null
);

create table settlement.bank_answer_line (
    sha256        text not null references settlement.bank_answer,
    position      int  not null,
    end_to_end_id text not null,
    status        text not null,
    reason        text,
    effect        text not null check (effect in ('PAID', 'RETURNED', 'UNDER_WAY', 'KNOWN_ALREADY', 'UNKNOWN', 'NOT_ISSUED', 'CONTRADICTS')),
    primary key (sha256, position)
);

create trigger append_only before update or delete or truncate on settlement.bank_answer
    for each statement execute function passregion.refuse_rewriting();
create trigger append_only before update or delete or truncate on settlement.bank_answer_line
    for each statement execute function passregion.refuse_rewriting();

-- Amounts, names and accounts have no update right: only what a move of the state machine changes has.
grant usage on schema settlement to passregion_app;
grant select, insert on all tables in schema settlement to passregion_app;
revoke insert on settlement.flyway_schema_history from passregion_app;
grant update (state, settled_on, returned_why) on settlement.statement to passregion_app;
grant update (state, decided_by, decided_at, refused_why, execution_on, file_sha256) on settlement.batch to passregion_app;
grant update (result, reason, answered_at) on settlement.payment to passregion_app;
