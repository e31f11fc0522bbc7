-- What an establishment has just answered and how each request stood before: for ten minutes it can be taken back. One answer
-- is one press of a button, for one request or for many. Nothing of it is kept longer: the journal has the acts.
create table ordering.given_verdict (
    answer_id     uuid        not null,
    order_id      uuid        not null references ordering.pass_order on delete cascade,
    uai           text        not null,
    became        text        not null check (became in ('ACCEPTED', 'REFUSED')),
    given_at      timestamptz not null,
    former        text        not null check (former in ('PENDING', 'REFUSED')),
    former_since  timestamptz not null,
    former_reason text check ((former = 'REFUSED') = (former_reason is not null)),
    primary key (answer_id, order_id)
);
create index on ordering.given_verdict (uai, given_at);
create index on ordering.given_verdict (order_id);
grant select, insert, delete on ordering.given_verdict to passregion_app;
