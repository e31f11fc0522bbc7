-- Those that bear every word that was typed, each with one slip of the finger at the most, found by an index alone: to compare letter by
-- letter is dear, and where a first name or « saint » is typed it is done hundreds of times.
create function institution.bearing(words text[], core text, day date, at_most int) returns setof institution.establishment
language sql stable
set jit = off
set enable_seqscan = off
set search_path = institution, extensions, pg_temp
begin atomic
    with near as materialized (
        select e.uai
          from (select institution.slips(word) as slips from unnest(bearing.words) as typed (word)) as asked
          join institution.establishment e on e.search_slips && asked.slips
         group by e.uai
        having count(*) = cardinality(bearing.words))
    select e.*
      from near join institution.establishment e using (uai)
     where institution.standing(e.uai, e.contract, bearing.day) = 'AFFILIATED'
     order by e.core = bearing.core desc, starts_with(e.core, bearing.core) desc,
              extensions.similarity(bearing.core, e.core) desc, e.name, e.uai
     limit bearing.at_most;
end;
grant execute on function institution.bearing to passregion_app;
