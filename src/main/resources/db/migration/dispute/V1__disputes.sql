-- « Je ne reconnais pas cette opération »: at most one dispute of a use, ever; its partner answers, an agent decides.
create table dispute.dispute (
    redemption_id text        primary key,
    receipt       text        not null unique,
    holder_id     uuid        not null,
    partner_id    uuid        not null,
    reason        text        not null check (reason in ('NOT_ME', 'WRONG_AMOUNT', 'TWICE', 'NOT_RECEIVED')),
    words         text        check (length(words) between 1 and 500),
    held          boolean     not null,               -- whether the line waits; otherwise it was on a statement already
    opened_at     timestamptz not null,
    answer_by     timestamptz not null,
    decide_by     timestamptz not null,
    position      text        check (position in ('MISTAKE', 'MAINTAINED')),
    answer        text        check (length(answer) between 1 and 500),
    answered_at   timestamptz,
    outcome       text        check (outcome in ('UPHELD', 'REJECTED')),
    why           text        check (length(why) between 1 and 300),
    decided_at    timestamptz,
    check (opened_at < answer_by and answer_by <= decide_by),
    check (num_nulls(position, answer, answered_at) in (0, 3)),
    check (num_nulls(outcome, decided_at) in (0, 2)),
    check (outcome <> 'REJECTED' or why is not null)
);
create index dispute_of_partner on dispute.dispute (partner_id, opened_at desc);
create index dispute_to_decide on dispute.dispute (decide_by) where outcome is null;

-- What was decided is decided.
create function dispute.check_dispute() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.outcome is not null or (old.answered_at is not null and new.answered_at <> old.answered_at) then
        raise exception 'the dispute % was answered or decided', old.receipt using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger check_dispute before update or delete on dispute.dispute
    for each row execute function dispute.check_dispute();

grant usage on schema dispute to passregion_app;
grant select, insert on dispute.dispute to passregion_app;
grant update (position, answer, answered_at, outcome, why, decided_at) on dispute.dispute to passregion_app;
