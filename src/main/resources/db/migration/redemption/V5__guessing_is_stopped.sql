-- Wrong birth dates typed for a number (BEN-05). The number is nowhere: its keyed fingerprint stands for it, so that numbers
-- that do not exist are counted exactly like those that do. A try that comes while the number is locked is not judged and
-- therefore not here; the one that was one too many says until when it locks.
create table redemption.failed_try (
    id            bigint      generated always as identity primary key,
    at            timestamptz not null,
    number        uuid        not null,
    card_id       uuid,                                -- where there is such a card: to tell its holder of a lock
    point_of_sale text        not null,
    test          boolean     not null,
    locked_until  timestamptz check (locked_until > at)
);
create index on redemption.failed_try (number, id);
create index on redemption.failed_try (point_of_sale, test, id);
create index failed_try_that_locks on redemption.failed_try (id) where locked_until is not null;

-- All tries up to this one are forgiven: the holder or the helpdesk has unlocked the number.
create table redemption.unlocking (
    number  uuid        not null,
    through bigint      not null,
    at      timestamptz not null,
    by_whom text        not null check (by_whom in ('HOLDER', 'HELPDESK'))
);
create index on redemption.unlocking (number, through);

-- Locks that their holders were told of.
create table redemption.told_lock (
    failed_try bigint      primary key references redemption.failed_try on delete cascade,
    at         timestamptz not null
);

-- A point of sale where unusually many birth dates were wrong: flagged once until an agent lifts the flag, which forgives
-- its failures so far.
create table redemption.flag (
    id            bigint      generated always as identity primary key,
    point_of_sale text        not null,
    raised_at     timestamptz not null,
    seen_at       timestamptz,
    lifted_at     timestamptz,
    through       bigint,                              -- the last try that was forgiven
    check ((lifted_at is null) = (through is null))
);
create unique index one_open_flag on redemption.flag (point_of_sale) where lifted_at is null;
create index on redemption.flag (point_of_sale, through);

-- How a number stands: what failed since it was last unlocked.
create function redemption.standing(asked uuid, since timestamptz, out failures int, out locked_until timestamptz)
    language plpgsql stable set enable_seqscan = off as $$
begin
    select count(*) filter (where f.at > since), max(f.locked_until) into failures, locked_until
      from redemption.failed_try f
     where f.number = asked
       and f.id > coalesce((select max(u.through) from redemption.unlocking u where u.number = asked), 0);
end
$$;

-- How typing goes at a till: what failed there since its flag was last lifted.
create function redemption.pace(place text, at_test boolean, since timestamptz,
                                out failures_there int, out last_failure_there timestamptz)
    language plpgsql stable set enable_seqscan = off as $$
begin
    select count(*), max(f.at) into failures_there, last_failure_there
      from redemption.failed_try f
     where f.point_of_sale = place and f.test = at_test and f.at > since
       and f.id > coalesce((select max(g.through) from redemption.flag g
                             where g.point_of_sale = place and not at_test), 0);
end
$$;

-- How typed numbers and their tills stand, in one round trip. Tries of one number come one after the other: whoever asks
-- holds the number until its transaction ends, and only then, with the number held, are the failures read that others
-- have committed meanwhile (a function that is volatile sees them, a single statement would not).
create function redemption.tries_in_turn(
    locks bigint[],                                    -- of the numbers, in any order
    numbers uuid[], places text[], tests boolean[],    -- one try after the other
    since timestamptz)
    returns table (number uuid, place text, test boolean, failures int, locked_until timestamptz,
                   failures_there int, last_failure_there timestamptz)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(name) from (select distinct * from unnest(locks) order by 1) as sorted (name);
    return query
        select asked.number, asked.place, asked.test, own.failures, own.locked_until,
               there.failures_there, there.last_failure_there
          from (select distinct * from unnest(numbers, places, tests) as t (number, place, test)) as asked
          cross join lateral redemption.standing(asked.number, since) as own
          cross join lateral redemption.pace(asked.place, asked.test, since) as there;
end
$$;

-- An attempt that recognised nobody is found again by the number typed; a refusal can be said again as it was said.
alter table redemption.attempt
    add column number uuid,
    add column facts  text;                            -- what its sentences say in figures, one a line
create index attempt_of_a_number on redemption.attempt (number, at) where number is not null;

grant select, insert, delete on redemption.failed_try, redemption.unlocking to passregion_app;
grant select, insert on redemption.told_lock to passregion_app;
grant select, insert, update on redemption.flag to passregion_app;
