-- Requests to be attached to another establishment in the course of the year, « rattachement » (EST-03, CAR-05).
create table attachment.request (
    id        uuid        primary key,
    holder_id uuid        not null,
    year      int         not null,              -- the school year, by its first one
    from_uai  text        not null,
    from_name text        not null,              -- as they were named then
    to_uai    text        not null check (to_uai <> from_uai),
    to_name   text        not null,
    track     text,                              -- what was asked, then what was decided; unknown where an establishment asks
    diploma   text,
    asked_by  text        not null check (asked_by in ('HOLDER', 'INSTITUTION')),
    state     text        not null check (state in ('PENDING', 'DONE', 'REFUSED', 'WITHDRAWN')),
    reason    text        check ((state = 'REFUSED') = (reason is not null)),
    asked_at  timestamptz not null,
    since     timestamptz not null check (since >= asked_at),
    check (state <> 'DONE' or track is not null)
);
-- Whatever is clicked twice at once, one request waits.
create unique index one_request_at_a_time on attachment.request (holder_id) where state = 'PENDING';
create index on attachment.request (holder_id, asked_at desc);
create index on attachment.request (to_uai, year, state);
create index on attachment.request (from_uai, year) where state = 'DONE';

create trigger what_is_over_never_changes before update on attachment.request
    for each row when (old.state <> 'PENDING') execute function passregion.refuse_rewriting();
create trigger stays_what_it_is
    before update of id, holder_id, year, from_uai, from_name, to_uai, to_name, asked_by, asked_at or delete or truncate
    on attachment.request for each statement execute function passregion.refuse_rewriting();

-- A track or a diploma that the establishment has corrected (EST-04, EQU-02).
create table attachment.correction (
    id           uuid        primary key,
    holder_id    uuid        not null,
    year         int         not null,
    uai          text        not null,
    from_track   text        not null,
    from_diploma text,
    to_track     text        not null,
    to_diploma   text,
    at           timestamptz not null,
    check ((from_track, from_diploma) is distinct from (to_track, to_diploma))
);
create index on attachment.correction (holder_id, at);

create trigger append_only before update or delete or truncate on attachment.correction
    for each statement execute function passregion.refuse_rewriting();

grant usage on schema attachment to passregion_app;
grant select, insert, update (track, diploma, state, reason, since) on attachment.request to passregion_app;
grant select, insert on attachment.correction to passregion_app;
