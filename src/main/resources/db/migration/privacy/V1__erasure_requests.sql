-- What holders asked to have erased, and what became of it: the proof that the Region answered in time (ACC-09).
create table privacy.erasure_request (
    id         uuid        primary key,
    holder_id  uuid        not null,
    account_id uuid        not null,
    state      text        not null check (state in ('ASKED', 'WITHDRAWN', 'REFUSED', 'ERASED')),
    asked_at   timestamptz not null,
    decide_by  timestamptz not null check (decide_by > asked_at),
    ended_at   timestamptz,
    why        text        check (length(why) between 1 and 500),
    check ((state = 'ASKED') = (ended_at is null)),
    check ((state = 'REFUSED') = (why is not null))
);
-- One waits, however often it is asked.
create unique index one_request_at_a_time on privacy.erasure_request (holder_id) where state = 'ASKED';
create index on privacy.erasure_request (decide_by) where state = 'ASKED';
create index on privacy.erasure_request (holder_id, asked_at desc);

create trigger an_end_is_the_end before update on privacy.erasure_request
    for each row when (old.state <> 'ASKED') execute function passregion.refuse_rewriting();
create trigger stays_what_it_is
    before update of id, holder_id, account_id, asked_at, decide_by or delete or truncate on privacy.erasure_request
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema privacy to passregion_app;
grant select, insert, update (state, ended_at, why) on privacy.erasure_request to passregion_app;
