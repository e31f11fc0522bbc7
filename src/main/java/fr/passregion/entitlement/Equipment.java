package fr.passregion.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.passregion.holder.Enrolment;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which first equipment establishments have validated. */
@Repository
class Equipment {

    private final JdbcClient database;
    private final Clock clock;

    Equipment(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the enrolment's own year, so that it is given in this year. */
    boolean isValidated(HolderId holder, Enrolment enrolment) {
        return enrolment.diploma() != null && enrolment.year().label().equals(yearOf(holder, enrolment.diploma()));
    }

    /** In this year or in one before. */
    boolean wasValidated(HolderId holder, Enrolment enrolment) {
        return enrolment.diploma() != null
                && !yearOf(holder, enrolment.diploma()).isEmpty();
    }

    /** The diplomas whose equipment was validated, in whatever year, of those who have any. */
    Map<HolderId, Set<String>> diplomasOf(Collection<HolderId> holders) {
        return database
                .sql("select holder_id, diploma from entitlement.equipment where holder_id = any(:holders)")
                .param("holders", Columns.of(holders).uuids(HolderId::value))
                .query((row, index) ->
                        Map.entry(new HolderId(row.getObject("holder_id", UUID.class)), row.getString("diploma")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private String yearOf(HolderId holder, String diploma) {
        return database.sql(
                        "select school_year from entitlement.equipment where holder_id = :holder and diploma = :diploma")
                .param("holder", holder.value())
                .param("diploma", diploma)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** False where it was before, even if at this very moment. */
    boolean validate(HolderId holder, Enrolment enrolment) {
        return database.sql("""
                        insert into entitlement.equipment (holder_id, diploma, school_year, uai, validated_at)
                        values (:holder, :diploma, :year, :uai, :now) on conflict do nothing
                        """)
                        .param("holder", holder.value())
                        .param("diploma", enrolment.diploma())
                        .param("year", enrolment.year().label())
                        .param("uai", enrolment.institution().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
