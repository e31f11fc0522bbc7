-- Who wishes an e-mail at each use of their Pass. Without a row: no.
create table notification.wish (
    holder_id  uuid        primary key,
    each_use   boolean     not null,
    changed_at timestamptz not null
);

-- Uses and refunds of those who wish it (taking one away needs a lock, hence the right to update), noted in the transaction that does them and put into words a moment later.
create table notification.use_to_tell (
    cause         text        primary key,
    holder_id     uuid        not null,
    redemption_id text        not null,
    refund_id     text,
    noted_at      timestamptz not null
);
create index on notification.use_to_tell (noted_at);

grant select, insert, update on notification.wish to passregion_app;
grant select, insert, update (noted_at), delete on notification.use_to_tell to passregion_app;
