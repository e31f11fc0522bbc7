-- Establishments as the official registers describe them, and what the Region agreed with each.
create table institution.establishment (
    uai           text             primary key check (uai ~ '^[0-9]{7}[A-Z]$'),
    name          text             not null check (name <> ''),
    official_name text             not null,                    -- as the register writes it
    nicknames     text             not null default '',         -- what people call it: agents add to it, search reads it
    kind          text             not null,
    contract      text             not null,
    town          text             not null,
    postcode      text             not null check (postcode ~ '^([0-9]{5})?$'),
    address       text             not null default '',
    siret         text             check (siret ~ '^[0-9]{14}$'),
    latitude      double precision,
    longitude     double precision,
    source        text             not null,
    search        text             not null,                    -- every word it answers to, normalised by the application
    core          text             not null,                    -- the words of its name that tell it from the others
    updated_at    timestamptz      not null,
    check ((latitude is null) = (longitude is null))
);
create index on institution.establishment using gin (search extensions.gin_trgm_ops);
create index on institution.establishment (siret);

-- An agreement, « convention », from its first to its last day: history stays, at most one is open.
create table institution.agreement (
    uai       text not null references institution.establishment,
    from_day  date not null,
    until_day date not null default 'infinity',
    signed_at timestamptz not null,
    primary key (uai, from_day),
    check (until_day >= from_day)
);
create unique index one_open_agreement on institution.agreement (uai) where until_day = 'infinity';

create table institution.offered_track (
    uai   text not null references institution.establishment,
    track text not null,
    primary key (uai, track)
);

-- The affiliated establishments that resemble some words, best first. A word resembles when its trigrams do, so that a
-- slip of the finger is forgiven; heavy words are those that tell one establishment from another.
create function institution.resembling(
    words text[], weights float8[], core text, code text, day date, at_most int)
returns setof institution.establishment
language sql stable
set pg_trgm.word_similarity_threshold = 0.34
set search_path = institution, extensions, pg_temp
begin atomic
    select e.*
      from institution.establishment e
     where (e.uai = resembling.code or e.search operator(extensions.%>) any (resembling.words))
       and exists (select from institution.agreement a
                    where a.uai = e.uai and resembling.day between a.from_day and a.until_day)
     order by e.uai = resembling.code desc,
              (select sum(weight * extensions.word_similarity(word, e.search)) / sum(weight)
                 from unnest(resembling.words, resembling.weights) as asked (word, weight))
              + 0.3 * extensions.similarity(resembling.core, e.core)
              + case when starts_with(e.core, resembling.core) and resembling.core <> '' then 0.2 else 0 end desc,
              e.name, e.uai
     limit resembling.at_most;
end;

grant usage on schema institution to passregion_app;
grant select, insert, update on institution.establishment, institution.agreement to passregion_app;
grant select, insert, delete on institution.offered_track to passregion_app;
grant execute on function institution.resembling to passregion_app;
