-- Whether the app that phones install serves or is called back. The newest row holds; none: it serves.
create table account.app_order (
    id        bigint      generated always as identity primary key,
    stopped   boolean     not null,
    given_at  timestamptz not null
);

grant usage on schema account to passregion_app;
grant select, insert on account.app_order to passregion_app;
