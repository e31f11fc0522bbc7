-- An establishment that does not work with the Pass for a while, or any more: one row while it lasts, the trail keeps what was. Its
-- agreement stays, so that whoever takes the halt back finds everything as it was.
create table institution.halt (
    uai        text        primary key references institution.establishment,
    kind       text        not null check (kind in ('SUSPENDED', 'CLOSED')),
    from_day   date        not null,
    why        text        not null check (why <> ''),
    decided_at timestamptz not null
);
grant select, insert, update, delete on institution.halt to passregion_app;

create or replace function institution.standing(uai text, contract text, day date) returns text
language sql stable
begin atomic
    select coalesce(
        (select h.kind from institution.halt h where h.uai = standing.uai and standing.day >= h.from_day),
        case when not exists (select from institution.agreement a
                               where a.uai = standing.uai and standing.day between a.from_day and a.until_day)
             then 'NOT_AFFILIATED'
             when standing.contract = 'OUTSIDE_CONTRACT' then 'ANOMALY'
             else 'AFFILIATED' end);
end;
