-- Class outings as an establishment plans them. Nothing of money is here: on the day itself the point of sale hands whoever
-- did not decline to the redemption module, which names its part « debits ».
create table outing.outing (
    id            uuid        primary key,
    institution   text        not null,
    point_of_sale text        not null,
    benefit       text        not null,
    title         text        not null check (title <> '' and length(title) <= 120),
    day           date        not null,
    announced_at  timestamptz not null,
    cancelled_at  timestamptz check (cancelled_at >= announced_at),
    held_at       timestamptz check (held_at >= announced_at),
    debits        text        unique,
    check (cancelled_at is null or held_at is null),
    check (held_at is null or debits is not null)
);
create index on outing.outing (institution, day);
create index on outing.outing (point_of_sale, day);

-- Who is taken along, and whether they declined.
create table outing.pupil (
    id          uuid        primary key,
    outing_id   uuid        not null references outing.outing,
    holder_id   uuid        not null,
    declined_at timestamptz,
    unique (outing_id, holder_id)
);
create index on outing.pupil (holder_id);

grant usage on schema outing to passregion_app;
grant select, insert, update (cancelled_at, held_at, debits) on outing.outing to passregion_app;
grant select, insert, update (declined_at) on outing.pupil to passregion_app;
