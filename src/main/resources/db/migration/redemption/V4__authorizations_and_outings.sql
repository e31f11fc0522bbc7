-- The first of two steps of a debit: what the ledger holds for a point of sale, and on which terms it may be taken. Never
-- changed: whether it still stands is what the ledger says of its hold.
create table redemption.authorization (
    id            text        primary key check (id ~ '^aut_[0-9a-f]{32}$'),
    hold_id       uuid        not null unique,
    holder_id     uuid        not null,
    partner_id    uuid        not null,
    point_of_sale text        not null,
    benefit       text        not null,
    year          int         not null,                -- the school year by its first one
    unit          text        not null check (unit in ('EUR', 'TICKET', 'ENTRY')),
    held          bigint      not null check (held > 0),
    price         bigint      not null check (price >= 0),
    holder_pays   bigint      not null check (holder_pays >= 0),
    reimbursable  bigint      not null check (reimbursable >= 0),
    available     bigint,                              -- left after it; null without limit
    placed_at     timestamptz not null,
    expires_at    timestamptz not null,
    reference     text,
    test          boolean     not null,
    caller        text        not null,
    key           text        not null,                -- under which it was asked
    unique (caller, key),
    check (unit <> 'EUR' or (held <= price and holder_pays = price - held and reimbursable = held))
);

-- The debit that an authorization became.
create table redemption.capture (
    authorization_id text primary key references redemption.authorization,
    redemption_id    text not null unique references redemption.redemption
);

-- A class outing that an establishment plans at a point of sale, and the young people it takes there. Whether it was
-- debited is what its lines say.
create table redemption.outing (
    id            text        primary key check (id ~ '^out_[0-9a-f]{32}$'),
    institution   text        not null,
    point_of_sale text        not null,
    benefit       text        not null,
    day           date        not null,
    test          boolean     not null,
    planned_at    timestamptz not null
);
create index on redemption.outing (institution, day);

-- Its id is all that the point of sale sees of somebody.
create table redemption.outing_participant (
    id        text primary key check (id ~ '^par_[0-9a-f]{32}$'),
    outing_id text not null references redemption.outing,
    holder_id uuid not null,
    unique (outing_id, holder_id)
);

-- Its primary key is why nobody is debited twice for one outing.
create table redemption.outing_line (
    participant_id text primary key references redemption.outing_participant,
    redemption_id  text not null unique references redemption.redemption
);

alter table redemption.attempt drop constraint attempt_act_check;
alter table redemption.attempt add constraint attempt_act_check
    check (act in ('LOOKUP', 'DEBIT', 'AUTHORIZATION', 'CAPTURE', 'CANCELLATION', 'GROUP_DEBIT'));

do $$
declare
    stays text;
begin
    foreach stays in array array['authorization', 'capture', 'outing', 'outing_participant', 'outing_line'] loop
        execute format('create trigger append_only before update or delete or truncate on redemption.%I
            for each statement execute function passregion.refuse_rewriting()', stays);
        execute format('grant select, insert on redemption.%I to passregion_app', stays);
    end loop;
end
$$;
