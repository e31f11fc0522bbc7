-- Another photo than the accepted one, wished from the account: judged by the Region like the first. The card keeps the one
-- it was made with until it is made again.
create table holder.photo_renewal (
    photo_id  uuid        primary key references holder.photo,
    holder_id uuid        not null references holder.holder,
    state     text        not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'REPLACED')),
    reason    text        check ((state = 'REFUSED') = (reason is not null)),
    asked_at  timestamptz not null,
    judged_at timestamptz check ((state = 'PENDING') = (judged_at is null))
);
create unique index on holder.photo_renewal (holder_id) where state = 'PENDING'; -- one waits, the latest
create index on holder.photo_renewal (asked_at) where state = 'PENDING';
create index on holder.photo_renewal (holder_id, asked_at desc);
grant select, insert, update on holder.photo_renewal to passregion_app;
