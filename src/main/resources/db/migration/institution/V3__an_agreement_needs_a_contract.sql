-- How an establishment stands on a day. A register may tell, after the agreement was signed, that it is now private
-- without contract: it keeps its agreement and its young people, cannot be ordered for, and agents see the anomaly.
create function institution.standing(uai text, contract text, day date) returns text
language sql stable
begin atomic
    select case when not exists (select from institution.agreement a
                                  where a.uai = standing.uai and standing.day between a.from_day and a.until_day)
                then 'NOT_AFFILIATED'
                when standing.contract = 'OUTSIDE_CONTRACT' then 'ANOMALY'
                else 'AFFILIATED' end;
end;
grant execute on function institution.standing to passregion_app;

create or replace function institution.resembling(
    words text[], weights float8[], core text, code text, day date, at_most int)
returns setof institution.establishment
language sql stable
set pg_trgm.word_similarity_threshold = 0.34
set search_path = institution, extensions, pg_temp
begin atomic
    select e.*
      from institution.establishment e
     where (e.uai = resembling.code or e.search operator(extensions.%>) any (resembling.words))
       and institution.standing(e.uai, e.contract, resembling.day) = 'AFFILIATED'
     order by e.uai = resembling.code desc,
              (select sum(weight * extensions.word_similarity(word, e.search)) / sum(weight)
                 from unnest(resembling.words, resembling.weights) as asked (word, weight))
              + 0.3 * extensions.similarity(resembling.core, e.core)
              + case when starts_with(e.core, resembling.core) and resembling.core <> '' then 0.2 else 0 end desc,
              e.name, e.uai
     limit resembling.at_most;
end;
