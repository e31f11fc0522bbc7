-- Why a holder has, or has not, each benefit of a year: one row per benefit and event that decided it, never changed.
create table entitlement.decision (
    holder_id   uuid        not null,
    school_year text        not null,
    benefit     text        not null,
    cause       text        not null,
    granted     boolean     not null,
    unit        text        not null,
    amount      bigint      not null check (amount >= 0),
    notice      text,
    trace       jsonb       not null,
    decided_at  timestamptz not null,
    primary key (holder_id, school_year, benefit, cause)
);

create trigger append_only before update or delete or truncate on entitlement.decision
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema entitlement to passregion_app;
grant select, insert on entitlement.decision to passregion_app;
