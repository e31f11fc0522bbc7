-- What nobody has ticked is looked for by the Region among all establishments' cards.
create index announced_cards on parcel.card (announced_at, parcel_id) where arrival = 'ANNOUNCED';
