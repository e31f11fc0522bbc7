-- The server's own key for pushes (VAPID), made once; the private half is sealed by a key outside the database.
create table notification.push_key (
    id             int   primary key check (id = 1),
    public_key     bytea not null,
    sealed_private bytea not null
);

-- The browsers that a holder lets the service wake up. A row goes when its holder says so, or when the browser's service does.
create table notification.push_device (
    id        uuid        primary key,
    holder_id uuid        not null,
    name      text        not null,
    endpoint  text        not null unique,
    p256dh    bytea       not null check (octet_length(p256dh) = 65),
    auth      bytea       not null check (octet_length(auth) = 16),
    since     timestamptz not null
);
create index on notification.push_device (holder_id);

-- Pushes to send, written in the transaction of what they tell. What is sent, or too old to be news, is deleted.
create table notification.push (
    device_id    uuid        not null references notification.push_device on delete cascade,
    cause        text        not null,
    kind         text        not null,
    attempts     int         not null default 0,
    written_at   timestamptz not null,
    next_attempt timestamptz not null,
    primary key (device_id, cause)
);
create index on notification.push (next_attempt);

grant select, insert on notification.push_key to passregion_app;
grant select, insert, update (holder_id, name, p256dh, auth, since), delete on notification.push_device to passregion_app;
grant select, insert, update (attempts, next_attempt), delete on notification.push to passregion_app;
