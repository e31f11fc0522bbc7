-- E-mails to send, written in the transaction of what they tell. Sent once: what is already here is not written again.
create table notification.message (
    id           uuid        primary key,
    cause        text        not null unique,
    recipient    text        not null,
    subject      text        not null,
    text         text,
    html         text,
    state        text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts     int         not null default 0,
    written_at   timestamptz not null,
    next_attempt timestamptz not null,
    sent_at      timestamptz,
    last_error   text,
    check ((text is null) = (html is null)),
    check (state <> 'WAITING' or text is not null)
);
create index on notification.message (next_attempt) where state = 'WAITING';

-- What has been sent where there is no mail server: the demonstration's mailbox.
create table notification.mailbox (
    id        uuid        primary key,
    recipient text        not null,
    subject   text        not null,
    text      text        not null,
    html      text        not null,
    sent_at   timestamptz not null
);
create index on notification.mailbox (lower(recipient), sent_at);

grant usage on schema notification to passregion_app;
grant select, insert, update on notification.message to passregion_app;
grant select, insert on notification.mailbox to passregion_app;
