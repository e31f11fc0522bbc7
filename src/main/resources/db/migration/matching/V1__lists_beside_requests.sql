-- Lists that establishments bring, kept for some hours: nothing of them outlives its purpose.
create table matching.list (
    id          uuid        primary key,
    uai         text        not null,
    brought_at  timestamptz not null,
    forget_at   timestamptz not null check (forget_at > brought_at),
    is_named    boolean     not null,             -- whether it is known what each column holds
    content     jsonb       not null
);
create index on matching.list (uai, brought_at);
create index on matching.list (forget_at);

-- What an establishment said of the columns of its own exports; titles alone, and only as a digest.
create table matching.known_columns (
    uai     text  not null,
    titles  text  not null,
    places  jsonb not null,
    primary key (uai, titles)
);

grant usage on schema matching to passregion_app;
grant select, insert, update, delete on matching.list to passregion_app;
grant select, insert, update on matching.known_columns to passregion_app;
