-- In which language a person is written to (decision 0048): French until they choose the other.
alter table holder.holder add column language text not null default 'fr' check (language in ('fr', 'en'));
