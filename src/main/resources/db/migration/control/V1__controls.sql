-- Every control of the books, and what it found.
create table control.control (
    id      bigint      primary key generated always as identity,
    at      timestamptz not null,
    took_ms bigint      not null
);

create table control.finding (
    control_id bigint not null references control.control,
    place      int    not null,
    rule       text   not null,
    looked     bigint not null,
    breaches   text[] not null,
    primary key (control_id, place)
);

create trigger append_only before update or delete or truncate on control.control
    for each statement execute function passregion.refuse_rewriting();
create trigger append_only before update or delete or truncate on control.finding
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema control to passregion_app;
grant select, insert on control.control, control.finding to passregion_app;
