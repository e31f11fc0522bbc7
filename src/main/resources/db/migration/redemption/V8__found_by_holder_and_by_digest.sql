-- What became of a promise is found by its holder: no card is shown for a capture.
create index attempt_of_a_promise on redemption.attempt (holder_id, at) where card_id is null and holder_id is not null;

-- A key is looked for at every debit: by 16 bytes made of the caller and the key, rather than by two texts of any length.
alter table redemption.answered_request add column id uuid;
update redemption.answered_request
   set id = encode(substr(sha256(convert_to(caller || chr(10) || key, 'UTF8')), 1, 16), 'hex')::uuid;
alter table redemption.answered_request drop constraint answered_request_pkey;
alter table redemption.answered_request add primary key (id);
