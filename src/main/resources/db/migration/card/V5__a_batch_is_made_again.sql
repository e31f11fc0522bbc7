-- A batch is no longer kept as a file of many people: each line keeps what its card bears, so that the same bytes can be made
-- again, and that one of them can be forgotten alone.
drop trigger a_batch_never_changes on card.batch;
drop function card.check_batch();
revoke update on card.batch from passregion_app;
revoke update (file) on card.batch from passregion_app;
alter table card.batch drop column file;
alter table card.batch add column seed bytea;     -- sealed: what the file is encrypted with is drawn from it; null before it was
create trigger a_batch_never_changes before update on card.batch
    for each row execute function passregion.refuse_rewriting();

alter table card.batch_line
    add column contents     text,                 -- the line of the file, as it left
    add column photo        uuid,
    add column photo_sha256 text,
    add column photo_bytes  int,
    add column institution  text,                 -- whose parcel the card is in; null where it goes home
    add constraint whole_or_forgotten check (
        (contents is null) = (photo is null) and (photo is null) = (photo_sha256 is null) and (photo is null) = (photo_bytes is null));

create function card.check_line() returns trigger language plpgsql as $$
begin
    if (new.batch, new.position, new.card_id) is distinct from (old.batch, old.position, old.card_id)
        or new.institution is distinct from old.institution
        or (new.contents is not null and (new.contents, new.photo, new.photo_sha256, new.photo_bytes)
            is distinct from (old.contents, old.photo, old.photo_sha256, old.photo_bytes)) then
        raise exception 'a line of the batch % only loses what its card bears', old.batch using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger a_line_never_changes before update on card.batch_line
    for each row execute function card.check_line();
