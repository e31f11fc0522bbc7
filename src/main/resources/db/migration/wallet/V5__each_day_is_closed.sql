-- Each day of the ledger is closed once it is over: counted, summed and hashed over every transfer, and chained to the day
-- before. On a closed day nothing is booked any more.

-- Transfers are numbered as they are booked, each under the lock of its allotment: in this order no allotment is ever
-- overspent. Those of before are numbered by their instants.
alter table wallet.transfer add column number bigint;
alter table wallet.transfer disable trigger append_only;
update wallet.transfer t set number = o.number
  from (select id, row_number() over (order by booked_at, id) as number from wallet.transfer) o
 where t.id = o.id;
alter table wallet.transfer enable trigger append_only;
alter table wallet.transfer
    alter column number set not null,
    alter column number add generated always as identity;
select setval(pg_get_serial_sequence('wallet.transfer', 'number'), coalesce(max(number), 0) + 1, false) from wallet.transfer;

-- Transfers only ever come at the end, day after day: an index of whole ranges finds a day and costs a booking nothing.
create index transfer_of_day on wallet.transfer using brin (business_day) with (pages_per_range = 32);

create table wallet.closing (
    day             date        primary key,
    transfers       bigint      not null check (transfers >= 0),
    totals          text        not null,              -- by reason and unit: how many, and how much
    lines_sha256    text        not null check (lines_sha256 ~ '^[0-9a-f]{64}$'),
    previous_sha256 text        not null unique,       -- one day follows another, and no two follow the same
    sha256          text        not null unique,
    closed_at       timestamptz not null
);

create trigger append_only before update or delete or truncate on wallet.closing
    for each statement execute function passregion.refuse_rewriting();

-- Text on one line and in one column, whatever it holds.
create function wallet.in_a_column(words text) returns text language sql immutable parallel safe
    return replace(replace(replace(replace(words, '\', '\\'), E'\t', '\t'), E'\n', '\n'), E'\r', '\r');

-- A transfer as it is hashed and exported: docs/ledger-format.md.
create function wallet.line(t wallet.transfer) returns text language sql stable parallel safe
    return concat_ws(E'\t', 'T', t.number, t.id,
        to_char(t.booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(t.business_day, 'YYYY-MM-DD'),
        t.reason, t.debit_account, t.credit_account, t.amount, t.unit,
        coalesce(t.holder_id::text, '-'), coalesce(t.reverses::text, '-'), wallet.in_a_column(t.cause));

-- A closing as it is hashed and exported, without its own hash.
create function wallet.line(c wallet.closing) returns text language sql stable parallel safe
    return concat_ws(E'\t', 'C', to_char(c.day, 'YYYY-MM-DD'), c.transfers, c.totals, c.lines_sha256, c.previous_sha256);

create function wallet.sha256_of(words text) returns text language sql immutable parallel safe
    return encode(sha256(convert_to(words, 'UTF8')), 'hex');

-- What the closing of each day with transfers must say of them. The hash is that of the lines' own hashes, one after another.
create view wallet.counted_day as
    select day, transfers, totals, lines_sha256
      from (select business_day as day, count(*) as transfers,
                   encode(sha256(string_agg(sha256(convert_to(wallet.line(t), 'UTF8')), ''::bytea order by number)), 'hex')
                       as lines_sha256
              from wallet.transfer t
             group by business_day) lines
      join (select business_day as day,
                   string_agg(concat_ws(' ', reason, unit, booked, amount), ',' order by reason collate "C", unit collate "C")
                       as totals
              from (select business_day, reason, unit, count(*) as booked, sum(amount) as amount
                      from wallet.transfer
                     group by business_day, reason, unit) kinds
             group by business_day) sums using (day);

-- Refuses a booking on a day that is closed. The lock is shared by all who book on that day, and held until they are done:
-- a closing, which takes it for itself, has seen them all.
create function wallet.book_on_open_days() returns trigger language plpgsql as $$
declare
    booked_on date;
begin
    for booked_on in select distinct business_day from booked loop
        if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
            raise exception 'a booking would not see in a % that its day is closed', current_setting('transaction_isolation')
                using errcode = 'invalid_transaction_state';
        end if;
        perform pg_advisory_xact_lock_shared(hashtext('wallet.closing'), booked_on - date '2000-01-01');
        if booked_on <= (select c.day from wallet.closing c order by c.day desc limit 1) then
            raise exception 'nothing is booked on % any more: the day is closed', booked_on using errcode = 'restrict_violation';
        end if;
    end loop;
    return null;
end
$$;

create trigger book_0_day_is_open after insert on wallet.transfer
    referencing new table as booked for each statement execute function wallet.book_on_open_days();

-- Closes one day: the first that has transfers, then each in its turn. False when it is closed already, or when somebody
-- still books on it or closes it: then later. It acts with the owner's rights: the application can close, not write closings.
create function wallet.close(that_day date, at timestamptz) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    before  wallet.closing;
    closing wallet.closing;
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
        raise exception 'a closing would not see every transfer' using errcode = 'invalid_transaction_state';
    end if;
    if not exists (select from wallet.closing) then
        lock table wallet.transfer in share mode; -- once in a ledger's life: nobody may still book before its first day
    end if;
    if not pg_try_advisory_xact_lock(hashtext('wallet.closing'), that_day - date '2000-01-01') then
        return false;
    end if;
    select * into before from wallet.closing order by day desc limit 1;
    if that_day <= before.day then
        return false;
    end if;
    if that_day <> coalesce(before.day + 1, (select min(business_day) from wallet.transfer), that_day + 1) then
        raise exception '% is not the next day to close', that_day using errcode = 'check_violation';
    end if;
    select that_day, transfers, totals, lines_sha256 into closing.day, closing.transfers, closing.totals, closing.lines_sha256
      from wallet.counted_day where day = that_day;
    closing.day := that_day;
    closing.transfers := coalesce(closing.transfers, 0);
    closing.totals := coalesce(closing.totals, '-');
    closing.lines_sha256 := coalesce(closing.lines_sha256, wallet.sha256_of(''));
    closing.previous_sha256 := coalesce(before.sha256, repeat('0', 64));
    closing.sha256 := wallet.sha256_of(wallet.line(closing));
    closing.closed_at := at;
    insert into wallet.closing values (closing.*);
    return true;
end
$$;

revoke execute on function wallet.in_a_column, wallet.line(wallet.transfer), wallet.line(wallet.closing), wallet.sha256_of,
    wallet.book_on_open_days, wallet.close from public;
grant execute on function wallet.in_a_column, wallet.line(wallet.transfer), wallet.line(wallet.closing), wallet.sha256_of,
    wallet.close to passregion_app;
grant select on wallet.closing, wallet.counted_day to passregion_app;
