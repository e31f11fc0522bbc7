-- Each day of the trail is sealed once it is over: counted and hashed over every act, and chained to the day before, so
-- that a hand with the owner's rights cannot change the past unseen. Into a sealed day nothing is written any more.
create table audit.seal (
    day             date        primary key,           -- in Europe/Paris
    entries         bigint      not null check (entries >= 0),
    lines_sha256    text        not null check (lines_sha256 ~ '^[0-9a-f]{64}$'),
    previous_sha256 text        not null unique,
    sha256          text        not null unique,
    sealed_at       timestamptz not null
);

create trigger append_only before update or delete or truncate on audit.seal
    for each statement execute function passregion.refuse_rewriting();

create function audit.day_of(instant timestamptz) returns date language sql immutable parallel safe
    return (instant at time zone 'Europe/Paris')::date;

create function audit.in_a_column(words text) returns text language sql immutable parallel safe
    return coalesce(replace(replace(replace(replace(words, '\', '\\'), E'\t', '\t'), E'\n', '\n'), E'\r', '\r'), '\-');

-- An act as it is hashed.
create function audit.line(e audit.entry) returns text language sql stable parallel safe
    return concat_ws(E'\t', e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        audit.in_a_column(e.actor), audit.in_a_column(e.roles), audit.in_a_column(e.act), audit.in_a_column(e.subject),
        audit.in_a_column(e.why));

create function audit.line(s audit.seal) returns text language sql stable parallel safe
    return concat_ws(E'\t', to_char(s.day, 'YYYY-MM-DD'), s.entries, s.lines_sha256, s.previous_sha256);

create function audit.sha256_of(words text) returns text language sql immutable parallel safe
    return encode(sha256(convert_to(words, 'UTF8')), 'hex');

-- What the seal of each day with acts must say of them.
create view audit.counted_day as
    select audit.day_of(at) as day, count(*) as entries,
           encode(sha256(string_agg(sha256(convert_to(audit.line(e), 'UTF8')), ''::bytea order by id)), 'hex') as lines_sha256
      from audit.entry e
     group by audit.day_of(at);

create index entry_of_day on audit.entry using brin (audit.day_of(at)) with (pages_per_range = 32);

-- Refuses an act in a day that is sealed. Those who write in a day share its lock until they are done: a sealing, which
-- takes it for itself, has seen them all.
create function audit.write_in_open_days() returns trigger language plpgsql as $$
declare
    written_on date;
begin
    for written_on in select distinct audit.day_of(at) from written loop
        if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
            raise exception 'an act would not see in a % that its day is sealed', current_setting('transaction_isolation')
                using errcode = 'invalid_transaction_state';
        end if;
        perform pg_advisory_xact_lock_shared(hashtext('audit.seal'), written_on - date '2000-01-01');
        if written_on <= (select s.day from audit.seal s order by s.day desc limit 1) then
            raise exception 'nothing is written on % any more: the day is sealed', written_on using errcode = 'restrict_violation';
        end if;
    end loop;
    return null;
end
$$;

create trigger day_is_open after insert on audit.entry
    referencing new table as written for each statement execute function audit.write_in_open_days();

-- Seals one day: the first that has acts, then each in its turn. False when it is sealed already, or when somebody still
-- writes in it or seals it: then later. It acts with the owner's rights: the application can seal, not write seals.
create function audit.seal_day(that_day date, at timestamptz) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    before audit.seal;
    seal   audit.seal;
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
        raise exception 'a seal would not see every act' using errcode = 'invalid_transaction_state';
    end if;
    if not exists (select from audit.seal) then
        lock table audit.entry in share mode; -- once in a trail's life: nobody may still write before its first day
    end if;
    if not pg_try_advisory_xact_lock(hashtext('audit.seal'), that_day - date '2000-01-01') then
        return false;
    end if;
    select * into before from audit.seal order by day desc limit 1;
    if that_day <= before.day then
        return false;
    end if;
    if that_day <> coalesce(before.day + 1, (select audit.day_of(min(e.at)) from audit.entry e), that_day + 1) then
        raise exception '% is not the next day to seal', that_day using errcode = 'check_violation';
    end if;
    select entries, lines_sha256 into seal.entries, seal.lines_sha256 from audit.counted_day where day = that_day;
    seal.day := that_day;
    seal.entries := coalesce(seal.entries, 0);
    seal.lines_sha256 := coalesce(seal.lines_sha256, audit.sha256_of(''));
    seal.previous_sha256 := coalesce(before.sha256, repeat('0', 64));
    seal.sha256 := audit.sha256_of(audit.line(seal));
    seal.sealed_at := at;
    insert into audit.seal values (seal.*);
    return true;
end
$$;

revoke execute on all functions in schema audit from public;
grant execute on function audit.day_of, audit.in_a_column, audit.line(audit.entry), audit.line(audit.seal), audit.sha256_of,
    audit.seal_day to passregion_app;
grant select on audit.seal, audit.counted_day to passregion_app;
