-- A dispute that was decided stays, as what explains a payment; what its three sides wrote can be forgotten (ACC-09).
create or replace function dispute.check_dispute() returns trigger language plpgsql as $$
declare
    written constant text[] := array['words', 'answer', 'why'];
begin
    if tg_op = 'UPDATE' and old.outcome is not null and new.words is null
        and coalesce(new.answer, '(effacé)') = '(effacé)' and coalesce(new.why, '(effacé)') = '(effacé)'
        and to_jsonb(new) - written = to_jsonb(old) - written then
        return new;
    end if;
    if tg_op <> 'UPDATE' or old.outcome is not null or (old.answered_at is not null and new.answered_at <> old.answered_at) then
        raise exception 'the dispute % was answered or decided', old.receipt using errcode = 'check_violation';
    end if;
    return new;
end
$$;
grant update (words) on dispute.dispute to passregion_app;
