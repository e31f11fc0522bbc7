-- What every debit pays for and nobody looks up by: attempts are found by card or by number, never by place.
drop index redemption.attempt_point_of_sale_at_idx;

-- Debits of one instant are put in order when they are read: their names need not stand in the indexes as well.
drop index redemption.redemption_holder_id_booked_at_id_idx;
drop index redemption.redemption_point_of_sale_test_booked_at_id_idx;
create index redemption_of_holder on redemption.redemption (holder_id, booked_at desc);
create index redemption_of_place on redemption.redemption (point_of_sale, test, booked_at desc);
