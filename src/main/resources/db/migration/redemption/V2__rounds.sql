-- A redemption, its decision and its answer are written in one transaction, which keeps them together better than any
-- further look at each row: a redemption is never deleted, so nothing that names one can be left alone.
alter table redemption.answered_request drop constraint answered_request_redemption_id_fkey;

-- Its transfer's id is made from its own, which is unique.
alter table redemption.redemption drop constraint redemption_transfer_id_key;
