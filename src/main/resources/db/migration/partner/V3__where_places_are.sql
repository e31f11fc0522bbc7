-- Where a place is and what one finds there, for whom looks for it (GEN-02). What is not known stays empty.
alter table partner.point_of_sale
    add column address    text not null default '',
    add column website    text not null default '',
    add column opening    text not null default '',
    add column wheelchair boolean,
    add column latitude   double precision check (latitude between -90 and 90),
    add column longitude  double precision check (longitude between -180 and 180),
    add check ((latitude is null) = (longitude is null));

-- Where somebody looked for a place and the network had none: the day, the commune by its code and the benefit (empty for
-- any), counted. Nothing of who looked.
create table partner.unmet_wish (
    day     date   not null,
    commune text   not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    benefit text   not null default '',
    asked   bigint not null check (asked > 0),
    primary key (day, commune, benefit)
);
grant select, insert, update on partner.unmet_wish to passregion_app;
