-- The helpdesk finds a dossier by a name or an address that was misheard: three letters at a time (SUP-01).
create index holder_name_letters on holder.holder using gin (normalised_name extensions.gin_trgm_ops);
create index holder_email_letters on holder.holder using gin (lower(email) extensions.gin_trgm_ops);
