-- The file of a batch holds names and photos: it goes once the card maker has answered, what it was stays (its digest, its lines).
alter table card.batch alter column file drop not null;

create function card.check_batch() returns trigger language plpgsql as $$
begin
    if old.file is null or new.file is not null or to_jsonb(new) - 'file' <> to_jsonb(old) - 'file' then
        raise exception 'the batch % only loses its file', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

drop trigger a_batch_never_changes on card.batch;
create trigger a_batch_never_changes before update on card.batch
    for each row execute function card.check_batch();
create trigger a_batch_is_never_deleted before delete on card.batch
    for each row execute function passregion.refuse_rewriting();

grant update (file) on card.batch to passregion_app;
grant delete on card.spent_code, card.found to passregion_app;
