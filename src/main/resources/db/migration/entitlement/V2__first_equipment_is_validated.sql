-- The first equipment that an establishment has validated: once for a diploma, whatever the year (EQU-01, EQU-02).
create table entitlement.equipment (
    holder_id    uuid        not null,
    diploma      text        not null,
    school_year  text        not null,
    uai          text        not null,
    validated_at timestamptz not null,
    primary key (holder_id, diploma)
);

create trigger append_only before update or delete or truncate on entitlement.equipment
    for each statement execute function passregion.refuse_rewriting();

grant select, insert on entitlement.equipment to passregion_app;
