-- The application works as passregion_app, which owns nothing: each migration grants it what its module needs.
do $$
begin
    if not exists (select from pg_roles where rolname = 'passregion_app') then
        create role passregion_app nologin;
    end if;
    execute format('grant passregion_app to %I', current_user);
end
$$;

create schema if not exists extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
grant usage on schema extensions to passregion_app;

-- Attached to a table, makes it append-only for everyone, its owner included.
create function passregion.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% is refused: corrections are new rows', lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

-- Sessions of signed-in people, in the shape that Spring Session reads.
create table passregion.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on passregion.session (expiry_time);
create index on passregion.session (principal_name);

create table passregion.session_attributes (
    session_primary_id char(36)     not null references passregion.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Jobs, in the shape that db-scheduler reads.
create table passregion.scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on passregion.scheduled_tasks (execution_time);
create index on passregion.scheduled_tasks (last_heartbeat);

grant usage on schema passregion to passregion_app;
grant select, insert, update, delete on passregion.session, passregion.session_attributes, passregion.scheduled_tasks
    to passregion_app;
