-- Reminders of what is left come until they are no longer wished; e-mails of each use only where they are.
alter table notification.wish
    add column reminders boolean not null default true;

-- What a link of an e-mail, or the button of a mail program (RFC 8058), stops: one kind of e-mail to one person. The link shows
-- neither: only its hash is kept.
create table notification.leaving (
    key_hash  bytea       primary key,
    holder_id uuid        not null,
    kind      text        not null,
    made_at   timestamptz not null
);
create index on notification.leaving (made_at);
grant select, insert, delete on notification.leaving to passregion_app;

alter table notification.message
    add column unsubscribe text;
