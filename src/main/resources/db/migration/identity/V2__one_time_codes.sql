-- The one code by which an account may now be activated; a new one takes its place.
create table identity.one_time_code (
    account_id uuid        primary key references identity.account,
    hash       text        not null,
    expires_at timestamptz not null,
    tries_left int         not null check (tries_left >= 0)
);
grant select, insert, update, delete on identity.one_time_code to passregion_app;
