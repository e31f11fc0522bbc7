-- Official files on their way in. The file stays until its last line is done, so that a restart goes on where it stood.
create table importing.import (
    id          uuid        primary key,
    register    text        not null,
    file_name   text        not null,
    content     bytea,
    started_by  text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'BROKEN')),
    format      text        not null default '',
    refusal     text        not null default '',
    total       int         not null default 0,
    added       int         not null default 0,
    changed     int         not null default 0,
    unchanged   int         not null default 0,
    set_aside   int         not null default 0,
    refused     int         not null default 0,
    check ((finished_at is null) = (state in ('WAITING', 'RUNNING'))),
    check ((content is null) = (finished_at is not null)),
    check (state <> 'DONE' or added + changed + unchanged + set_aside + refused = total)
);
create index on importing.import (register, started_at desc);

-- Why a line was refused or set aside.
create table importing.line_report (
    import uuid not null references importing.import,
    line   int  not null,
    fate   text not null check (fate in ('SET_ASIDE', 'REFUSED')),
    why    text not null,
    primary key (import, line)
);

grant usage on schema importing to passregion_app;
grant select, insert, update on importing.import to passregion_app;
grant select, insert on importing.line_report to passregion_app;
