-- A photo from which the card maker could make no card: the card waits until the Region has accepted another of its holder's.
create table card.unfit_photo (
    card_id  uuid        primary key references card.card,
    photo    uuid        not null,
    asked_at timestamptz not null
);
grant select, insert, delete on card.unfit_photo to passregion_app;
create index batch_line_of_card on card.batch_line (card_id, batch desc);
