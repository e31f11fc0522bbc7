-- A change of establishment gives a free card: the one that was being made in a lost one's place is that one, and nothing is
-- paid for it (CAR-05).
alter table replacement.remake drop constraint remake_state_check;
alter table replacement.remake add constraint remake_state_check
    check (state in ('FEE_DUE', 'ORDERED', 'LEFT', 'WITHDRAWN', 'OVERTAKEN'));

drop trigger what_left_or_was_withdrawn_never_changes on replacement.remake;
create trigger what_is_over_never_changes before update on replacement.remake
    for each row when (old.state in ('LEFT', 'WITHDRAWN', 'OVERTAKEN')) execute function passregion.refuse_rewriting();
