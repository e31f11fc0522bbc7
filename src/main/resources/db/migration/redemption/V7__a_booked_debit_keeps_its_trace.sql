-- What a booked debit was decided on stands in its own row: one row for each debit instead of two that say the same of one
-- moment. Debits booked before have theirs among the attempts.
alter table redemption.redemption
    add column card_id uuid,
    add column act     text,
    add column trace   text;

-- One rule instead of seven, which the server reads anew for each statement; an id is made by us and needs no pattern.
alter table redemption.redemption
    drop constraint redemption_id_check,
    drop constraint redemption_unit_check,
    drop constraint redemption_debited_check,
    drop constraint redemption_price_check,
    drop constraint redemption_holder_pays_check,
    drop constraint redemption_reimbursable_check,
    drop constraint redemption_check,
    add constraint redemption_adds_up check (
        debited > 0 and price >= 0 and holder_pays >= 0 and reimbursable >= 0 and unit in ('EUR', 'TICKET', 'ENTRY')
        and (unit <> 'EUR' or (debited <= price and holder_pays = price - debited and reimbursable = debited)));
