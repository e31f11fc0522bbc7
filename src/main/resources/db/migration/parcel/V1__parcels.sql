-- A parcel is what the card maker sent to one establishment under one number of the carrier.
create table parcel.parcel (
    id           uuid        primary key,
    institution  text        not null,
    batch        int         not null check (batch > 0),
    tracking     text        not null check (length(tracking) <= 200),     -- empty where the card maker gave none
    announced_at timestamptz not null,
    unique (institution, batch, tracking)
);

-- A card is sent once, and so is in one parcel at the most.
create table parcel.card (
    card_id      uuid        primary key,
    parcel_id    uuid        not null references parcel.parcel,
    holder_id    uuid        not null,
    number       text        not null,
    arrival      text        not null check (arrival in ('ANNOUNCED', 'RECEIVED', 'MISSING', 'HANDED_OVER')),
    works        boolean     not null,
    announced_at timestamptz not null,
    since        timestamptz not null
);
create index on parcel.card (parcel_id);
create index on parcel.card (holder_id);
create index missing_cards on parcel.card (since) where arrival = 'MISSING' and works;

grant usage on schema parcel to passregion_app;
grant select, insert on parcel.parcel to passregion_app;
grant update (announced_at) on parcel.parcel to passregion_app;  -- for locking alone: one list is ticked by one at a time
grant select, insert, delete, update (arrival, works, since) on parcel.card to passregion_app;
