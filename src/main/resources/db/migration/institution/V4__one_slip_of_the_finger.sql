-- The words of a text, and each of them with one letter left out. Two words that differ by one slip of the finger (a letter left out,
-- added, replaced, or swapped with its neighbour) share one of these: short names are found so where trigrams see nothing in common,
-- and trigrams need resemble less loosely than before.
create function institution.slips(words text) returns text[]
language sql immutable parallel safe strict
begin atomic
    select coalesce(array_agg(distinct variant), '{}')
      from string_to_table(slips.words, ' ') as word,
           lateral (select word
                     union all
                    select overlay(word placing '' from letter for 1)
                      from generate_series(1, length(word)) as letter
                     where length(word) > 2) as slipped (variant)
     where variant <> '';
end;
grant execute on function institution.slips to passregion_app;

alter table institution.establishment
    add column search_slips text[] generated always as (institution.slips(search)) stored,
    add column core_slips text[] generated always as (institution.slips(replace(core, ' ', ''))) stored;
create index on institution.establishment using gin (search_slips);

create or replace function institution.resembling(
    words text[], weights float8[], core text, code text, day date, at_most int)
returns setof institution.establishment
language sql stable
set pg_trgm.word_similarity_threshold = 0.42
set jit = off
set search_path = institution, extensions, pg_temp
begin atomic
    with asked as materialized (
        select word, weight, institution.slips(word) as slips
          from unnest(resembling.words, resembling.weights) as asked (word, weight))
    select e.*
      from institution.establishment e
     where (e.uai = resembling.code
            or e.search operator(extensions.%>) any (resembling.words)
            or e.search_slips && institution.slips(array_to_string(resembling.words, ' ')))
       and institution.standing(e.uai, e.contract, resembling.day) = 'AFFILIATED'
     order by e.uai = resembling.code desc,
              (select sum(weight * greatest(
                          extensions.word_similarity(word, e.search),
                          case when asked.slips && e.search_slips then 0.8 else 0 end)) / sum(weight)
                 from asked)
              + 0.3 * extensions.similarity(resembling.core, e.core)
              + case when starts_with(e.core, resembling.core) and resembling.core <> '' then 0.2 else 0 end
              + case when e.core_slips && institution.slips(replace(resembling.core, ' ', ''))
                     then 0.2 else 0 end desc,
              e.name, e.uai
     limit resembling.at_most;
end;
